import { clamp } from '../../src/base/math'
import { hear } from '../../src/sim/script/voice'
import { type Sim, emit, entity } from '../../src/sim/sim'
import { STEP_S, breathedCoPpm, FACE_M3S, lightFire } from './air'
import { CO_ACT_PPM } from './instruments'
import { FAN, HEADING } from './plan'
import { get, once, set, since } from './vars'
import { vec } from '../../src/base/vec'

/** What goes wrong in a form: both fans trip, the seam gives more gas, or a belt burns upwind of the fan. */
export const TURN = { fan: 1, rise: 2, smoke: 3 } as const
export const turnOf = (sim: Sim): number => sim.world.form.numbers.turn ?? TURN.fan
export const isTurned = (sim: Sim): boolean => get(sim, 'turnAt') > 0
export const isTurn = (sim: Sim, kind: keyof typeof TURN): boolean => isTurned(sim) && turnOf(sim) === TURN[kind]

/** Once the gas rises, the face gives so much in the end, m3/s, within so many seconds. Chosen: 1.0 % after a good minute, 1.5 % some 25 s later. */
const RISEN = { m3S: 0.11, s: 110 }
/** What the face gives while nobody airs it, m3/s. Chosen: a fall of the barometer's and the broken coal's share on top. */
const STILL_M3S = 0.02
/** So long after the crew was reported ready, or after the form's time, whichever is first. */
function isDue(sim: Sim): boolean {
  const { turnAfterS = 15, latestS = 360 } = sim.world.form.numbers
  return since(sim, 'said.ready') > turnAfterS && get(sim, 'said.ready') > 0 ? true : sim.world.tick > latestS * 60
}

/** Begins the turn when it is due, and lets it go its way. Called ten times a second. */
export function turn(sim: Sim): void {
  if (!isTurned(sim)) {
    if (isDue(sim)) begin(sim)
    return
  }
  if (turnOf(sim) === TURN.rise) {
    const share = clamp(since(sim, 'turnAt') / RISEN.s, 0, 1)
    set(sim, 'faceM3S', FACE_M3S + (RISEN.m3S - FACE_M3S) * share)
  } else if (turnOf(sim) === TURN.fan) {
    set(sim, 'faceM3S', Math.min(STILL_M3S, get(sim, 'faceM3S') + 0.001 * STEP_S))
  } else if (get(sim, 'smokeAt') === 0 && breathedCoPpm(sim, vec(HEADING.faceX - 1, 1.5, 0)) > CO_ACT_PPM) {
    set(sim, 'smokeAt', sim.world.tick)
    hear(sim, 'header-driver', 'smoke-from-duct')
  }
}

function begin(sim: Sim): void {
  once(sim, 'turnAt')
  if (turnOf(sim) === TURN.fan) {
    set(sim, 'fanOffAt', sim.world.tick)
    emit(sim, { type: 'actor', actor: 'fan', what: 'tripped' }, FAN.one)
  } else if (turnOf(sim) === TURN.smoke) {
    lightFire(sim)
    entity(sim, 'belt-fire').present = true
    emit(sim, { type: 'actor', actor: 'belt-fire', what: 'lit' }, FAN.one)
  }
}

/** From when everybody has to be on the way out: the fan stands, the face has 1.5 %, smoke comes out of the duct. */
export function alarmAt(sim: Sim): number {
  if (!isTurned(sim)) return 0
  if (turnOf(sim) === TURN.fan) return get(sim, 'fanOffAt')
  return turnOf(sim) === TURN.rise ? get(sim, 'faceTripAt') : get(sim, 'smokeAt')
}
export const mustLeave = (sim: Sim): boolean => alarmAt(sim) > 0
/** Seconds since everybody has to be on the way out. */
export const sinceAlarm = (sim: Sim): number => (mustLeave(sim) ? (sim.world.tick - alarmAt(sim)) / 60 : 0)
