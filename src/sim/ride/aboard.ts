import { type Pose, compose, standing } from '../../base/pose'
import { fromYaw } from '../../base/quat'
import { sub } from '../../base/vec'
import { type Sim, entity } from '../sim'
import type { RideDef } from './def'
import { placeOf, yawOfRide } from './plan'
import type { RideState } from './state'

/** km/h of a m/s. */
export const KMH = 3.6

/** Puts the bike where it is, with all that is aboard, and what lies in sockets there; the bars' parts as they are turned. */
export function placeRide(sim: Sim, def: RideDef, state: RideState): void {
  const bike: Pose = standing(placeOf(state.ride), yawOfRide(state.ride))
  Object.assign(entity(sim, def.bike), bike)
  const turned = fromYaw(state.barRad)
  const { pivot, turn } = def.bars
  for (let i = 0; i < sim.defs.length; i++) {
    const on = sim.defs[i]
    const at = sim.world.entities[i]
    if (!on || !at || on.aboard !== def.bike) continue
    const own = standing(on.at, on.yaw)
    const local = turn.includes(on.id) ? compose({ p: pivot, q: turned }, { p: sub(own.p, pivot), q: own.q }) : own
    Object.assign(at, compose(bike, local))
  }
  for (const thing of sim.world.entities) {
    if (thing.socket === '' || sim.defs[sim.index.get(thing.socket) ?? -1]?.aboard !== def.bike) continue
    const { p, q } = entity(sim, thing.socket)
    thing.p = p
    thing.q = q
  }
  if (def.speedo) entity(sim, def.speedo).reading = state.ride.speedMS * KMH
}
