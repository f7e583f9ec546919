import { type Vec3, groundDistance, vec } from '../../../src/base/vec'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { ASSEMBLY } from '../plan'
import { get } from '../vars'
import { HURRY } from '../../../src/sim/script/walking'
import { goTo, suffering } from './body'

/** Places at an assembly point, so that people stand beside each other: offsets in metres. */
const SPOTS: Record<string, Vec3> = {
  driver: vec(-1.6, 0, -1),
  escort: vec(-0.6, 0, -1.5),
  operator: vec(0.6, 0, -1.5),
  welder: vec(1.6, 0, -1),
  'second-driver': vec(-1.8, 0, 0.4),
}
/** The way round the bay by the road, so that nobody runs through the pad: z in metres. */
const ROAD_Z = 12

/** The assembly point that people go to: the one called last by radio, else A, and away from it when gas comes. */
export function pointFor(sim: Sim, id: string): 'a' | 'b' {
  const called = get(sim, 'calledPoint')
  if (called > 0) return called === 1 ? 'a' : 'b'
  const state = entity(sim, id)
  return suffering(sim, id) === 'cough' && groundDistance(state.p, ASSEMBLY.a) < 12 ? 'b' : state.p.x > 6 ? 'b' : 'a'
}

/** Leaves for the assembly point by the road; true once there. */
export function flee(sim: Sim, id: string): boolean {
  const state = entity(sim, id)
  const centre = ASSEMBLY[pointFor(sim, id)]
  const spot = SPOTS[id] ?? vec(0, 0, 0)
  const goal = vec(centre.x + spot.x, 0, centre.z + spot.z)
  // first out of the bay to its own side, then along the road when the way would lead past the leak
  const mustCross = (goal.x < -6 && state.p.x > 10) || (goal.x > 10 && state.p.x < -9)
  const via = mustCross && state.p.z < ROAD_Z - 2 && Math.abs(state.p.x) < 26 ? vec(state.p.x, 0, ROAD_Z) : null
  const to = via ?? (mustCross && Math.abs(goal.x - state.p.x) > 14 ? vec(goal.x, 0, ROAD_Z) : goal)
  if (state.mode === 'wait' && groundDistance(state.p, goal) < 0.5) return true
  const there = goTo(sim, id, to, HURRY) && to === goal
  if (there) {
    state.mode = 'wait'
    emit(sim, { type: 'actor', actor: id, what: 'assembled' }, state.p)
  }
  return there
}
