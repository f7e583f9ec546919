import { atan2 } from '../../base/math'
import { fromYaw } from '../../base/quat'
import { DT } from '../../base/time'
import { type Vec3, add, groundDistance, scale, sub, vec } from '../../base/vec'
import { type Sim, emit, entity } from '../sim'

/** Adult walking and hurrying in boots, m/s. */
export const WALK = 1.4
export const HURRY = 2.6
/** In gas one gets slower: share of the speed while coughing. */
const COUGH_SHARE = 0.5

/** What the air does to somebody at their own head: '' nothing, 'cough', 'down'. */
export type Pain = '' | 'cough' | 'down'

/** Turns a person to look at a point. */
export function face(sim: Sim, id: string, at: Vec3): void {
  const state = entity(sim, id)
  const dx = at.x - state.p.x
  const dz = at.z - state.p.z
  if (dx * dx + dz * dz > 1e-6) state.q = fromYaw(atan2(-dx, -dz))
}

/** One tick on the way to a point, in air that does `suffering` to people; true when there. */
export function stepTo(
  sim: Sim,
  id: string,
  to: Vec3,
  speed: number,
  suffering: (sim: Sim, id: string) => Pain = () => '',
): boolean {
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
