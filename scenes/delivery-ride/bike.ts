import { cos, sin } from '../../src/base/math'
import { placeOf, yawOfRide } from '../../src/sim/ride/plan'
import type { RideState } from '../../src/sim/ride/state'
import { type Sim, entity } from '../../src/sim/sim'

/** The trainee with the bike now: its place, heading (a unit vector on the ground) and speed. */
export interface BikeNow {
  ride: RideState
  x: number
  z: number
  hx: number
  hz: number
  kmH: number
}

export function bikeNow(sim: Sim): BikeNow {
  const { ride } = sim.world
  if (!ride) throw new Error(`the bike of '${sim.scene.id}' is not in the world; give the scene its ride`)
  const p = placeOf(ride.ride)
  const yaw = yawOfRide(ride.ride)
  return { ride, x: p.x, z: p.z, hx: -sin(yaw), hz: -cos(yaw), kmH: ride.ride.speedMS * 3.6 }
}

/** How far something is ahead of the bike's saddle and to the right of its line, metres (behind and left: below 0). */
export function fromBike({ x, z, hx, hz }: BikeNow, at: { x: number; z: number }): { ahead: number; right: number } {
  const dx = at.x - x
  const dz = at.z - z
  return { ahead: dx * hx + dz * hz, right: dz * hx - dx * hz }
}
export const away = (bike: BikeNow, at: { x: number; z: number }): number => {
  const dx = at.x - bike.x
  const dz = at.z - bike.z
  return Math.sqrt(dx * dx + dz * dz)
}
/** From the trainee's bike to an entity, wherever it is. */
export const toEntity = (sim: Sim, bike: BikeNow, id: string): { ahead: number; right: number } =>
  fromBike(bike, entity(sim, id).p)
