import { wrapAngle } from '../../base/math'
import { type Pose, compose, relativeTo, standing } from '../../base/pose'
import { fromYaw, rotate } from '../../base/quat'
import { vec } from '../../base/vec'
import type { Sim } from '../sim'
import { placeOf, yawOfRide } from './plan'

/** Takes the rig along: the seat of tracking space over the saddle, and straight ahead there straight ahead on the bike. */
export function carryRig(sim: Sim): void {
  const { ride, rig } = sim.world
  if (!ride) return
  const before = standing(rig.p, rig.yaw)
  const yaw = wrapAngle(yawOfRide(ride.ride) - ride.seat.yaw)
  const off = rotate(fromYaw(yaw), vec(ride.seat.x, 0, ride.seat.z))
  const { x, z } = placeOf(ride.ride)
  rig.p = vec(x - off.x, rig.p.y, z - off.z)
  carryPanel(sim, before, wrapAngle(yaw - rig.yaw))
  rig.yaw = yaw
}

/** A panel that is open stays where it is about the rider. */
function carryPanel({ world }: Sim, before: Pose, turned: number): void {
  const { panel, rig } = world
  if (!panel) return
  const about = relativeTo(before, standing(panel.at, panel.yaw))
  panel.yaw = wrapAngle(panel.yaw + turned)
  panel.at = compose(standing(rig.p, wrapAngle(rig.yaw + turned)), about).p
}

/** The trainee sits down as they stand: the feet's place and the chest's way ahead become the seat. */
export function sitDown({ world }: Sim): void {
  const { ride, stance } = world
  if (ride) ride.seat = { x: stance.x, z: stance.z, yaw: stance.yaw }
}

/** Tracking space was set anew, and the rig with it: the seat is found again where the saddle is. */
export function sitAnew({ world }: Sim): void {
  const { ride, rig } = world
  if (ride?.state !== 'riding') return
  const yaw = yawOfRide(ride.ride)
  const { p } = relativeTo(standing(rig.p, rig.yaw), standing(placeOf(ride.ride), yaw))
  ride.seat = { x: p.x, z: p.z, yaw: wrapAngle(yaw - rig.yaw) }
}

/** Both hands are off the bars. */
export function loosenBars({ world }: Sim): void {
  if (!world.ride) return
  world.ride.hands.left.on = false
  world.ride.hands.right.on = false
}
