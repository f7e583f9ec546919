import { pinchHandPose } from '../../../node_modules/iwer/lib/device/configs/hand/pinch.js'
import { pointHandPose } from '../../../node_modules/iwer/lib/device/configs/hand/point.js'
import { relaxedHandPose } from '../../../node_modules/iwer/lib/device/configs/hand/relaxed.js'
import type { XRDevice } from 'iwer'
import { type Pose, compose } from '../../../src/base/pose'
import { rotate } from '../../../src/base/quat'
import { type Vec3, lerp, sub, vec } from '../../../src/base/vec'
import type { Intent } from '../../../src/players/body'
import type { HandSample, HandSide } from '../../../src/sim/sample'

type Shape = typeof relaxedHandPose
type Joint = `${keyof Shape['jointTransforms']}`

/** Where a joint of the emulated hand is from its ray; the emulator mirrors the left hand's for the right. */
function joint(shape: Shape, name: Joint, side: HandSide): Vec3 {
  const m = (shape.jointTransforms as Record<Joint, { offsetMatrix: unknown }>)[name].offsetMatrix as ArrayLike<number>
  return vec((m[12] ?? 0) * (side === 'right' ? -1 : 1), m[13] ?? 0, m[14] ?? 0)
}

/** The palm as the page works it out (src/input/bareHand.ts): halfway from the wrist to the middle finger's knuckle. */
const palm = (shape: Shape, side: HandSide): Vec3 =>
  lerp(joint(shape, 'wrist', side), joint(shape, 'middle-finger-phalanx-proximal', side), 0.5)

/** The ray that brings palm, finger or pointing to where the intent has it: exactly. */
function rayFor(hand: HandSample, side: HandSide, intent: Intent | null, pinch: number): Pose {
  const { q } = hand.aim
  const from = (at: Vec3, offset: Vec3): Pose => ({ p: sub(at, rotate(q, offset)), q })
  if (intent?.finger) return from(hand.tip, joint(pointHandPose, 'index-finger-tip', side))
  if (intent?.aim) return hand.aim
  return from(hand.grip.p, lerp(palm(relaxedHandPose, side), palm(pinchHandPose, side), pinch))
}

/** Moves an emulated bare hand to where the player's is in tracking space, which stands at `room`: pressing and taking hold are both a pinch. */
export function poseBareHand(
  device: XRDevice,
  side: HandSide,
  hand: HandSample,
  intent: Intent | null,
  room: Pose,
): void {
  const bare = device.hands[side]
  if (!bare) throw new Error(`the emulated headset has no ${side} hand`)
  const finger = intent?.finger === true
  const pinch = !finger && (hand.select || hand.squeeze) ? 1 : 0
  bare.poseId = finger ? 'point' : 'default'
  const { p, q } = compose(room, rayFor(hand, side, intent, pinch))
  bare.position.set(p.x, p.y, p.z)
  bare.quaternion.set(q.x, q.y, q.z, q.w)
  bare.updatePinchValue(pinch)
}
