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
const ACROSS = Math.cos(THUMB)
const AHEAD = Math.sin(THUMB)
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
const thumbZ = new Vector3()

/** How long each bone is in the model, metres. */
const LENGTH = Float64Array.from(BONES, (b) => -b.tip[1])

/** Frame with -y along a bone from `from` to `to` and z as near to `aside` as it gets; stretched to the bone's length. */
function set(m: Matrix4, bone: number, aside: Vector3): void {
  let yx = from.x - to.x
  let yy = from.y - to.y
  let yz = from.z - to.z
  const l = Math.sqrt(yx * yx + yy * yy + yz * yz) || 1e-9
  yx /= l
  yy /= l
  yz /= l
  const share = aside.x * yx + aside.y * yy + aside.z * yz
  let zx = aside.x - yx * share
  let zy = aside.y - yy * share
  let zz = aside.z - yz * share
  const n = Math.sqrt(zx * zx + zy * zy + zz * zz) || 1e-9
  zx /= n
  zy /= n
  zz /= n
  const by = Math.min(MOST, Math.max(LEAST, l / (LENGTH[bone] as number)))
  const e = m.elements
  e[0] = yy * zz - yz * zy
  e[1] = yz * zx - yx * zz
  e[2] = yx * zy - yy * zx
  e[4] = yx * by
  e[5] = yy * by
  e[6] = yz * by
  e[8] = zx
  e[9] = zy
  e[10] = zz
  e[12] = from.x
  e[13] = from.y
  e[14] = from.z
}

const joint = (joints: ArrayLike<number>, i: number, out: Vector3): Vector3 =>
  out.set(joints[i * 3] as number, joints[i * 3 + 1] as number, joints[i * 3 + 2] as number)

/** Puts hand and fingers of one side where 25 joints are: x y z each in `joints`, the frame of `frames`. */
export function followJoints(side: Side, joints: ArrayLike<number>, frames: Matrix4[]): void {
  const limb = LIMB[side]
  joint(joints, LITTLE, handZ)
  handZ.sub(joint(joints, INDEX, from))
  const broad = Math.sqrt(handZ.x * handZ.x + handZ.y * handZ.y + handZ.z * handZ.z)
  handZ.normalize()
  const hand = frames[limb.hand] as Matrix4
  joint(joints, WRIST, from)
  joint(joints, MIDDLE, to)
  handY.copy(from).sub(to).normalize()
  set(hand, limb.hand, handZ)
  const by = Math.min(MOST, Math.max(LEAST, broad / BROAD))
  for (let i = 8; i < 11; i++) hand.elements[i] = (hand.elements[i] as number) * by
  thumbZ.x = handZ.x * ACROSS - handY.x * AHEAD
  thumbZ.y = handZ.y * ACROSS - handY.y * AHEAD
  thumbZ.z = handZ.z * ACROSS - handY.z * AHEAD
  for (let f = 0; f < 5; f++) {
    for (let k = 0; k < 3; k++) {
      const bone = limb.thumb + f * 3 + k
      const first = (FINGERS[f] as number) + k
      joint(joints, first, from)
      joint(joints, first + 1, to)
      set(frames[bone] as Matrix4, bone, f === 0 ? thumbZ : handZ)
    }
  }
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
  forearm(frames[limb.foreArm] as Matrix4, 1)
  forearm(frames[limb.twist] as Matrix4, TWIST)
}

/** The twist's joint is so far from the wrist, share of the forearm. */
const TWIST = 0.45
function forearm(m: Matrix4, share: number): void {
  to.copy(from).addScaledVector(elbow, BODY.foreArm * share)
  m.makeBasis(x, y, z).setPosition(to)
}
