import type { Site } from '../../src/site/types'

/** What the occlusion of a scene's site is baked from. */
export interface BakeInputs {
  site: Site
  bakeSite(site: Site, sources: string): Uint8Array<ArrayBuffer>
  files: string[]
  /** SHA-256 of the files, hexadecimal. */
  sources: string
}
export function bakeInputs(root: string, scene: string): Promise<BakeInputs>
