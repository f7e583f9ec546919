import { Euler, Matrix4, Vector3 } from 'three'
import { BODY, BONES, boneOf } from './bones'
import { C, type Posture, type Side } from './channels'
import { solveTwoBones } from './twoBone'

const SIDES = ['L', 'R'] as const
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

const turn = new Euler()
const wanted = new Vector3()
const pole = new Vector3()
const there = new Vector3()
const own = new Matrix4()

/** Chains the joints of a posture from between the feet into `frames`, in the person's own frame, in the order of BONES. */
export function poseFrames(p: Posture, goals: Goals | null, frames: Matrix4[]): void {
  const at = (i: number): number => p[i] as number
  joint(frames, TRUNK.hips, -at(C.lean), at(C.turn), -at(C.roll), 'YXZ')
  const hips = frames[TRUNK.hips] as Matrix4
  hips.elements[12] += at(C.hipX)
  hips.elements[13] += at(C.hipY)
  hips.elements[14] += at(C.hipZ)
  joint(frames, TRUNK.spine, -at(C.bend) * 0.5, at(C.twist) * 0.5, -at(C.side) * 0.5, 'YXZ')
  joint(frames, TRUNK.chest, -at(C.bend) * 0.5, at(C.twist) * 0.5, -at(C.side) * 0.5, 'YXZ')
  joint(frames, TRUNK.neck, -at(C.headNod) * 0.4, at(C.headTurn) * 0.4, -at(C.headTilt) * 0.5, 'YXZ')
  joint(frames, TRUNK.head, -at(C.headNod) * 0.6, at(C.headTurn) * 0.6, -at(C.headTilt) * 0.5, 'YXZ')
  joint(frames, TRUNK.jaw, -at(C.jaw), 0, 0, 'YXZ')
  for (let i = TRUNK.jaw + 1; i < LIMB.L.clavicle; i += 2) {
    joint(frames, i, -at(C.eyeNod), at(C.eyeTurn), 0, 'YXZ')
    joint(frames, i + 1, -at(C.blink) * LID - at(C.eyeNod) * 0.5, 0, 0, 'YXZ')
  }
  for (const s of SIDES) {
    arm(frames, p, LIMB[s], goals ? (s === 'L' ? goals.handL : goals.handR) : null)
    leg(frames, p, LIMB[s], goals ? (s === 'L' ? goals.footL : goals.footR) : null)
  }
}
/** A lid that is shut has turned down by this, radians. */
const LID = 1.0

function arm(frames: Matrix4[], p: Posture, l: LimbBones, goal: Vector3 | null): void {
  const at = (i: number): number => p[i + l.offset] as number
  const { x } = l
  joint(frames, l.clavicle, 0, 0, x * at(C.shrugL), 'XZY')
  joint(frames, l.upperArm, at(C.armPitchL), x * at(C.armYawL), x * at(C.armSpreadL), 'XZY')
  joint(frames, l.foreArm, at(C.elbowL), 0, 0, 'XZY')
  const reach = at(C.reachL)
  if (goal && reach > 0.001) reachFor(frames, l, goal, reach)
  const pronate = x * at(C.pronateL)
  joint(frames, l.twist, 0, pronate * 0.6, 0, 'XZY')
  joint(frames, l.hand, 0, pronate * 0.4, -x * at(C.wristL), 'XZY')
  const curl = at(C.curlL)
  const splay = at(C.splayL)
  const straight = at(C.indexL)
  for (let i = 0; i < 3; i++) {
    const ahead = i === 0 ? THUMB.ahead - curl * 0.25 + splay : 0
    const across = i === 0 ? THUMB.across : 0
    joint(frames, l.thumb + i, ahead, 0, -x * (across + curl * (THUMB_CURL[i] as number)), 'XZY')
  }
  for (let f = 0; f < 4; f++) {
    // fingers towards the little one close a little more in a relaxed hand
    const bent = f === 0 ? curl * (1 - straight) : Math.min(1, curl * (1 + 0.12 * f))
    for (let i = 0; i < 3; i++) {
      const fan = i === 0 ? (FAN[f] as number) * splay : 0
      joint(frames, (l.fingers[f] as number) + i, fan, 0, -x * bent * (CURL[i] as number), 'XZY')
    }
  }
}

function reachFor(frames: Matrix4[], l: LimbBones, goal: Vector3, share: number): void {
  const upper = frames[l.upperArm] as Matrix4
  const fore = frames[l.foreArm] as Matrix4
  const length = BODY.foreArm
  wanted.set(0, -length, 0).applyMatrix4(fore).lerp(goal, share)
  // elbows hang: back, down and out of the trunk
  pole.set(l.x * 0.55, -0.75, 0.45).transformDirection(frames[TRUNK.chest] as Matrix4)
  solveTwoBones(upper, fore, BODY.upperArm, length, wanted, pole, -1)
}

function leg(frames: Matrix4[], p: Posture, l: LimbBones, goal: Foot | null): void {
  const at = (i: number): number => p[i + l.offset] as number
  const { x } = l
  joint(frames, l.thigh, at(C.legPitchL), -x * at(C.legYawL), x * at(C.legSpreadL), 'XZY')
  joint(frames, l.shin, -at(C.kneeL), 0, 0, 'XZY')
  joint(frames, l.foot, at(C.ankleL), 0, 0, 'XZY')
  const plant = at(C.plantL)
  let toe = at(C.toeL)
  if (goal && plant > 0.001) {
    const foot = frames[l.foot] as Matrix4
    there.setFromMatrixPosition(foot).lerp(goal.ankle, plant)
    pole.set(x * 0.12 - Math.sin(goal.yaw) * 0.9, 0, -Math.cos(goal.yaw)).normalize()
    solveTwoBones(frames[l.thigh] as Matrix4, frames[l.shin] as Matrix4, BODY.thigh, BODY.shin, there, pole, 1)
    joint(frames, l.foot, at(C.ankleL), 0, 0, 'XZY')
    if (plant > 0.5) {
      const e = foot.elements
      const [fx, fy, fz] = [e[12] as number, e[13] as number, e[14] as number]
      foot.makeRotationFromEuler(turn.set(-goal.pitch, goal.yaw, 0, 'YXZ')).setPosition(fx, fy, fz)
      toe = Math.max(0, goal.pitch) * 0.8
    }
  }
  joint(frames, l.toe, toe, 0, 0, 'XZY')
}

/** A bone turned by these angles about x, y and z, in its parent's frame, then placed at its joint. */
function joint(frames: Matrix4[], i: number, rx: number, ry: number, rz: number, order: 'XZY' | 'YXZ'): void {
  const bone = BONES[i] as (typeof BONES)[number]
  const [x, y, z] = bone.at
  const out = frames[i] as Matrix4
  own.makeRotationFromEuler(turn.set(rx, ry, rz, order)).setPosition(x, y, z)
  if (bone.parent < 0) out.copy(own)
  else out.multiplyMatrices(frames[bone.parent] as Matrix4, own)
}
