import { atan2 } from '../../base/math'
import { EYE_HEIGHT } from '../../base/person'
import { type Pose, relativeTo, standing } from '../../base/pose'
import { type Quat, forward, rotate, yawOf } from '../../base/quat'
import { type Vec3, vec } from '../../base/vec'

/** Where the calibrated tracking space stands in the device's own floor space: metres, and radians about the vertical. */
export interface Origin {
  p: Vec3
  yaw: number
}

/** The device's own space as it is. */
export const OWN: Origin = { p: vec(0, 0, 0), yaw: 0 }

/** A pose of the device's own space in the calibrated one: what every sample holds. */
export const inOrigin = ({ p, yaw }: Origin, own: Pose): Pose => relativeTo(standing(p, yaw), own)

/**
 * For somebody who sits: the floor goes down until the eyes are as high as those of somebody who stands. Taller eyes stay
 * as they are. `head` is measured in the device's own space.
 */
export const lifted = (head: Pose): Origin => ({ p: vec(0, Math.min(0, head.p.y - EYE_HEIGHT), 0), yaw: 0 })

/** The place where one stands, facing where one looks, on a floor at `floor` metres in the device's own space. */
export const underfoot = (head: Pose, floor: number): Origin => ({
  p: vec(head.p.x, floor, head.p.z),
  yaw: headingOf(head.q),
})

/** A place on a table or on the floor, seen from `head`: its far side is away from whoever looks. */
export function before(head: Pose, at: Vec3): Origin {
  const x = at.x - head.p.x
  const z = at.z - head.p.z
  return { p: at, yaw: x * x + z * z < 1e-4 ? headingOf(head.q) : atan2(-x, -z) }
}

/** The same place, turned by `by` radians counter-clockwise seen from above. */
export const turnedBy = ({ p, yaw }: Origin, by: number): Origin => ({ p, yaw: yaw + by })

/** Which way a phone is held, radians: also when it looks straight down at the floor, where its upper edge says it. */
export function headingOf(q: Quat): number {
  const f = forward(q)
  const up = rotate(q, vec(0, 1, 0))
  const x = f.x - f.y * up.x
  const z = f.z - f.y * up.z
  return x * x + z * z < 1e-9 ? yawOf(q) : atan2(-x, -z)
}

/** How far one may point away for a floor, metres. Chosen: farther off, a hand's tremble moves the spot by a step. */
const FARTHEST = 8

/** Where the line of sight meets a level floor; null when it does not within reach. For devices that find no floor themselves. */
export function onFloor(from: Pose, floor: number): Vec3 | null {
  const d = forward(from.q)
  if (d.y > -0.05) return null
  const t = (floor - from.p.y) / d.y
  return t > 0 && t < FARTHEST ? vec(from.p.x + d.x * t, floor, from.p.z + d.z * t) : null
}
