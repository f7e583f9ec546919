import { vec } from '../../src/base/vec'
import { type Sim, emit, entity, entityDef } from '../../src/sim/sim'
import { LAST_BOLTS, LOOSE_ROOF } from './plan'
import { get, once, set, since } from './vars'
import { EVERY } from './air'

/** Rocks of the roof that comes down. */
export const ROCKS = ['rock-1', 'rock-2', 'rock-3', 'rock-4', 'rock-5', 'rock-6'] as const
/** So long after the turn has begun an unpropped loose roof comes down, seconds: power and vibration change. Chosen. */
const FALLS_AFTER_S = 20

const here = (sim: Sim, hazard: string): boolean => sim.world.form.hazards.includes(hazard)
/** Where the last row of bolts stands in this form. */
export const lastRowX = (sim: Sim): number => (here(sim, 'unsupported-span') ? LAST_BOLTS.farX : LAST_BOLTS.goodX)

/** Is the trainee under roof that nothing holds? */
const underSpan = (sim: Sim): boolean => get(sim, 'forepoleAt') === 0 && sim.world.head.p.x > lastRowX(sim) + 0.3
const underLoose = (sim: Sim): boolean => {
  const { x, z } = sim.world.head.p
  const { at, halfX, halfZ } = LOOSE_ROOF
  const inside = Math.abs(x - at.x) < halfX && Math.abs(z - at.z) < halfZ
  return here(sim, 'loose-roof') && get(sim, 'propAt') === 0 && get(sim, 'roofFellAt') === 0 && inside
}

/** What was set up by hand stands where it belongs; loose roof comes down where nobody has sounded and propped it. */
export function roof(sim: Sim): void {
  for (const [key, carried, standing] of [
    ['forepoleAt', 'forepole', 'forepole-up'],
    ['propAt', 'prop-1', 'prop-up'],
  ] as const) {
    if (get(sim, key) === 0 || entity(sim, standing).present) continue
    entity(sim, carried).present = false
    entity(sim, standing).present = true
  }
  set(sim, 'spanTicks', underSpan(sim) ? get(sim, 'spanTicks') + EVERY : 0)
  set(sim, 'looseTicks', underLoose(sim) ? get(sim, 'looseTicks') + EVERY : 0)
  if (!here(sim, 'loose-roof') || get(sim, 'propAt') > 0 || get(sim, 'turnAt') === 0) return
  if (since(sim, 'turnAt') < FALLS_AFTER_S || !once(sim, 'roofFellAt')) return
  for (const id of ROCKS) {
    const rock = entity(sim, id)
    rock.present = true
    sim.physics.drop(entityDef(sim, id), rock, vec(0, 0, 0))
  }
  entity(sim, 'loose-roof').present = false
  emit(sim, { type: 'actor', actor: 'loose-roof', what: 'fell' }, LOOSE_ROOF.at)
}
