import { type Matrix4, Vector3 } from 'three'
import { BODY, BONES } from './bones'
import { LIMB } from './skeleton'
import type { Side } from './channels'

/** Joints as the WebXR Hand Input Module numbers them: first bone of each finger, thumb to little finger. */
const WRIST = 0
const FINGERS = [1, 6, 11, 16, 21] as const
const INDEX = 6
const MIDDLE = 11
const LITTLE = 21
/** From the index finger's knuckle to the little one's in the model, metres. */
const BROAD = 0.067
/** How far the thumb is turned ahead of the hand where it was modelled, radians. */
const THUMB = 0.75
/** Bones are drawn no shorter or longer than so many times the model's: what a headset sees may jump. */
const LEAST = 0.6
const MOST = 1.6

const x = new Vector3()
const y = new Vector3()
const z = new Vector3()
const from = new Vector3()
const to = new Vector3()
const handZ = new Vector3()
const handY = new Vector3()

/** Frame with -y along a bone from `at` to `end` and z as near to `aside` as it gets; stretched to the bone's length. */
function set(m: Matrix4, at: Vector3, end: Vector3, aside: Vector3, length: number): void {
  y.subVectors(at, end)
  const l = y.length()
  y.multiplyScalar(1 / (l || 1))
  z.copy(aside).addScaledVector(y, -aside.dot(y)).normalize()
  x.crossVectors(y, z)
  y.multiplyScalar(Math.min(MOST, Math.max(LEAST, l / length)))
  m.makeBasis(x, y, z).setPosition(at)
}

/** Puts hand and fingers of one side where 25 joints are: x y z each in `joints`, the frame of `frames`. */
export function followJoints(side: Side, joints: ArrayLike<number>, frames: Matrix4[]): void {
  const limb = LIMB[side]
  const joint = (i: number, out: Vector3): Vector3 =>
    out.set(joints[i * 3] as number, joints[i * 3 + 1] as number, joints[i * 3 + 2] as number)
  joint(LITTLE, handZ).sub(joint(INDEX, from))
  const broad = handZ.length() / BROAD
  handZ.normalize()
  const hand = frames[limb.hand] as Matrix4
  joint(WRIST, from)
  joint(MIDDLE, to)
  handY.subVectors(from, to).normalize()
  set(hand, from, to, handZ, BODY.palm)
  scaleZ(hand, Math.min(MOST, Math.max(LEAST, broad)))
  for (let f = 0; f < 5; f++) {
    const aside =
      f === 0 ? y2.copy(handZ).multiplyScalar(Math.cos(THUMB)).addScaledVector(handY, -Math.sin(THUMB)) : handZ
    for (let k = 0; k < 3; k++) {
      const bone = limb.thumb + f * 3 + k
      const first = (FINGERS[f] as number) + k
      const length = -(BONES[bone] as (typeof BONES)[number]).tip[1]
      set(frames[bone] as Matrix4, joint(first, from), joint(first + 1, to), aside, length)
    }
  }
}
const y2 = new Vector3()

function scaleZ(m: Matrix4, by: number): void {
  const e = m.elements
  for (let i = 8; i < 11; i++) e[i] = (e[i] as number) * by
}

const elbow = new Vector3()
/**
 * Puts the forearm of one side behind its hand, towards an elbow at `at`: sleeve and cuff hang on it.
 * The hand's frame has to be set.
 */
export function followHand(side: Side, at: Vector3, frames: Matrix4[]): void {
  const limb = LIMB[side]
  const hand = frames[limb.hand] as Matrix4
  from.setFromMatrixPosition(hand)
  elbow.copy(at).sub(from).normalize()
  z.setFromMatrixColumn(hand, 2).normalize()
  y.copy(elbow)
  z.addScaledVector(y, -z.dot(y)).normalize()
  x.crossVectors(y, z)
  for (const [bone, share] of [
    [limb.foreArm, 1],
    [limb.twist, 0.45],
  ] as const) {
    to.copy(from).addScaledVector(elbow, BODY.foreArm * share)
    ;(frames[bone] as Matrix4).makeBasis(x, y, z).setPosition(to)
  }
}
