import { atan2, cos, sin } from './math'
import { type Vec3, vec } from './vec'

/** Unit quaternion (x, y, z, w). The identity looks along -z with y up. */
export interface Quat {
  x: number
  y: number
  z: number
  w: number
}

export const quat = (x: number, y: number, z: number, w: number): Quat => ({ x, y, z, w })
export const IDENTITY: Readonly<Quat> = Object.freeze(quat(0, 0, 0, 1))

/** a then b applied in a's frame, i.e. the Hamilton product a*b. */
export const multiply = (a: Quat, b: Quat): Quat =>
  quat(
    a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
    a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
    a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w,
    a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
  )
export const conjugate = (q: Quat): Quat => quat(-q.x, -q.y, -q.z, q.w)

/** `v` turned by `q`. */
export function rotate(q: Quat, v: Vec3): Vec3 {
  const tx = 2 * (q.y * v.z - q.z * v.y)
  const ty = 2 * (q.z * v.x - q.x * v.z)
  const tz = 2 * (q.x * v.y - q.y * v.x)
  return vec(
    v.x + q.w * tx + q.y * tz - q.z * ty,
    v.y + q.w * ty + q.z * tx - q.x * tz,
    v.z + q.w * tz + q.x * ty - q.y * tx,
  )
}

/** Length 1 and w >= 0 (first non-zero component positive when w is 0), so that one rotation has one form. */
export function normalizeQuat(q: Quat): Quat {
  const l = Math.sqrt(q.x * q.x + q.y * q.y + q.z * q.z + q.w * q.w)
  if (l === 0) return quat(0, 0, 0, 1)
  const lead = q.w !== 0 ? q.w : q.x !== 0 ? q.x : q.y !== 0 ? q.y : q.z
  const s = (lead < 0 ? -1 : 1) / l
  return quat(q.x * s, q.y * s, q.z * s, q.w * s)
}

/** Turn about the vertical, counter-clockwise seen from above, in radians. Yaw 0 looks along -z (north). */
export const fromYaw = (yaw: number): Quat => quat(0, sin(yaw / 2), 0, cos(yaw / 2))
/** Yaw then pitch (positive looks up), in radians. */
export const fromYawPitch = (yaw: number, pitch: number): Quat =>
  multiply(fromYaw(yaw), quat(sin(pitch / 2), 0, 0, cos(pitch / 2)))
/** Turn by `angle` radians about the unit vector `axis`. */
export function fromAxisAngle(axis: Vec3, angle: number): Quat {
  const s = sin(angle / 2)
  return quat(axis.x * s, axis.y * s, axis.z * s, cos(angle / 2))
}
/** Where `q` looks: -z turned by q. */
export const forward = (q: Quat): Vec3 => rotate(q, vec(0, 0, -1))
/** Yaw of the looking direction, in radians; see fromYaw. */
export function yawOf(q: Quat): number {
  const f = forward(q)
  return atan2(-f.x, -f.z)
}
/** The quaternion that looks along unit vector `dir` without roll. */
export function lookAlong(dir: Vec3): Quat {
  const yaw = atan2(-dir.x, -dir.z)
  const pitch = atan2(dir.y, Math.sqrt(dir.x * dir.x + dir.z * dir.z))
  return fromYawPitch(yaw, pitch)
}
/** The turn that takes x, y and z to these three unit vectors, which stand upright on each other and are right-handed. */
export function fromAxes(x: Vec3, y: Vec3, z: Vec3): Quat {
  const trace = x.x + y.y + z.z
  if (trace > 0) return normalizeQuat(quat(y.z - z.y, z.x - x.z, x.y - y.x, 1 + trace))
  if (x.x > y.y && x.x > z.z) return normalizeQuat(quat(1 + x.x - y.y - z.z, y.x + x.y, z.x + x.z, y.z - z.y))
  if (y.y > z.z) return normalizeQuat(quat(y.x + x.y, 1 + y.y - x.x - z.z, z.y + y.z, z.x - x.z))
  return normalizeQuat(quat(z.x + x.z, z.y + y.z, 1 + z.z - x.x - y.y, x.y - y.x))
}
