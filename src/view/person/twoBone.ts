import type { Matrix4, Vector3 } from 'three'

/** A limb is never drawn wholly straight, share of its length: a joint that snaps open looks wrong. */
const STRAIGHT = 0.9985

/** Lengths of the two bones of a limb, metres; 1: the joint between them bends as a knee does, -1: as an elbow. */
export interface TwoBones {
  upper: number
  lower: number
  bends: 1 | -1
}

/**
 * Two-bone inverse kinematics in closed form (law of cosines): turns an upper bone that begins at the place of `upper` and a
 * lower one so that the lower one's end is at `target`, or as near as it reaches, with the joint between them towards `pole`.
 * Bones point along -y of their frames; x is the axis of the joint. All in numbers of its own, so that nothing is left behind.
 * @param pole unit vector, not along the limb
 */
export function solveTwoBones(upper: Matrix4, lower: Matrix4, limb: TwoBones, target: Vector3, pole: Vector3): void {
  const { upper: a, lower: b, bends } = limb
  const u = upper.elements
  const x = u[12] as number
  const y = u[13] as number
  const z = u[14] as number
  // along the limb
  let ax = target.x - x
  let ay = target.y - y
  let az = target.z - z
  const wanted = Math.sqrt(ax * ax + ay * ay + az * az)
  const d = Math.min(Math.max(wanted, Math.abs(a - b) * 1.02 + 1e-4), (a + b) * STRAIGHT)
  if (wanted > 1e-6) {
    ax /= wanted
    ay /= wanted
    az /= wanted
  } else {
    ax = az = 0
    ay = -1
  }
  // towards the pole, across the limb
  const share = pole.x * ax + pole.y * ay + pole.z * az
  let px = pole.x - ax * share
  let py = pole.y - ay * share
  let pz = pole.z - az * share
  if (px * px + py * py + pz * pz < 1e-8) {
    px = ax * bends * az
    py = ay * bends * az
    pz = az * bends * az - bends
  }
  const p = 1 / Math.sqrt(px * px + py * py + pz * pz)
  px *= p
  py *= p
  pz *= p
  const cos = (a * a + d * d - b * b) / (2 * a * d)
  const sin = Math.sqrt(Math.max(0, 1 - cos * cos))
  const sx = (ay * pz - az * py) * bends
  const sy = (az * px - ax * pz) * bends
  const sz = (ax * py - ay * px) * bends
  const jx = x + ax * a * cos + px * a * sin
  const jy = y + ay * a * cos + py * a * sin
  const jz = z + az * a * cos + pz * a * sin
  u[0] = sx
  u[1] = sy
  u[2] = sz
  u[4] = x - jx
  u[5] = y - jy
  u[6] = z - jz
  square(u)
  const l = lower.elements
  l[0] = sx
  l[1] = sy
  l[2] = sz
  l[4] = jx - (x + ax * d)
  l[5] = jy - (y + ay * d)
  l[6] = jz - (z + az * d)
  l[12] = jx
  l[13] = jy
  l[14] = jz
  square(l)
}

/** Makes the second column of a frame as long as one, and the third what is square to the first two. */
function square(m: number[]): void {
  const x = m[4] as number
  const y = m[5] as number
  const z = m[6] as number
  const l = 1 / Math.sqrt(x * x + y * y + z * z)
  m[4] = x * l
  m[5] = y * l
  m[6] = z * l
  m[8] = (m[1] as number) * z * l - (m[2] as number) * y * l
  m[9] = (m[2] as number) * x * l - (m[0] as number) * z * l
  m[10] = (m[0] as number) * y * l - (m[1] as number) * x * l
}
