/** Scaffold and falsework of steel tube of 48.3 by 3.6 mm (JGJ 130), metres. */

/**
 * A double-row tube scaffold along x about the origin at the height of its working lift, its building side at -z: standards 1.5 m
 * apart, `width` from row to row (JGJ 130: 1.05 in the trade), lifts of 1.5 m (`lift`), ledgers, transoms, cross braces on the outside,
 * steel planks at the lifts `decks`, toe boards, dense mesh outside.
 */
export interface TubeScaffoldLook {
  kind: 'tube-scaffold'
  length: number
  width: number
  /** Height of a lift. */
  lift: number
  /** Lowest and highest end of the standards over the origin. */
  from: number
  to: number
  /** Heights over the origin that are planked. */
  decks: readonly number[]
  /** Wall ties: along x and over the origin; each reaches to the building at `reach` before the inner row. */
  ties?: readonly (readonly [x: number, y: number])[]
  /** Couplers that hold nothing any more, where a tie was taken out. */
  empty?: readonly (readonly [x: number, y: number])[]
  /** From the inner row to the building. */
  reach: number
  /** Mesh on the outside; default on. */
  mesh?: false
  /** Inner guardrails are open here along x, where one walks on: middle and breadth. */
  gaps?: readonly (readonly [x: number, breadth: number])[]
}

/** A steel plank of 250 by 50 mm along x about the origin, hooked or tied down with wire (`tied`), or lying loose over its last transom (探头板). */
export interface ScaffoldPlankLook {
  kind: 'scaffold-plank'
  length: number
  tied: boolean
}

/** A dense-mesh sheet of scaffold along x about the origin (GB 5725 dense mesh, green), its foot on the origin; moves in the wind. */
export interface SafetyMeshLook {
  kind: 'safety-mesh'
  size: readonly [length: number, height: number]
}

/**
 * Falsework for a slab: standards at `apart` both ways from the floor to the soffit at `height`, ledgers, sweeping rods 0.2 m above the
 * floor, U-heads, timber beams of 50 by 100 mm, ply of 15 mm; about the origin on the floor.
 * `brick`: the standard of this column and row (from the west and the north, 0 first) stands on a brick; `noSweep`: there is no sweeping rod in its row.
 */
export interface ShoreBayLook {
  kind: 'shore-bay'
  size: readonly [width: number, depth: number]
  height: number
  apart: number
  brick?: readonly [column: number, row: number]
  noSweep?: number
}

/** One leg of falsework on its base plate, or on a brick with a gap under it, from the floor to `height`; its own U-head. */
export interface ShoreLegLook {
  kind: 'shore-leg'
  height: number
  foot: 'plate' | 'brick'
}

export type BuildScaffoldLook = TubeScaffoldLook | ScaffoldPlankLook | SafetyMeshLook | ShoreBayLook | ShoreLegLook
