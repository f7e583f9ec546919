import { DT } from '../../../src/base/time'
import { type Vec3, add, groundDistance, scale, sub, vec } from '../../../src/base/vec'
import { fromYaw } from '../../../src/base/quat'
import { atan2 } from '../../../src/base/math'
import { concentrationMgM3 } from '../../../src/sim/hazards/puff'
import { type Sim, emit, entity } from '../../../src/sim/sim'
import { IDLH_MG } from '../tracking'
import { type Var, get, set } from '../vars'

/** Adult walking and hurrying in boots, m/s. */
export const WALK = 1.4
export const HURRY = 2.6
/** In gas one gets slower: share of the speed while coughing. */
const COUGH_SHARE = 0.5
/** Nobody keeps on their feet for long in more than this without a mask, mg/m3 (AEGL-3 for 10 min is 1880). */
const DOWN_MG = 20_000
const MOUTH = 1.5

/** What the gas does to somebody at their own head: '' nothing, 'cough', 'down'. */
export function suffering(sim: Sim, id: string): '' | 'cough' | 'down' {
  const state = entity(sim, id)
  if (state.mode === 'down') return 'down'
  if (get(sim, 'releasedAt') === 0) return ''
  const mg = concentrationMgM3(sim.world.gas, vec(state.p.x, state.p.y + MOUTH, state.p.z))
  return mg > DOWN_MG ? 'down' : mg > IDLH_MG ? 'cough' : ''
}

/** Turns a person to look at a point. */
export function face(sim: Sim, id: string, at: Vec3): void {
  const state = entity(sim, id)
  const dx = at.x - state.p.x
  const dz = at.z - state.p.z
  if (dx * dx + dz * dz > 1e-6) state.q = fromYaw(atan2(-dx, -dz))
}

/** One tick on the way to a point; true when there. */
export function goTo(sim: Sim, id: string, to: Vec3, speed: number): boolean {
  const state = entity(sim, id)
  if (state.mode === 'down') return false
  const rel = sub(vec(to.x, 0, to.z), vec(state.p.x, 0, state.p.z))
  const d = groundDistance(to, state.p)
  const pain = sim.world.tick % 6 === 0 ? suffering(sim, id) : state.mode === 'cough' ? 'cough' : ''
  if (pain === 'down') {
    state.mode = 'down'
    emit(sim, { type: 'actor', actor: id, what: 'down' }, state.p)
    return false
  }
  const step = speed * DT * (pain === 'cough' ? COUGH_SHARE : 1)
  if (d <= step) {
    state.p = vec(to.x, 0, to.z)
    state.mode = 'idle'
    return true
  }
  state.p = add(vec(state.p.x, 0, state.p.z), scale(rel, step / d))
  state.mode = pain === 'cough' ? 'cough' : speed > WALK ? 'run' : 'walk'
  face(sim, id, to)
  return false
}

/** Walks through the points one after the other; `leg` keeps the next one. True when at the last. */
export function goAlong(sim: Sim, id: string, path: readonly Vec3[], leg: Var, speed: number): boolean {
  const next = path[get(sim, leg)]
  if (!next) return true
  if (goTo(sim, id, next, speed)) set(sim, leg, get(sim, leg) + 1)
  return get(sim, leg) >= path.length
}
