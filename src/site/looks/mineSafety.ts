import type { Material } from '../types'
import type { Dn } from './pipe'

/** Pipes along x on brackets at a wall that faces +z, coupled every 6 m; GB 7231 colours come with them. Metres. */
export interface WallPipesLook {
  kind: 'wall-pipes'
  length: number
  lines: readonly { y: number; dn: Dn; material: Material }[]
}

/** A board on a wall that faces +z, framed, its middle at the origin; full size in metres. */
export interface WallBoardLook {
  kind: 'wall-board'
  size: readonly [width: number, height: number]
  material: Material
}

/** A roof-separation gauge in a bolt hole: two sleeves that hang out of the roof, green, yellow and red by how far it has sunk. */
export interface RoofGaugeLook {
  kind: 'roof-gauge'
  shows: 'green' | 'yellow' | 'red'
}

/** A compressed-air self-rescue station ZYJ along x at a wall that faces +z: pipe, `n` pouches with their valves and hoods. */
export interface AirStationLook {
  kind: 'air-station'
  n: number
}

/** A box of spare self-rescuers on feet about its middle that faces +z, sets stand on it; an isolation self-rescuer ZYX 45 as worn, 0.2 by 0.15 by 0.1 m; `seal`: whole or broken. */
export type RescuerLook = { kind: 'rescuer-box' } | { kind: 'self-rescuer'; seal: 'whole' | 'broken' }

/** A single hydraulic prop DW 31.5, `height` long about the vertical, with its cap (MT 112, from memory); its foot is at `foot` (default 0). Metres. */
export interface PropLook {
  kind: 'prop'
  height: number
  foot?: number
}

/**
 * Two forepoles of 4 m, 前探梁, along x under the roof in their hangers, with boards over them: about the origin. Or a pole of 2.6 m
 * along x with its hangers pushed on, as it is carried.
 */
export type ForepolesLook = { kind: 'forepoles' } | { kind: 'forepole' }

/** A sounding bar of 2.2 m, upright, its chisel end up; a gas meter at the origin on an upright rod of 1.9 m, its head and hook above. */
export type BarLook = { kind: 'sounding-bar' } | { kind: 'gas-probe' }

/** One bolt with its plate, facing +z; `loose`: it stands off and hangs. Or the hole where one is missing. */
export interface BoltPlateLook {
  kind: 'bolt-plate'
  state: 'tight' | 'loose' | 'hole'
}

/** A slab of roof or rib, broken, of this full size about the origin. Metres. */
export interface RockSlabLook {
  kind: 'rock-slab'
  size: readonly [number, number, number]
  material: 'rock' | 'coal'
  seed: number
}

/** Where coal has come off a rib that faces +z: a hollow of broken coal of this size, and what lies `foot` metres below at its toe. */
export interface RibSpallLook {
  kind: 'rib-spall'
  size: readonly [number, number]
  foot: number
}

/** A heap of fines or lumps on the floor, of this radius and height; metres. */
export interface HeapLook {
  kind: 'heap'
  radius: number
  height: number
  material: 'coal' | 'rock' | 'ballast'
  seed: number
  /** Large pieces that lie on it. */
  lumps: number
}

/** A crack in rock about the origin, that faces `faces` (default +z): fresh and open, or old, in its frame of paint. Metres. */
export interface RockCrackLook {
  kind: 'rock-crack'
  size: readonly [number, number]
  faces?: readonly [number, number, number]
  marked?: true
}

/** Where water has dripped for long: a crust of lime under the roof `height` over the origin, which faces `faces`, and the puddle below. Metres. */
export interface RoofDripLook {
  kind: 'roof-drip'
  height: number
  faces: readonly [number, number, number]
}

/** A bag of cloth over something 0.2 m wide that hangs, tied above it: about the middle of what is in it. */
export interface BaggedLook {
  kind: 'bagged'
}

/** A bottle of test gas that stands, its middle at the origin: 0.5 m high, valve and pressure reducer on it. */
export interface GasBottleLook {
  kind: 'gas-bottle'
}

/** A bench of planks along x. Metres. */
export interface BenchLook {
  kind: 'bench'
  length: number
}

/** A plate that hangs on two chains across a road, facing +z; full size in metres. */
export interface HungSignLook {
  kind: 'hung-sign'
  size: readonly [number, number]
  chain: number
  material: Material
}

/** A box of sand with its shovel, facing +z. */
export interface SandBoxLook {
  kind: 'sand-box'
}

export type MineSafetyLook =
  | WallPipesLook
  | WallBoardLook
  | RoofGaugeLook
  | AirStationLook
  | RescuerLook
  | PropLook
  | ForepolesLook
  | BarLook
  | BoltPlateLook
  | RockSlabLook
  | RibSpallLook
  | HeapLook
  | RockCrackLook
  | RoofDripLook
  | BaggedLook
  | GasBottleLook
  | BenchLook
  | HungSignLook
  | SandBoxLook
