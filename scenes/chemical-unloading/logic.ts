import type { EndKind } from '../../src/sim/event'
import { saturatedAmmonia } from '../../src/sim/hazards/ammonia'
import { stabilityClass } from '../../src/sim/hazards/pasquill'
import { addSource, createPuffField } from '../../src/sim/hazards/puff'
import { ammoniaRelease } from '../../src/sim/hazards/release'
import { createWind } from '../../src/sim/hazards/wind'
import type { SceneLogic } from '../../src/sim/scene'
import { type Sim, entity, entityDef } from '../../src/sim/sim'
import { driver } from './actors/driver'
import { escort } from './actors/escort'
import { operator } from './actors/operator'
import { others } from './actors/others'
import { coupling, curtain, emergencyStop, release, tankTempC, tankerValve } from './emergency'
import { hint } from '../../src/sim/script/hint'
import { detectors, earthing, meter, yard } from './instruments'
import { intake } from './intake'
import { EVERY, armPressure, arms, levelGoal, transfer, trapped, uncoupling } from './line'
import { breathed, protection } from './mask'
import { LEAK, SOURCE } from './plan'
import { maySignOff, radio } from './radio'
import { report } from './report'
import { talk } from './talk'
import { track } from './tracking'
import { get, initialVars, set } from './vars'
import { pointOf, rightPoint, weather } from './weather'

/**
 * The sky of this scene's day: low cloud all over, so that the air is neutral at its winds of 2.2 to 3.4 m/s (under a clear
 * sky it would be A to C, and the gas thinner). The dense cloud near the source is the gas model's own matter.
 */
const SKY = 'overcast'
/** Standard atmosphere, MPa. */
const ATMOSPHERE_MPA = 0.101325
/** What control waits for after the last word before the run ends, seconds. */
const LAST_WORD_S = 2
/** Who has counted and not reported from there since the wind turned is left this long to do so, seconds. */
const LAST_REPORT_S = 20

function setup(sim: Sim): void {
  const { numbers } = sim.world.form
  sim.world.vars = initialVars()
  sim.world.wind = createWind(numbers.windMs ?? 2.5, numbers.windFromDeg ?? 315)
  sim.world.gas = createPuffField(stabilityClass(sim.world.wind.speed, SKY).class)
  const { excess } = ammoniaRelease({ holeDiameterMm: 4, tankTempC: tankTempC(sim) })
  addSource(sim.world.gas, { id: SOURCE, x: LEAK.x, y: LEAK.y, z: LEAK.z, excess })
  set(sim, 'levelPct', numbers.levelPct ?? 62)
  set(sim, 'levelGoal', levelGoal(numbers.levelPct ?? 62))
  set(sim, 'tankerMPa', saturatedAmmonia(tankTempC(sim)).pressurePa / 1e6 - ATMOSPHERE_MPA)
  set(sim, 'trappedMPa', entity(sim, 'line-gauge').reading)
  if (sim.role.id === 'team-leader') prepared(sim)
  weather(sim)
  earthing(sim)
  yard(sim)
}

/** In the leader's run the operator has set up the bay already: what he did badly stays as the form shows it. */
function prepared(sim: Sim): void {
  const put = (id: string, socket: string): void => {
    Object.assign(entity(sim, id), { socket, p: { ...entityDef(sim, socket).at } })
  }
  put('chock-1', 'chock-front')
  put('chock-2', 'chock-rear')
  put('cone-1', 'cone-west')
  put('cone-2', 'cone-east')
  entity(sim, 'work-board').value = 1
  entity(sim, 'gas-arm').value = 1
  Object.assign(entity(sim, 'cam-gas'), { present: true, value: 1 })
  if (!sim.world.form.hazards.includes('earth-off')) put('earth-clamp', 'earth-lug')
  if (!sim.world.form.hazards.includes('keys-in-cab')) {
    entity(sim, 'keys').present = true
    put('keys', 'key-hook')
    set(sim, 'tookKeysAt', 1)
  }
}

function mechanisms(sim: Sim): void {
  intake(sim)
  arms(sim)
  tankerValve(sim)
  emergencyStop(sim)
  coupling(sim)
  radio(sim)
  if (sim.world.tick % EVERY !== 0) return
  weather(sim)
  armPressure(sim)
  transfer(sim)
  trapped(sim)
  uncoupling(sim)
  release(sim)
  curtain(sim)
  detectors(sim)
  meter(sim)
  earthing(sim)
  yard(sim)
  track(sim)
}

function actors(sim: Sim): void {
  driver(sim)
  escort(sim)
  operator(sim)
  others(sim)
}

function ends(sim: Sim): EndKind | null {
  const { tick } = sim.world
  const after = (at: number, s = LAST_WORD_S): boolean => at > 0 && tick - at > s * 60
  if (after(get(sim, 'refusedAt'))) return 'refused'
  if (get(sim, 'releasedAt') === 0) return after(get(sim, 'said.sign-off')) && maySignOff(sim) ? 'signed-off' : null
  return isAssembled(sim) && after(lastAct(sim), hasReportedLast(sim) ? LAST_WORD_S : LAST_REPORT_S)
    ? 'evacuated'
    : null
}

const lastAct = (sim: Sim): number => Math.max(get(sim, 'countedAt'), get(sim, 'reportedAt'))
const hasReportedLast = (sim: Sim): boolean =>
  sim.world.panel === null && get(sim, 'reportedAt') > Math.max(get(sim, 'shiftedAt'), get(sim, 'arrivedAt'))

/** At the right point, the wind as it stays, everybody counted there since, and the release reported. */
function isAssembled(sim: Sim): boolean {
  const { wind } = sim.world
  const turned = get(sim, 'shiftedAt')
  return (
    turned > 0 &&
    wind.shiftS === 0 &&
    pointOf(sim) === rightPoint(sim) &&
    get(sim, 'reportedAt') > get(sim, 'releasedAt') &&
    get(sim, 'countedAt') >= Math.max(turned, get(sim, 'arrivedAt'))
  )
}

/** The scene's own machinery and people. */
export const logic: SceneLogic = { setup, mechanisms, actors, protection, breathed, talk, report, ends, hint }
