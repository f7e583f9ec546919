import type { Material } from '../types'
import type { Dn } from './pipe'

/** A pipe of a rack: its size, and where it lies across the rack from its middle, metres. */
export interface RackLine {
  dn: Dn
  material: Material
  off: number
}

/**
 * A pipe rack along x about the origin: frames at `frames`, columns at `half` to either side, beams at `tiers` (height of their
 * axes) with the lines that lie on each, a cable tray over the last. Metres.
 */
export interface PipeRackLook {
  kind: 'pipe-rack'
  length: number
  frames: readonly number[]
  half: number
  tiers: readonly { y: number; lines: readonly RackLine[] }[]
  /** Far away: fewer sides, no bolts and nothing small. */
  far: boolean
}
