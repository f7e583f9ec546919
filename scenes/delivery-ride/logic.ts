import type { EndKind } from '../../src/sim/event'
import { createWind } from '../../src/sim/hazards/wind'
import type { SceneLogic } from '../../src/sim/scene'
import { hint } from '../../src/sim/script/hint'
import { hear } from '../../src/sim/script/voice'
import type { Sim } from '../../src/sim/sim'
import { actors } from './actors/all'
import { bikeNow } from './bike'
import { conflicts } from './conflicts'
import { wayOf } from './course'
import { house } from './house'
import { intake } from './intake'
import { showLights } from './lights'
import { DUE_S, orders } from './orders'
import { report } from './report'
import { rest } from './rest'
import { locking, riding } from './riding'
import { signals } from './signals'
import { talk } from './talk'
import { setupTraffic, traffic } from './traffic'
import { EVERY } from './tracking'
import { get, initialVars, set, since } from './vars'

/** What is waited for after the last word before the run ends, seconds. */
const LAST_WORD_S = 3
/** The wind blows from the south-west, degrees: along no street. */
const FROM_DEG = 225

function setup(sim: Sim): void {
  sim.world.vars = initialVars()
  set(sim, 'dueS', DUE_S)
  sim.world.wind = createWind(sim.world.form.numbers.windMS ?? 2, FROM_DEG)
  setupTraffic(sim)
}

function mechanisms(sim: Sim): void {
  intake(sim)
  const bike = bikeNow(sim)
  traffic(sim, bike)
  locking(sim, bike)
  orders(sim, wayOf(bike))
  if (sim.world.tick % EVERY !== 0) return
  showLights(sim)
  riding(sim, bike)
  signals(sim, bike)
  conflicts(sim)
  house(sim, bike)
  rest(sim, bike)
  if (get(sim, 'reportedAt') > 0 && since(sim, 'reportedAt') < 0.1) hear(sim, 'dispatcher', 'report-noted')
}

const ends = (sim: Sim): EndKind | null =>
  since(sim, 'endedAt') < Infinity && since(sim, 'endedAt') > LAST_WORD_S ? 'signed-off' : null

/** The scene's own machinery and people. */
export const logic: SceneLogic = {
  setup,
  mechanisms,
  actors,
  air: null,
  protection: () => 1,
  talk,
  report,
  ends,
  hint,
}
