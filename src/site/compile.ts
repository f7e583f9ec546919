import { type Collider, placeSolid } from './collider'
import type { Site } from './types'
import { obstacles } from './walk'

/** A site ready for rays and bodies. */
export interface CompiledSite {
  readonly site: Site
  readonly colliders: readonly Collider[]
  /** Those that hide what is behind: not paint and paving, of which a street has thousands. */
  readonly hiding: readonly Collider[]
  /** Those that a walking body meets. */
  readonly blocking: readonly Collider[]
}

/** All solids of the site's parts in world frame. */
export function compileSite(site: Site): CompiledSite {
  const colliders = site.parts.flatMap((part) => part.solids.map((solid) => placeSolid(solid, part.at, part.yaw)))
  return { site, colliders, hiding: colliders.filter((c) => c.blocksSight), blocking: obstacles(colliders) }
}
