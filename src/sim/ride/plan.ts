import { PI, wrapAngle } from '../../base/math'
import { type Vec3, vec } from '../../base/vec'
import { type Ride, createRide } from '../hazards/ebike'

/** The model rides on a plan: x is east, y north, the heading counter-clockwise from x. In the site z is south, and yaw 0 north. */

export const rideAt = (p: Vec3, yaw: number): Ride => createRide(p.x, -p.z, yaw + PI / 2, 0)
/** Where the bike's origin is in the site; on the ground. */
export const placeOf = (ride: Ride): Vec3 => vec(ride.x, 0, -ride.y)
export const yawOfRide = (ride: Ride): number => wrapAngle(ride.heading - PI / 2)

/** Puts the ride there. */
export function setPlace(ride: Ride, x: number, z: number): void {
  ride.x = x
  ride.y = -z
}
export function setYaw(ride: Ride, yaw: number): void {
  ride.heading = yaw + PI / 2
}
