import { Matrix4, Vector3 } from 'three'
import { BODY, BONES, boneOf } from './bones'
import { C, type Posture, type Side } from './channels'
import { limbJoint, trunkJoint, turnBy } from './joint'
import { type TwoBones, solveTwoBones } from './twoBone'

const FINGERS = ['index', 'middle', 'ring', 'little'] as const
/** The thumb's first bone: ahead of the hanging hand and a little across the palm, radians; chosen. */
const THUMB = { ahead: 0.75, across: 0.3 }
/** Fingers fan out by so much of `splay`, index to little. */
const FAN = [0.5, 0.1, -0.4, -1] as const
/** A finger bent by 1 turns its three joints by so much, radians; the first, bare knuckles, less. */
const CURL = [1.25, 1.5, 1] as const
const THUMB_CURL = [0.35, 0.5, 0.8] as const

interface LimbBones {
  x: 1 | -1
  clavicle: number
  upperArm: number
  foreArm: number
  twist: number
  hand: number
  thumb: number
  fingers: number[]
  thigh: number
  shin: number
  foot: number
  toe: number
  offset: number
}
const limb = (s: Side): LimbBones => ({
  x: s === 'R' ? 1 : -1,
  clavicle: boneOf(`clavicle${s}`),
  upperArm: boneOf(`upperArm${s}`),
  foreArm: boneOf(`foreArm${s}`),
  twist: boneOf(`twist${s}`),
  hand: boneOf(`hand${s}`),
  thumb: boneOf(`thumb1${s}`),
  fingers: FINGERS.map((f) => boneOf(`${f}1${s}`)),
  thigh: boneOf(`thigh${s}`),
  shin: boneOf(`shin${s}`),
  foot: boneOf(`foot${s}`),
  toe: boneOf(`toe${s}`),
  offset: C[`shrug${s}`] - C.shrugL,
})
export const LIMB: Record<Side, LimbBones> = { L: limb('L'), R: limb('R') }
const TRUNK = {
  hips: boneOf('hips'),
  spine: boneOf('spine'),
  chest: boneOf('chest'),
  neck: boneOf('neck'),
  head: boneOf('head'),
  jaw: boneOf('jaw'),
}

/** Where feet stand and hands are wanted, in the person's own frame: ankles, turn and pitch of feet, wrists and elbows' side. */
export interface Goals {
  footL: Foot
  footR: Foot
  handL: Vector3
  handR: Vector3
}
export interface Foot {
  ankle: Vector3
  yaw: number
  /** Positive: heel lifted. */
  pitch: number
}
export const createGoals = (): Goals => ({
  footL: { ankle: new Vector3(-0.1, BODY.ankle, 0), yaw: 0.1, pitch: 0 },
  footR: { ankle: new Vector3(0.1, BODY.ankle, 0), yaw: -0.1, pitch: 0 },
  handL: new Vector3(),
  handR: new Vector3(),
})

/** A matrix for each bone. */
export const createFrames = (): Matrix4[] => BONES.map(() => new Matrix4())

const ARM: TwoBones = { upper: BODY.upperArm, lower: BODY.foreArm, bends: -1 }
const LEG: TwoBones = { upper: BODY.thigh, lower: BODY.shin, bends: 1 }
/** A lid that is shut has turned down by this, radians. */
const LID = 1.0
/** Elbows hang: out of the trunk, down and back, in the chest's frame. Chosen. */
const ELBOW = { out: 0.55, down: 0.75, back: 0.45 }

const pole = new Vector3()
const there = new Vector3()

/**
 * Chains the joints of a posture from between the feet into `frames`, in the person's own frame, in the order of BONES. Called for
 * everybody in every frame: it makes no objects, and hands no fractions from one function to the next.
 */
export function poseFrames(p: Posture, goals: Goals | null, frames: Matrix4[]): void {
  trunk(p, frames)
  head(p, frames)
  arm(frames, p, LIMB.L, goals ? goals.handL : null)
  arm(frames, p, LIMB.R, goals ? goals.handR : null)
  leg(frames, p, LIMB.L, goals ? goals.footL : null)
  leg(frames, p, LIMB.R, goals ? goals.footR : null)
}

