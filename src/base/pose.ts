import { type Quat, conjugate, fromYaw, multiply, rotate } from './quat'
import { type Vec3, add, sub } from './vec'

/** A place and a direction: metres and unit quaternion. */
export interface Pose {
  p: Vec3
  q: Quat
}

/** A device's transform (an XRRigidTransform, say) as a pose. */
export const poseOf = ({ position: p, orientation: q }: { position: Vec3; orientation: Quat }): Pose => ({
  p: { x: p.x, y: p.y, z: p.z },
  q: { x: q.x, y: q.y, z: q.z, w: q.w },
})

/** `child`, given in the frame of `parent`, in the frame that `parent` is given in. */
export const compose = (parent: Pose, child: Pose): Pose => ({
  p: add(parent.p, rotate(parent.q, child.p)),
  q: multiply(parent.q, child.q),
})
/** The inverse of compose: `world` expressed in the frame of `parent`. */
export const relativeTo = (parent: Pose, world: Pose): Pose => {
  const inv = conjugate(parent.q)
  return { p: rotate(inv, sub(world.p, parent.p)), q: multiply(inv, world.q) }
}
/** A pose on the ground: position and yaw in radians. */
export const standing = (p: Vec3, yaw: number): Pose => ({ p, q: fromYaw(yaw) })
