import type { Material } from '../types'

/** A point or direction in the owner's frame: x, y, z in metres. */
export type Point = readonly [x: number, y: number, z: number]

/** Nominal size of pipes, flanges and valves, as in HG/T 20553 and HG/T 20592. */
export type Dn = 15 | 25 | 40 | 50 | 65 | 80 | 100 | 150 | 200 | 500

/** A pipe through the corners of `route`, bent at 1.5 times its size; flanged where asked, metres along the corners. */
export interface PipeRun {
  dn: Dn
  material: Material
  route: readonly Point[]
  flanges?: readonly number[]
  /** Out of reach: drawn with less. */
  far?: boolean
}

/** A flanged valve on a pipe: its middle, the way of the pipe, and where its stem or drive points. */
export interface ValveAt {
  /** gate: yoke, rising stem and hand wheel; check: domed cover; driven: quarter-turn valve with a pneumatic drive. */
  type: 'gate' | 'check' | 'driven'
  dn: Dn
  at: Point
  along: Point
  up: Point
  material: Material
  /** Out of reach: drawn with less. */
  far?: boolean
}

/** Pipework by its routes, with its valves and the stands that carry it. */
export interface PipingLook {
  kind: 'piping'
  runs: readonly PipeRun[]
  valves?: readonly ValveAt[]
  /** Stands from the ground to under the pipe whose axis passes through `at`. */
  stands?: readonly { at: Point; dn: Dn }[]
}