function trunk(p: Posture, frames: Matrix4[]): void {
  turnBy[0] = -(p[C.lean] as number)
  turnBy[1] = p[C.turn] as number
  turnBy[2] = -(p[C.roll] as number)
  trunkJoint(frames, TRUNK.hips)
  const e = (frames[TRUNK.hips] as Matrix4).elements
  e[12] += p[C.hipX] as number
  e[13] += p[C.hipY] as number
  e[14] += p[C.hipZ] as number
  turnBy[0] = -(p[C.bend] as number) * 0.5
  turnBy[1] = (p[C.twist] as number) * 0.5
  turnBy[2] = -(p[C.side] as number) * 0.5
  trunkJoint(frames, TRUNK.spine)
  trunkJoint(frames, TRUNK.chest)
}

function head(p: Posture, frames: Matrix4[]): void {
  turnBy[0] = -(p[C.headNod] as number) * 0.4
  turnBy[1] = (p[C.headTurn] as number) * 0.4
  turnBy[2] = -(p[C.headTilt] as number) * 0.5
  trunkJoint(frames, TRUNK.neck)
  turnBy[0] = -(p[C.headNod] as number) * 0.6
  turnBy[1] = (p[C.headTurn] as number) * 0.6
  trunkJoint(frames, TRUNK.head)
  turnBy[0] = -(p[C.jaw] as number)
  turnBy[1] = turnBy[2] = 0
  trunkJoint(frames, TRUNK.jaw)
  for (let i = TRUNK.jaw + 1; i < LIMB.L.clavicle; i += 2) {
    turnBy[0] = -(p[C.eyeNod] as number)
    turnBy[1] = p[C.eyeTurn] as number
    trunkJoint(frames, i)
    turnBy[0] = -(p[C.blink] as number) * LID - (p[C.eyeNod] as number) * 0.5
    turnBy[1] = 0
    trunkJoint(frames, i + 1)
  }
}

function arm(frames: Matrix4[], p: Posture, l: LimbBones, goal: Vector3 | null): void {
  const { x, offset: o } = l
  turnBy[0] = turnBy[1] = 0
  turnBy[2] = x * (p[C.shrugL + o] as number)
  limbJoint(frames, l.clavicle)
  turnBy[0] = p[C.armPitchL + o] as number
  turnBy[1] = x * (p[C.armYawL + o] as number)
  turnBy[2] = x * (p[C.armSpreadL + o] as number)
  limbJoint(frames, l.upperArm)
  turnBy[0] = p[C.elbowL + o] as number
  turnBy[1] = turnBy[2] = 0
  limbJoint(frames, l.foreArm)
  if (goal && (p[C.reachL + o] as number) > 0.001) reachFor(frames, p, l, goal)
  const pronate = x * (p[C.pronateL + o] as number)
  turnBy[0] = turnBy[2] = 0
  turnBy[1] = pronate * 0.6
  limbJoint(frames, l.twist)
  turnBy[1] = pronate * 0.4
  turnBy[2] = -x * (p[C.wristL + o] as number)
  limbJoint(frames, l.hand)
  turnBy[1] = 0
  fingers(frames, p, l)
}

function fingers(frames: Matrix4[], p: Posture, l: LimbBones): void {
  const { x, offset: o } = l
  const curl = p[C.curlL + o] as number
  const splay = p[C.splayL + o] as number
  for (let i = 0; i < 3; i++) {
    turnBy[0] = i === 0 ? THUMB.ahead - curl * 0.25 + splay : 0
    turnBy[2] = -x * ((i === 0 ? THUMB.across : 0) + curl * (THUMB_CURL[i] as number))
    limbJoint(frames, l.thumb + i)
  }
  for (let f = 0; f < 4; f++) {
    // fingers towards the little one close a little more in a relaxed hand
    const bent = f === 0 ? curl * (1 - (p[C.indexL + o] as number)) : Math.min(1, curl * (1 + 0.12 * f))
    for (let i = 0; i < 3; i++) {
      turnBy[0] = i === 0 ? (FAN[f] as number) * splay : 0
      turnBy[2] = -x * bent * (CURL[i] as number)
      limbJoint(frames, (l.fingers[f] as number) + i)
    }
  }
}

