import type { EndKind } from '../../src/sim/event'
import { createWind } from '../../src/sim/hazards/wind'
import type { SceneLogic } from '../../src/sim/scene'
import { hint } from '../../src/sim/script/hint'
import { type Sim, entity } from '../../src/sim/sim'
import { actors } from './actors/all'
import { setupCrane } from './crane'
import { intake } from './intake'
import { lift, showSnag } from './lift'
import { isSafe, radio } from './radio'
import { report } from './report'
import { talk } from './talk'
import { tool } from './tool'
import { EVERY, track } from './tracking'
import { isTurn, turn } from './turn'
import { get, initialVars } from './vars'
import { wind } from './wind'

/** What is waited for after the last word before the run ends, seconds. */
const LAST_WORD_S = 2
/** Who does not answer what is asked is left this long to do so, seconds. */
const ANSWER_S = 30
/** The wind blows from the south-west, degrees: across the bay, away from the street. */
const FROM_DEG = 230

function setup(sim: Sim): void {
  sim.world.vars = initialVars()
  sim.world.wind = createWind(sim.world.form.numbers.windMS ?? 5, FROM_DEG)
  setupCrane(sim)
  wind(sim, 1)
}

/** What hands have put right is shown. */
function mended(sim: Sim): void {
  entity(sim, 'chain-across').present = get(sim, 'zoneAt') > 0
  entity(sim, 'sling-out').present = get(sim, 'slingOutAt') > 0
  if (get(sim, 'gapClosedAt') > 0) {
    entity(sim, 'gap-rail').present = true
    entity(sim, 'rail-panel').present = false
  }
  if (get(sim, 'holeClosedAt') > 0) {
    entity(sim, 'hole-cover').present = true
    entity(sim, 'spare-cover').present = false
  }
}

function mechanisms(sim: Sim): void {
  intake(sim)
  radio(sim)
  lift(sim)
  tool(sim)
  if (sim.world.tick % EVERY !== 0) return
  turn(sim)
  wind(sim)
  showSnag(sim)
  mended(sim)
  track(sim)
}

function ends(sim: Sim): EndKind | null {
  const { tick } = sim.world
  if (get(sim, 'turnAt') === 0 || get(sim, 'reportedAt') <= get(sim, 'turnAt') || !isSafe(sim)) return null
  const how = isTurn(sim, 'wind') ? 'evacuated' : 'signed-off'
  const answered = get(sim, 'answeredAt')
  const asked = get(sim, 'temptedAt')
  if (answered > 0) return tick - Math.max(answered, get(sim, 'reportedAt')) > LAST_WORD_S * 60 ? how : null
  return asked > 0 && tick - asked > ANSWER_S * 60 ? how : null
}

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
