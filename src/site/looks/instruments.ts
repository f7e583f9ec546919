import type { Material } from '../types'

/** Point type gas detector with display: cast housing, window, sensor head under it, cable gland (trade size 220 by 260 mm). */
export interface DetectorLook {
  kind: 'detector'
}

/** Lamp heads: a cage lamp over a sounder (beacon, radius 0.14 m), or a small signal lamp. */
export interface BeaconLook {
  kind: 'beacon'
  radius: number
  /** A post of this length below, metres. */
  post?: number
}

/** Emergency stop: yellow housing, collar, red mushroom that is pressed (moving), 110 mm. */
export interface EmergencyStopLook {
  kind: 'emergency-stop'
}

/** A windsock that turns about its mast at the origin, its tail towards +z: ring, bearing, cloth of five rings. `size` 1 is 1.8 m long. */
export interface WindsockLook {
  kind: 'windsock'
  size: number
  /** How far the tail hangs, as a share of the cloth's length. */
  droop: number
}

/** A spindle with its hand wheel under ground valves: wheel turns about y (moving), stem on a foot below. */
export interface ValvePostLook {
  kind: 'valve-post'
  material: Material
}

/** A portable multi-gas meter worn at the chest; a full face mask with its cartridge; a bundle of keys. */
export type WornLook = { kind: 'gas-meter' } | { kind: 'keys' }
export interface MaskLook {
  kind: 'face-mask'
  band: Material
}

/** Traffic cone of 750 mm (GA/T 415) held by its top; chock with its handle. */
export type CarriedLook = { kind: 'cone' } | { kind: 'chock' }

/** A gauge on breathing apparatus: a cylinder with its valve on the left, dial in the middle. */
export interface ScbaGaugeLook {
  kind: 'scba-gauge'
}

/** A sign on a post with a foot: full size of the board about (0, y), drop of the post below. */
export interface StandBoardLook {
  kind: 'stand-board'
  size: readonly [number, number]
  y: number
  drop: number
  material: Material
}

/** What hangs on a wall: a clipboard with its papers, a key cabinet, an indicator's housing. */
export type WallLook =
  | { kind: 'clipboard'; size: readonly [number, number] }
  | { kind: 'key-box' }
  | { kind: 'indicator'; size: readonly [number, number] }

/** A water cannon on its riser with a lever (moving). */
export interface MonitorLook {
  kind: 'monitor'
}

/** The foot plate of an eyewash (moving about x). */
export interface PlateLook {
  kind: 'push-plate'
}
