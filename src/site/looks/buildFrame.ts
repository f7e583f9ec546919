/** Looks of a concrete frame as it is being built, each in its own frame; metres. Sizes are of the trade, where no standard is named. */

/** A rectangle in plan: its middle and its full size, metres. */
export interface PlanHole {
  readonly at: readonly [x: number, z: number]
  readonly size: readonly [width: number, depth: number]
}

export type PlanSide = 'north' | 'south' | 'east' | 'west'

/**
 * A slab of reinforced concrete, the middle of its top at the origin: trowelled top with stains, board-marked soffit and edges, holes
 * cut through. `joints`: sides at which the next pour follows, with starter bars of 12 mm at 200 mm. `bare`: no soffit is drawn,
 * where nobody comes below it.
 */
export interface RcSlabLook {
  kind: 'rc-slab'
  size: readonly [width: number, depth: number]
  thick: number
  holes?: readonly PlanHole[]
  joints?: readonly PlanSide[]
  bare?: true
}

/** A column from the origin up, square section; ply joints, ties' holes; `starters`: bars of 25 mm 1.0 m over its top (GB 50204 class lap). */
export interface RcColumnLook {
  kind: 'rc-column'
  size: number
  height: number
  starters?: true
}

/** A wall of concrete along x on the origin: full length, height and thickness; tie holes 0.6 m apart, ply joints; `opening`: a doorway from the floor. */
export interface RcWallLook {
  kind: 'rc-wall'
  size: readonly [length: number, height: number, thick: number]
  opening?: { at: number; width: number; height: number }
  starters?: true
}

/** A lift shaft's landing opening that looks to -x: jambs and lintel about the origin on the floor, a dark shaft behind, levels painted at the jamb. */
export interface ShaftFrameLook {
  kind: 'shaft-frame'
  width: number
  height: number
  /** How far the shaft goes down below the floor. */
  deep: number
  /** Depth of the shaft behind its opening. */
  depth: number
}

/** A flight of concrete stairs that climbs to +x from the origin; rise 150, going 300 (GB 50096 allows 175 and 260). `rail`: red-white tube rail on its z+ side. */
export interface StairFlightLook {
  kind: 'stair-flight'
  width: number
  steps: number
  rail?: true
}

/** A wall of AAC blocks of 600 by 240 by 200 mm (GB/T 11968) along x on the origin, half built: its courses step down to one end; mortar, a batten with the courses' marks. */
export interface BlockWallLook {
  kind: 'block-wall'
  length: number
  height: number
}

/** A tied mat of bars of 12 mm at 200 mm both ways on spacers, the middle of its underside at the origin (GB/T 1499.2 ribbed bar). */
export interface RebarMatLook {
  kind: 'rebar-mat'
  size: readonly [width: number, depth: number]
}

export type BuildFrameLook =
  | RcSlabLook
  | RcColumnLook
  | RcWallLook
  | ShaftFrameLook
  | StairFlightLook
  | BlockWallLook
  | RebarMatLook
