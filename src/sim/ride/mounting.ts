import { isFree } from '../../site/walk'
import { vec } from '../../base/vec'
import { bodyBlockers } from '../barriers'
import { type Sim, emit } from '../sim'
import { feetOf } from '../stance'
import type { RideDef } from './def'
import { placeOf, yawOfRide } from './plan'
import { ASIDE_M, rightOf } from './pushing'
import { carryRig, loosenBars, sitDown } from './seat'
import type { RideState } from './state'

/** Slower than this one gets off, m/s: as good as standing. Chosen. */
export const OFF_MS = 0.3

/** Bars straight, nothing pulled. */
function rest(state: RideState): void {
  Object.assign(state, { throttle: 0, front: 0, rear: 0, steer: 0, barRad: 0, slidTicks: 0 })
  Object.assign(state.ride, { speedMS: 0, curvature: 0, leanRad: 0, decelMS2: 0, flags: [] })
}

export function getOn(sim: Sim, def: RideDef, state: RideState): void {
  rest(state)
  state.state = 'riding'
  sitDown(sim)
  carryRig(sim)
  emit(sim, { type: 'mounted', entity: def.bike })
}

/** Off to the right, where the kerb is, or to the left where something stands there; the bike is held from then on. */
export function getOff(sim: Sim, def: RideDef, state: RideState): void {
  const { rig } = sim.world
  const at = placeOf(state.ride)
  const right = rightOf(yawOfRide(state.ride))
  const beside = (side: number) => vec(at.x + right.x * ASIDE_M * side, 0, at.z + right.z * ASIDE_M * side)
  const blocking = bodyBlockers(sim)
  const side =
    isFree(blocking, sim.site.site.half, beside(1)) || !isFree(blocking, sim.site.site.half, beside(-1)) ? 1 : -1
  const to = beside(side)
  rig.p = vec(rig.p.x + to.x - at.x, rig.p.y, rig.p.z + to.z - at.z)
  rest(state)
  loosenBars(sim)
  takeHold(sim, state)
  emit(sim, { type: 'dismounted', entity: def.bike })
}

/** The bike is held beside one, on the side that it stands on. */
export function takeHold(sim: Sim, state: RideState): void {
  const at = placeOf(state.ride)
  const feet = feetOf(sim)
  const right = rightOf(yawOfRide(state.ride))
  state.state = 'pushing'
  state.aside = (at.x - feet.x) * right.x + (at.z - feet.z) * right.z > 0 ? 1 : -1
  state.feet = { x: feet.x, z: feet.z }
}
