import { IDENTITY, type Quat } from '../base/quat'
import type { Vec3 } from '../base/vec'

/** What somebody at a screen wants of their body in one frame, whatever they hold in their hands. */
export interface Wish {
  /** Turns of the head in radians, left and up. */
  turn: { yaw: number; pitch: number }
  squat: boolean
  /** As in a sample: x to the right of where the head looks, y ahead, -1..1. */
  walk: { x: number; y: number }
  /** From where the head looks to where the hand points. */
  point: Quat
  select: boolean
  /** Takes hold of what is pointed at, or lets go: begun in this frame, and still wanted. */
  take: { begun: boolean; held: boolean }
  /** Where in the world the hand takes what it carries; null: along where it points. */
  bring: Vec3 | null
  /** Puts on what the hand holds. */
  wear: boolean
  radio: boolean
  /** Works what the hand holds: pixels right and down, notches of a wheel, and -1, 0 or 1 for less or more. */
  drive: { x: number; y: number; notches: number; more: number }
}

/** Wants nothing. */
export const noWish = (): Wish => ({
  turn: { yaw: 0, pitch: 0 },
  squat: false,
  walk: { x: 0, y: 0 },
  point: IDENTITY,
  select: false,
  take: { begun: false, held: false },
  bring: null,
  wear: false,
  radio: false,
  drive: { x: 0, y: 0, notches: 0, more: 0 },
})
