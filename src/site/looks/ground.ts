import type { Material } from '../types'

/** Kerb stones of 1 m with joints, along x (`turned`: along z), 0.12 m high and 0.2 m broad; `length` of the whole, metres. */
export interface KerbLook {
  kind: 'kerb'
  length: number
  turned?: true
}

/** A channel under cast gratings along x: `length` metres, 0.3 m broad, frame and bars (class D400, EN 124). */
export interface DrainLook {
  kind: 'drain'
  length: number
}

/** A lidded pit of 1.3 m: rim of concrete, chequered lid with lifting eyes. */
export interface PitLook {
  kind: 'pit'
}

/** An assembly point: a painted square of 5 m, worn at its edges, and its board on two posts at the north. */
export interface AssemblyLook {
  kind: 'assembly'
}

/** A speed hump of rubber along x, black and yellow pieces of 0.5 m: 350 mm broad and 50 mm high (JT/T 713). */
export interface SpeedHumpLook {
  kind: 'speed-hump'
  length: number
}

/** A parking block of rubber: 1.65 m by 0.15 m by 0.1 m (trade size). */
export interface ParkingBlockLook {
  kind: 'parking-block'
}

/** Paint on the ground at height `y`: stripes at 45 degrees inside a frame, or an arrow ahead (-z), 3 m long (GB 5768.3). Metres. */
export interface RoadMarkLook {
  kind: 'road-mark'
  mark: 'stripes' | 'arrow'
  size: readonly [across: number, along: number]
  material: Material
}
