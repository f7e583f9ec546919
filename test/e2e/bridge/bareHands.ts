import { pinchHandPose } from '../../../node_modules/iwer/lib/device/configs/hand/pinch.js'
import { pointHandPose } from '../../../node_modules/iwer/lib/device/configs/hand/point.js'
import { relaxedHandPose } from '../../../node_modules/iwer/lib/device/configs/hand/relaxed.js'
import type * as Iwer from 'iwer'
import { type Pose, compose } from '../../../src/base/pose'
import { rotate } from '../../../src/base/quat'
import { type Vec3, lerp, sub, vec } from '../../../src/base/vec'
import type { Intent } from '../../../src/players/body'
import type { HandSample, HandSide } from '../../../src/sim/sample'

type Shape = typeof relaxedHandPose
type Joints = Shape['jointTransforms']
type Joint = `${keyof Shape['jointTransforms']}`

/** Where a joint of the emulated hand is from its ray; the emulator mirrors the left hand's for the right. */
function joint(shape: Shape, name: Joint, side: HandSide): Vec3 {
  const m = (shape.jointTransforms as Record<Joint, { offsetMatrix: unknown }>)[name].offsetMatrix as ArrayLike<number>
  return vec((m[12] ?? 0) * (side === 'right' ? -1 : 1), m[13] ?? 0, m[14] ?? 0)
}

/**
 * A fist round a grip: the pointing hand with its index finger curled as the one beside it is, and so much of the way from that one
 * as knuckles are apart: tips of curled fingers lie closer together.
 */
const CLOSER = 0.6
const fistHandPose: Shape = { ...pointHandPose, jointTransforms: curled(pointHandPose.jointTransforms) }

function curled(joints: Joints): Joints {
  const all = joints as unknown as Record<string, { offsetMatrix: ArrayLike<number>; radius: number }>
  const at = (name: string, i: number): number => all[name]?.offsetMatrix[i] ?? 0
  const entries = Object.entries(all).map(([name, joint]) => {
    const beside = all[name.replace('index', 'middle')]
    if (!name.startsWith('index-finger') || name.endsWith('metacarpal') || name.endsWith('proximal') || !beside)
      return [name, joint]
    const offsetMatrix = Array.from(beside.offsetMatrix)
    for (const i of [12, 13, 14]) {
      const aside = at('index-finger-phalanx-proximal', i) - at('middle-finger-phalanx-proximal', i)
      offsetMatrix[i] = (offsetMatrix[i] ?? 0) + aside * CLOSER
    }
    return [name, { ...joint, offsetMatrix }]
  })
  return Object.fromEntries(entries) as Joints
}

/** What the emulated hand calls the fist, which it does not know by itself. */
const FIST = 'fist'

function learnFist(hand: object): void {
  const { IWER } = window as unknown as { IWER: typeof Iwer }
  const { poses } = (hand as Record<symbol, { poses: Record<string, Shape> }>)[IWER.P_HAND_INPUT] ?? {}
  if (!poses) throw new Error('this emulator keeps no shapes of its hands')
  poses[FIST] ??= fistHandPose
}

/** The palm as the page works it out (src/input/bareHand.ts): halfway from the wrist to the middle finger's knuckle. */
const palm = (shape: Shape, side: HandSide): Vec3 =>
  lerp(joint(shape, 'wrist', side), joint(shape, 'middle-finger-phalanx-proximal', side), 0.5)

/** The ray that brings palm, finger or pointing to where the intent has it: exactly. */
function rayFor(hand: HandSample, side: HandSide, intent: Intent | null, pinch: number, atBars: boolean): Pose {
  const { q } = hand.aim
  const from = (at: Vec3, offset: Vec3): Pose => ({ p: sub(at, rotate(q, offset)), q })
  if (atBars) return from(hand.grip.p, palm(hand.squeeze ? fistHandPose : relaxedHandPose, side))
  if (intent?.finger) return from(hand.tip, joint(pointHandPose, 'index-finger-tip', side))
  if (intent?.aim) return hand.aim
  return from(hand.grip.p, lerp(palm(relaxedHandPose, side), palm(pinchHandPose, side), pinch))
}

/**
 * Moves an emulated bare hand to where the player's is in tracking space, which stands at `room`: pressing and taking hold are both a
 * pinch. At the bars of a bike it is a fist, and one with a stretched finger pulls the lever.
 */
export function poseBareHand(
  device: Iwer.XRDevice,
  side: HandSide,
  hand: HandSample,
  intent: Intent | null,
  room: Pose,
  atBars: boolean,
): void {
  const bare = device.hands[side]
  if (!bare) throw new Error(`the emulated headset has no ${side} hand`)
  const finger = intent?.finger === true && !atBars
  const pinch = !finger && !atBars && (hand.select || hand.squeeze) ? 1 : 0
  if (atBars) learnFist(bare)
  bare.poseId = atBars && hand.squeeze ? (hand.select ? 'point' : FIST) : finger ? 'point' : 'default'
  const { p, q } = compose(room, rayFor(hand, side, intent, pinch, atBars))
  bare.position.set(p.x, p.y, p.z)
  bare.quaternion.set(q.x, q.y, q.z, q.w)
  bare.updatePinchValue(pinch)
}
