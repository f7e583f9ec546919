import { atan2, clamp, wrapAngle } from '../base/math'
import { type Quat, conjugate, forward, lookAlong, multiply } from '../base/quat'
import { type Vec3, normalize, sub } from '../base/vec'
import type { Sim } from '../sim/sim'
import type { Wish } from './wish'

/** What is nearer to the upright line through the head than this has no heading, metres. */
const OVERHEAD = 0.05

/** The turn from where the head looks to a place in the world. */
export function pointing({ world: { head } }: Sim, at: Vec3): Quat {
  return multiply(conjugate(head.q), lookAlong(normalize(sub(at, head.p))))
}

/** A turn of the head towards a place in the world, of at most `most` radians each way. */
export function turning({ world: { head } }: Sim, at: Vec3, most: number): Wish['turn'] {
  const d = sub(at, head.p)
  const f = forward(head.q)
  const flat = (v: Vec3): number => Math.sqrt(v.x * v.x + v.z * v.z)
  const yaw = flat(d) < OVERHEAD ? 0 : wrapAngle(atan2(-d.x, -d.z) - atan2(-f.x, -f.z))
  const pitch = atan2(d.y, flat(d)) - atan2(f.y, flat(f))
  return { yaw: clamp(yaw, -most, most), pitch: clamp(pitch, -most, most) }
}
