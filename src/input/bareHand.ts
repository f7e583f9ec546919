import { clamp } from '../base/math'
import { type Pose, poseOf } from '../base/pose'
import { fromAxes } from '../base/quat'
import { type Vec3, cross, distance, dot, lerp, normalize, scale, sub } from '../base/vec'
import { PINCH as PINCHED } from '../sim/handling'
import type { HandSample, HandSide } from '../sim/sample'
import { type Threshold, isOn } from './edge'

/**
 * Thumb tip to index tip, metres: pinched as far as it goes, and not at all. 0.8 of it is 16 mm and 0.5 is 25 mm, where
 * three.js's own hands begin (15 mm) and end (25 mm) a pinch. Chosen.
 */
const PINCH = { near: 0.01, far: 0.04 }
/** Pinch strength that presses, as the simulation takes hold by it, and below which the press is over. */
const PRESS: Threshold = { on: PINCHED.grab, off: PINCHED.keep }
/**
 * Tips of index, middle and ring finger from the palm, metres: nearer is a fist, farther is none any more. Curled fingers of the
 * emulated hand are 38 to 52 mm from it and stretched ones 130 to 142 mm. Given as how much nearer than `open`, so that more is on.
 */
const FIST_OPEN = 0.13
const FIST: Threshold = { on: FIST_OPEN - 0.06, off: FIST_OPEN - 0.08 }

/**
 * A finger that is stretched out from a hand on the bars lies on the brake lever: its tip is so far from the palm, metres, and
 * nearer than the other when it is back round the grip. Of an emulated hand, as above. Chosen.
 */
const LEVER: Threshold = { on: 0.095, off: 0.075 }

/** Joints that are read, by their names in the WebXR Hand Input Module. */
const JOINTS = {
  wrist: 'wrist',
  thumb: 'thumb-tip',
  index: 'index-finger-tip',
  middle: 'middle-finger-tip',
  ring: 'ring-finger-tip',
  indexKnuckle: 'index-finger-phalanx-proximal',
  middleKnuckle: 'middle-finger-phalanx-proximal',
  littleKnuckle: 'pinky-finger-phalanx-proximal',
} as const satisfies Record<string, XRHandJoint>
type Joints = Record<keyof typeof JOINTS, Vec3>

/** A bare hand in a frame: what the simulation is told, and which way the palm faces (unit vector in tracking space). */
export interface BareHand {
  sample: HandSample
  palm: Vec3
  /** Neither a fist nor pinching. */
  open: boolean
}

/**
 * A bare hand, or null while the device does not see it. The palm is worked out from the joints, so that it is the same
 * place on every device. `before`: the hand a frame ago. `onBars`: it holds the bars of a bike. Then the index finger is no
 * part of the fist, and stretched out it pulls the lever. A pinch cannot: in a fist the thumb lies on the index finger, and
 * cameras see the two alike. Nor can an open hand: that has let go.
 */
export function readBareHand(
  frame: XRFrame,
  space: XRReferenceSpace,
  source: XRInputSource,
  side: HandSide,
  before: HandSample,
  onBars: boolean,
): BareHand | null {
  const aim = frame.getPose(source.targetRaySpace, space)
  const joints = aim && source.hand && readJoints(frame, space, source.hand)
  if (!aim || !joints) return null
  const grip = gripOf(joints)
  const pinch = clamp((PINCH.far - distance(joints.thumb, joints.index)) / (PINCH.far - PINCH.near), 0, 1)
  const round = onBars ? [joints.middle, joints.ring] : [joints.index, joints.middle, joints.ring]
  const curled = FIST_OPEN - Math.max(...round.map((tip) => distance(tip, grip.p)))
  const squeeze = isOn(before.squeeze, curled, FIST)
  // in a fist the thumb lies on the index finger: that takes hold and does not point
  const select = onBars
    ? squeeze && isOn(before.select, distance(joints.index, grip.p), LEVER)
    : !squeeze && isOn(before.select, pinch, PRESS)
  const { right } = axesOf(joints)
  return {
    sample: {
      tracked: true,
      grip,
      aim: poseOf(aim.transform),
      tip: joints.index,
      select,
      squeeze,
      pinch: squeeze ? 0 : pinch,
    },
    // held out with the thumb up, the palm of the right hand faces left and that of the left hand right
    palm: scale(right, side === 'left' ? 1 : -1),
    open: !squeeze && pinch < PRESS.off,
  }
}

function readJoints(frame: XRFrame, space: XRReferenceSpace, hand: XRHand): Joints | null {
  const out: Partial<Joints> = {}
  for (const [name, joint] of Object.entries(JOINTS)) {
    const at = hand.get(joint)
    const pose = at && frame.getJointPose?.(at, space)
    if (!pose) return null
    out[name as keyof Joints] = poseOf(pose.transform).p
  }
  return out as Joints
}

/** Axes of the hand as WebXR's grip space has them: -z to the thumb's side, -y to the fingers, x to the right of a hand with thumb up. */
function axesOf(j: Joints): { right: Vec3; up: Vec3; back: Vec3 } {
  const up = scale(normalize(sub(j.middleKnuckle, j.wrist)), -1)
  const across = sub(j.littleKnuckle, j.indexKnuckle)
  const back = normalize(sub(across, scale(up, dot(across, up))))
  return { right: cross(up, back), up, back }
}

/** The palm: halfway between wrist and the middle finger's knuckle, turned as WebXR's grip space is. */
function gripOf(j: Joints): Pose {
  const { right, up, back } = axesOf(j)
  return { p: lerp(j.wrist, j.middleKnuckle, 0.5), q: fromAxes(right, up, back) }
}
