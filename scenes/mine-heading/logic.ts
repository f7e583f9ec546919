import type { EndKind } from '../../src/sim/event'
import { createWind } from '../../src/sim/hazards/wind'
import type { SceneLogic } from '../../src/sim/scene'
import { hint } from '../../src/sim/script/hint'
import { type Sim, entity } from '../../src/sim/sim'
import { actors } from './actors/all'
import { EVERY, ch4PercentAt, coMgM3, createAir, sightM, stepAir } from './air'
import { dust } from './dust'
import { instruments, isT1Honest } from './instruments'
import { intake } from './intake'
import { phone } from './phone'
import { T1, T2 } from './plan'
import { power } from './power'
import { report } from './report'
import { mouthpiece, protection } from './rescuer'
import { roof } from './roof'
import { talk } from './talk'
import { pointOf, rightPoint, track } from './tracking'
import { turn } from './turn'
import { get, initialVars } from './vars'

/** What control waits for after the last word before the run ends, seconds. */
const LAST_WORD_S = 2
/** Who does not answer what control asks is left this long to do so, seconds. */
const ANSWER_S = 30

function setup(sim: Sim): void {
  sim.world.vars = initialVars()
  // no wind below ground: the air goes by its roads
  sim.world.wind = createWind(0, 0)
  createAir(sim)
  // heads have hung here since the last shift
  entity(sim, 't1').reading = isT1Honest(sim) ? ch4PercentAt(sim, T1) : 0.02
  entity(sim, 't2').reading = ch4PercentAt(sim, T2)
  instruments(sim)
  power(sim)
}

function mechanisms(sim: Sim): void {
  intake(sim)
  phone(sim)
  mouthpiece(sim)
  if (sim.world.tick % EVERY !== 0) return
  turn(sim)
  stepAir(sim)
  power(sim)
  instruments(sim)
  roof(sim)
  track(sim)
  entity(sim, 'duct-smoke').present = get(sim, 'smokeAt') > 0
}

function ends(sim: Sim): EndKind | null {
  const { tick } = sim.world
  if (get(sim, 'countedAt') === 0 || get(sim, 'reportedAt') < Math.max(1, get(sim, 'arrivedAt'))) return null
  if (pointOf(sim) !== rightPoint(sim)) return null
  const answered = get(sim, 'answeredAt')
  const asked = get(sim, 'temptedAt')
  const last = Math.max(get(sim, 'countedAt'), get(sim, 'reportedAt'), answered)
  if (answered > 0) return tick - last > LAST_WORD_S * 60 ? 'evacuated' : null
  return asked > 0 && tick - asked > ANSWER_S * 60 ? 'evacuated' : null
}

/** The scene's own machinery and people. */
export const logic: SceneLogic = {
  setup,
  mechanisms,
  actors,
  air: { gas: 'carbon-monoxide', mgM3: coMgM3 },
  dust,
  sight: sightM,
  protection,
  talk,
  report,
  ends,
  hint,
}