function reachFor(frames: Matrix4[], p: Posture, l: LimbBones, goal: Vector3): void {
  const share = p[C.reachL + l.offset] as number
  const fore = frames[l.foreArm] as Matrix4
  const e = fore.elements
  const wristX = (e[12] as number) - (e[4] as number) * ARM.lower
  const wristY = (e[13] as number) - (e[5] as number) * ARM.lower
  const wristZ = (e[14] as number) - (e[6] as number) * ARM.lower
  there.x = wristX + (goal.x - wristX) * share
  there.y = wristY + (goal.y - wristY) * share
  there.z = wristZ + (goal.z - wristZ) * share
  const c = (frames[TRUNK.chest] as Matrix4).elements
  const out = l.x * ELBOW.out
  const px = (c[0] as number) * out - (c[4] as number) * ELBOW.down + (c[8] as number) * ELBOW.back
  const py = (c[1] as number) * out - (c[5] as number) * ELBOW.down + (c[9] as number) * ELBOW.back
  const pz = (c[2] as number) * out - (c[6] as number) * ELBOW.down + (c[10] as number) * ELBOW.back
  const length = Math.sqrt(px * px + py * py + pz * pz)
  pole.x = px / length
  pole.y = py / length
  pole.z = pz / length
  solveTwoBones(frames[l.upperArm] as Matrix4, fore, ARM, there, pole)
}

function leg(frames: Matrix4[], p: Posture, l: LimbBones, goal: Foot | null): void {
  const { x, offset: o } = l
  turnBy[0] = p[C.legPitchL + o] as number
  turnBy[1] = -x * (p[C.legYawL + o] as number)
  turnBy[2] = x * (p[C.legSpreadL + o] as number)
  limbJoint(frames, l.thigh)
  turnBy[0] = -(p[C.kneeL + o] as number)
  turnBy[1] = turnBy[2] = 0
  limbJoint(frames, l.shin)
  turnBy[0] = p[C.ankleL + o] as number
  limbJoint(frames, l.foot)
  turnBy[0] = p[C.toeL + o] as number
  if (goal && (p[C.plantL + o] as number) > 0.001) plant(frames, p, l, goal)
  limbJoint(frames, l.toe)
}

/** Brings the foot to where it stands; leaves in `turnBy` how far the toes bend. */
function plant(frames: Matrix4[], p: Posture, l: LimbBones, goal: Foot): void {
  const share = p[C.plantL + l.offset] as number
  const toe = turnBy[0] as number
  const { elements: e } = frames[l.foot] as Matrix4
  there.x = (e[12] as number) + (goal.ankle.x - (e[12] as number)) * share
  there.y = (e[13] as number) + (goal.ankle.y - (e[13] as number)) * share
  there.z = (e[14] as number) + (goal.ankle.z - (e[14] as number)) * share
  const sin = Math.sin(goal.yaw)
  const cos = Math.cos(goal.yaw)
  const px = l.x * 0.12 - sin * 0.9
  const length = Math.sqrt(px * px + cos * cos)
  pole.x = px / length
  pole.y = 0
  pole.z = -cos / length
  solveTwoBones(frames[l.thigh] as Matrix4, frames[l.shin] as Matrix4, LEG, there, pole)
  turnBy[0] = p[C.ankleL + l.offset] as number
  limbJoint(frames, l.foot)
  turnBy[0] = toe
  if (share <= 0.5) return
  // turned about y by its yaw, then about x by its pitch
  const up = Math.sin(-goal.pitch)
  const flat = Math.cos(goal.pitch)
  e[0] = cos
  e[1] = 0
  e[2] = -sin
  e[4] = sin * up
  e[5] = flat
  e[6] = cos * up
  e[8] = sin * flat
  e[9] = -up
  e[10] = cos * flat
  turnBy[0] = Math.max(0, goal.pitch) * 0.8
}
