import { filterState, filterUse } from '../../src/sim/hazards/filterMask'
import { type Sim, entity } from '../../src/sim/sim'
import { get, set } from './vars'

/** The canister does not hold ammonia, and nobody has had it changed. */
export const isWrongCartridge = (sim: Sim): boolean =>
  sim.world.form.hazards.includes('wrong-cartridge') && get(sim, 'said.fix-mask') === 0

/** How many times less is breathed behind the mask than is in the air. */
export function protection(sim: Sim): number {
  if (!entity(sim, 'mask').worn) return 1
  const filter = { type: isWrongCartridge(sim) ? 'A' : 'K', class: 2, expired: false } as const
  return filterState(filter, get(sim, 'maskUsedPpmMin'), null).factor
}

/** What the mask's filter takes up of a breath. */
export function breathed(sim: Sim, mgM3: number, dtS: number): void {
  if (entity(sim, 'mask').worn) set(sim, 'maskUsedPpmMin', filterUse(get(sim, 'maskUsedPpmMin'), mgM3, dtS))
}
