import { type Vec3, vec } from '../../src/base/vec'

/**
 * Where things are, in metres: x east, z south, y up; the tanker's middle is at (2, 0). The dimensioned drawing
 * is in this folder's README.md. Parts, entities, people and duties take their places from here.
 */
export const HALF = { x: 45, z: 32 }

/** The parked tanker's middle on the ground; its cab looks west, its valve box north. */
export const TANKER_AT = vec(2, 0, 0)
/** Where liquid gets out when the coupling lets go. */
export const LEAK = vec(2.6, 0.95, -1.5)
/** The gas source there. */
export const SOURCE = 'coupling'

export const PORT = { liquid: vec(2.6, 0.95, -1.25), gas: vec(3.9, 0.95, -1.25) }
/** Swivels of the two arms; the drop legs hang 0.9 m south of them when docked. */
export const SWIVEL = { liquid: vec(2.6, 2.2, -2.4), gas: vec(3.9, 2.2, -2.4) }
export const DROP_REACH = 0.9

/** The line of posts on the island, gear facing south to whoever works at the tanker. */
export const ISLAND_Z = -3.9

export const STATION = { x: -13, z: -6.5, wallZ: -7.36 }
export const SCBA_AT = vec(-9.6, 1.35, -6.3)
export const EYEWASH = vec(8, 0, -4.6)
export const RAIN_VALVE = vec(11, 0, 3.2)
export const POOL_VALVE = vec(12.5, 0, 3.2)
export const REMOTE_CORD = vec(8.36, 1.05, -0.6)
export const WINDSOCK = vec(-6, 0, -10.5)
export const LOCAL_FLAG = vec(6.8, 0, -4.3)

export const ASSEMBLY: { a: Vec3; b: Vec3 } = { a: vec(-30, 0, 6), b: vec(31, 0, 8) }
/** An assembly point is left when one stands farther than this from its middle, metres. */
export const ASSEMBLY_RADIUS = 5
/** Way out in the south-west, way in in the east; visitors wait at the latter, where no wind of any form carries gas. */
export const GATE = vec(-18, 0, 28)
export const ENTRY = vec(44, 0, -4.5)
export const CONTRACTOR_AT = vec(40, 0, -7.5)
export const DRIVER_AT = vec(-6.2, 0, -2.4)
export const ESCORT_AT = vec(9.7, 0, -1.7)

/** Fixed detector heads. */
export const DETECTORS = [
  { id: 'gd-1', at: vec(1.4, 0, -4.4) },
  { id: 'gd-2', at: vec(10.2, 0, -3.6) },
  { id: 'gd-3', at: vec(-5.4, 0, 3.7) },
  { id: 'gd-4', at: vec(6, 0, 3.9) },
  { id: 'gd-5', at: vec(9.2, 0, 2.4) },
  { id: 'gd-6', at: vec(3.4, 0, 2.6) },
] as const

/** Nobody without a task goes nearer to the coupling than this once gas is out (first isolation on the site), metres. */
export const CLEAR_OF_LEAK_M = 25
