import { type Matrix4, Vector3 } from 'three'

/** A limb is never drawn wholly straight, share of its length: a joint that snaps open looks wrong. */
const STRAIGHT = 0.9985

const along = new Vector3()
const side = new Vector3()
const up = new Vector3()
const back = new Vector3()
const joint = new Vector3()
const end = new Vector3()

/**
 * Two-bone inverse kinematics in closed form (law of cosines): turns an upper bone that begins at the place of `upper` and a
 * lower one so that the lower one's end is at `target`, or as near as it reaches, with the joint between them towards `pole`.
 * Bones point along -y of their frames; x is the axis of the joint.
 * @param a length of the upper bone, metres; `b` of the lower one
 * @param bends 1: the joint bends as a knee does, -1: as an elbow
 * @param pole unit vector, not along the limb
 */
export function solveTwoBones(
  upper: Matrix4,
  lower: Matrix4,
  a: number,
  b: number,
  target: Vector3,
  pole: Vector3,
  bends: 1 | -1,
): void {
  const from = end.setFromMatrixPosition(upper)
  along.subVectors(target, from)
  const wanted = along.length()
  const d = Math.min(Math.max(wanted, Math.abs(a - b) * 1.02 + 1e-4), (a + b) * STRAIGHT)
  if (wanted > 1e-6) along.multiplyScalar(1 / wanted)
  else along.set(0, -1, 0)
  up.copy(pole).addScaledVector(along, -pole.dot(along))
  if (up.lengthSq() < 1e-8) up.set(0, 0, -bends).addScaledVector(along, bends * along.z)
  up.normalize()
  const cos = (a * a + d * d - b * b) / (2 * a * d)
  const sin = Math.sqrt(Math.max(0, 1 - cos * cos))
  side.crossVectors(along, up).multiplyScalar(bends)
  joint
    .copy(from)
    .addScaledVector(along, a * cos)
    .addScaledVector(up, a * sin)
  const tx = from.x + along.x * d
  const ty = from.y + along.y * d
  const tz = from.z + along.z * d
  const x = from.x
  const y = from.y
  const z = from.z
  up.set(x - joint.x, y - joint.y, z - joint.z).normalize()
  back.crossVectors(side, up)
  upper.makeBasis(side, up, back).setPosition(x, y, z)
  up.set(joint.x - tx, joint.y - ty, joint.z - tz).normalize()
  back.crossVectors(side, up)
  lower.makeBasis(side, up, back).setPosition(joint)
}
