import type { Pose } from '../base/pose'
import type { Vec3 } from '../base/vec'

export type HandSide = 'left' | 'right'

/** One hand or controller for one tick, in tracking space. */
export interface HandSample {
  /** False while the device does not see it; its poses are then the last known ones. */
  tracked: boolean
  /** Where the palm is. */
  grip: Pose
  /** Where it points: the ray starts at p and runs along -z of q. */
  aim: Pose
  /** Tip of the index finger. */
  tip: Vec3
  /** Trigger, tap, the left mouse button, or the pinch of a bare hand, which points and takes hold at once. */
  select: boolean
  /** Grip button or fist: takes hold of things. */
  squeeze: boolean
  /** Pinch strength 0..1 of a bare hand; 0 for controllers. */
  pinch: number
}

/** Something that happened on the device between two ticks and is part of the run. */
export type Command =
  /** Turn the rig about the head by 30 degrees: +1 left (counter-clockwise from above), -1 right. */
  | { kind: 'snap-turn'; dir: 1 | -1 }
  /** Turn the rig about the head by so many whole milliradians, left is positive: a part of a smooth turn. */
  | { kind: 'turn'; mrad: number }
  /** Take the radio without the hand going to it: for who cannot reach it, or has no hand free. */
  | { kind: 'radio' }
  /** Go where this hand's aim ray meets the ground. */
  | { kind: 'teleport'; hand: HandSide }
  /** The tracking origin was set anew; the trainee stays where they stand. */
  | { kind: 'recentre' }
  | { kind: 'tracking-lost' }
  | { kind: 'tracking-found' }
  | { kind: 'headset-off' }
  | { kind: 'headset-on' }
  /** No ticks pass between pause and unpause; `ms` is the wall time between them, as the device saw it. */
  | { kind: 'pause' }
  | { kind: 'unpause'; ms: number }
  /** Somebody outside ended the run. */
  | { kind: 'stop'; why: 'trainee' | 'supervisor' | 'device' }
  | { kind: 'identity-check'; how: 'pin' | 'supervisor'; ok: boolean }
  | { kind: 'resumed'; gapMs: number }
  /** Practice only: show the next hint. */
  | { kind: 'hint' }

/** The trainee's input for one tick. Poses are in tracking space, metres, floor at y = 0. */
export interface Sample {
  head: Pose
  left: HandSample
  right: HandSample
  /** Smooth locomotion, -1..1: x to the right of where the head looks, y ahead. */
  move: { x: number; y: number }
  commands: Command[]
}
