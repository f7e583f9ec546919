import type { Command } from '../sim/sample'

/**
 * One tick of input as whole numbers: what a recording stores. Places of the cells:
 * head 0-6; left hand 7-24; right hand 25-42; bits 43; move 44-45. A pose is three millimetres and a packed
 * rotation (three components and the place of the fourth, see rotation.ts). A hand is its grip, then aim and
 * index tip as seen from the grip (so that a rigid controller costs nothing), then pinch.
 */
export interface WireSample {
  cells: Int32Array
  commands: Command[]
}

export const CELLS = 46
/** Places of the poses and of what follows them. */
export const HEAD = 0
export const HANDS = { left: 7, right: 25 } as const
/** Within a hand. */
export const GRIP = 0
export const AIM = 7
export const TIP = 14
export const PINCH = 17
/** Tracked, select and squeeze of the left hand in bits 0-2, of the right hand in bits 3-5. */
export const BITS = 43
export const MOVE = 44

/** Millimetres: farther from the tracking origin than this nobody is (2 km). */
export const FAR_MM = 2_000_000
/** Millimetres: farther from the palm neither a pointing ray starts nor a finger ends (10 m). */
export const REACH_MM = 10_000
/** Steps of a quaternion component (rule D3). */
export const ROTATION_STEPS = 32767
export const MOVE_STEPS = 127
export const PINCH_STEPS = 255

/** A run of cells that holds a packed rotation begins here: head, grips, aims. */
export const ROTATIONS: readonly number[] = [
  HEAD + 3,
  ...[HANDS.left, HANDS.right].flatMap((hand) => [hand + GRIP + 3, hand + AIM + 3]),
]

/** Bounds of each cell; anything outside is a damaged recording. */
export const BOUNDS: readonly { lo: number; hi: number }[] = bounds()

function bounds(): { lo: number; hi: number }[] {
  const out = Array.from({ length: CELLS }, () => ({ lo: -FAR_MM, hi: FAR_MM }))
  const set = (from: number, n: number, lo: number, hi: number): void => {
    for (let i = from; i < from + n; i++) out[i] = { lo, hi }
  }
  for (const hand of [HANDS.left, HANDS.right]) {
    set(hand + AIM, 3, -REACH_MM, REACH_MM)
    set(hand + TIP, 3, -REACH_MM, REACH_MM)
    set(hand + PINCH, 1, 0, PINCH_STEPS)
  }
  for (const at of ROTATIONS) {
    set(at, 3, -ROTATION_STEPS, ROTATION_STEPS)
    set(at + 3, 1, 0, 3)
  }
  set(BITS, 1, 0, 63)
  set(MOVE, 2, -MOVE_STEPS, MOVE_STEPS)
  return out
}

/** Nobody has moved yet: everything at the origin, looking along -z. */
export function restingWire(): WireSample {
  const cells = new Int32Array(CELLS)
  for (const at of ROTATIONS) cells[at + 3] = 3
  return { cells, commands: [] }
}
