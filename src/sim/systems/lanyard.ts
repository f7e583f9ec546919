import { fromYaw } from '../../base/quat'
import { hangsFree, restOf, tied, wearsHarness } from '../lanyard'
import { type Sim, entity, has } from '../sim'
import { chestYaw } from '../stance'

/** After hands have done their work: free hooks hang at the chest, and it is noted since when one of them has held. */
export function lanyardSystem(sim: Sim): void {
  const { lanyard } = sim.scene
  const { tie, tick } = sim.world
  if (!lanyard || !tie) return
  const worn = wearsHarness(sim)
  for (const hook of lanyard.hooks) {
    if (!has(sim, hook)) continue
    const state = entity(sim, hook)
    state.present = worn
    if (!hangsFree(sim, state)) continue
    state.p = restOf(sim, hook)
    state.q = fromYaw(chestYaw(sim))
  }
  if (tied(sim).length === 0) tie.keptSince = -1
  else if (tie.keptSince < 0) tie.keptSince = tick
}
