import { type Vec3, vec } from '../../../src/base/vec'
import { concentrationMgM3 } from '../../../src/sim/hazards/puff'
import { type Pain, stepTo } from '../../../src/sim/script/walking'
import { type Sim, entity } from '../../../src/sim/sim'
import { IDLH_MG } from '../tracking'
import { type Var, get, set } from '../vars'

/** Nobody keeps on their feet for long in more than this without a mask, mg/m3 (AEGL-3 for 10 min is 1880). */
const DOWN_MG = 20_000
const MOUTH = 1.5

/** What the gas does to somebody at their own head. */
export function suffering(sim: Sim, id: string): Pain {
  const state = entity(sim, id)
  if (state.mode === 'down') return 'down'
  if (get(sim, 'releasedAt') === 0) return ''
  const mg = concentrationMgM3(sim.world.gas, vec(state.p.x, state.p.y + MOUTH, state.p.z))
  return mg > DOWN_MG ? 'down' : mg > IDLH_MG ? 'cough' : ''
}

/** One tick on the way to a point; true when there. */
export const goTo = (sim: Sim, id: string, to: Vec3, speed: number): boolean => stepTo(sim, id, to, speed, suffering)

/** Walks through the points one after the other; `leg` keeps the next one. True when at the last. */
export function goAlong(sim: Sim, id: string, path: readonly Vec3[], leg: Var, speed: number): boolean {
  const next = path[get(sim, leg)]
  if (!next) return true
  if (goTo(sim, id, next, speed)) set(sim, leg, get(sim, leg) + 1)
  return get(sim, leg) >= path.length
}
