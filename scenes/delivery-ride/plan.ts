import { vec } from '../../src/base/vec'
import { GATE_ZEBRA, UNDERPASS, YARD } from './course'
import { BLOCK } from './map'

/**
 * Where the town stands, in metres (x east, z south, ground at y = 0 everywhere): house fronts, walls, trees, what stands at the
 * kerb. Lanes and crossings are in map.ts, what one meets on the way in course.ts.
 */
export const HALF = { x: 290, z: 170 } as const
/** From a street's middle to its kerb; where cars are parked or stand in a bay; and to the house fronts of both sides of the ring. */
export const KERB = { plain: 6, bay: 8.2 } as const
export const FRONT = { inner: 10.5, outer: 11.7 } as const
/** House fronts of the block inside the ring. */
export const INNER = { x: BLOCK.x - FRONT.inner, z: BLOCK.z - FRONT.inner } as const
/** House fronts outside the ring. */
export const OUTER = { x: BLOCK.x + FRONT.outer, z: BLOCK.z + FRONT.outer } as const
/** Radius of the kerb at a corner: 1.25 m off the line that a bike turns right on. */
export const CORNER_R = 9
export const HOUSE_DEPTH = 14

/** A foot way through the block, from A to C: bollards at both ends. */
export const ALLEY = { x: 20, half: 2, bollards: [-1.2, 0, 1.2] } as const

/** Bays at the kerb, between lane of bikes and pavement, as places along their street. */
export const BAYS = {
  parked: { from: -156, to: -84 },
  c: { from: -4, to: 52 },
} as const

/** At the south kerb of A. */
export const STALL = vec(-160, 0, BLOCK.z + 7.8)
export const SHELTER = { at: vec(-25, 0, BLOCK.z + 7.5), length: 9, depth: 1.4, height: 2.6 } as const
export const SCHOOL = { fromX: 56, toX: 114, gateX: 85, gateW: 8, houseZ: 147 } as const
/** Railings at the kerb before the school; the gap is the zebra. */
export const RAILINGS = [
  { from: 62, to: 81.6 },
  { from: 88.6, to: 108 },
] as const

/** East of B: the hoarding with its gate, set back so that a lorry's nose shows at the kerb. */
export const HOARDING = { x: BLOCK.x + 9.5, fromZ: -30, toZ: 20, gateZ: -4, gateW: 8, high: 2.5 } as const

/** Below the railway: abutments beside the pavements, the deck over a clear height of 4.5 m (least of a town's street; chosen). */
export const DECK = { clear: 4.5, thick: 1.3, wallT: 0.8, wall: 10.4 } as const
/** Middle of the deck, x. */
export const DECK_X = (UNDERPASS.fromX + UNDERPASS.toX) / 2
export const DECK_LONG = UNDERPASS.fromX - UNDERPASS.toX

/** The residential gate: posts beside the way in, guard house within. */
export const GATE = { x: GATE_ZEBRA.x, z: -INNER.z, open: 6, guard: vec(GATE_ZEBRA.x + 6, 0, -INNER.z + 3) } as const
/** Houses to both sides of the way in, and the one it leads to. */
export const YARD_FROM = { west: YARD.x - YARD.halfX, east: YARD.x + YARD.halfX } as const
export const HOME = { at: vec(-146, 0, 50), size: [16, 18, 12] } as const
export const KITCHEN = { at: vec(-205, 0, OUTER.z + 4.05), size: [20, 6, 8] } as const
export const LOCKER = vec(-141.8, 0, 20)
export const CHARGING = { at: vec(-157.2, 0, 32), length: 6 } as const
