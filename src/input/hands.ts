import { type Pose } from '../base/pose'
import { IDENTITY } from '../base/quat'
import { type Vec3, vec } from '../base/vec'
import type { HandSample, HandSide } from '../sim/sample'

export const SIDES: readonly HandSide[] = ['left', 'right']
export const otherSide = (side: HandSide): HandSide => (side === 'left' ? 'right' : 'left')

const still = (p: Vec3): Pose => ({ p, q: IDENTITY })

/** A hand that the device has not seen yet: hanging at the body's side, `x` metres to the right. */
export const resting = (x: number): HandSample => ({
  tracked: false,
  grip: still(vec(x, 1, -0.3)),
  aim: still(vec(x, 1, -0.3)),
  tip: vec(x, 1, -0.4),
  select: false,
  squeeze: false,
  pinch: 0,
})
