import { add, vec } from '../../src/base/vec'
import {
  ALARM_HIGH,
  ALARM_LOW,
  FIXED_T90_S,
  PERSONAL_T90_S,
  type Detector,
  createDetector,
  stepDetector,
} from '../../src/sim/hazards/detector'
import { mgM3FromPpm, ppmFromMgM3 } from '../../src/sim/hazards/gases'
import { concentrationMgM3 } from '../../src/sim/hazards/puff'
import { type Sim, emit, entity } from '../../src/sim/sim'
import { isFed } from './emergency'
import { STEP_S } from './line'
import { DETECTORS } from './plan'
import { get, once, set } from './vars'
import { hear } from '../../src/sim/script/voice'

/** First and second alarm of a fixed head as shown on it, ppm (20 and 40 mg/m3). */
export const LOW_PPM = ppmFromMgM3(ALARM_LOW.mgM3)
export const HIGH_PPM = ppmFromMgM3(ALARM_HIGH.mgM3)
/** Tops of the ranges, ppm: fixed heads as is usual for work places, a personal meter for escape. */
const FIXED_TOP_PPM = 100
/** A head counts as at the end of its range from here on, ppm. */
export const FULL_PPM = 0.95 * FIXED_TOP_PPM
const METER_TOP_PPM = 500

/** What an instrument shows next, ppm, when it shows `ppm` and stands in `mgM3`. */
function shownNext(ppm: number, mgM3: number, t90S: number, topPpm: number): number {
  const detector: Detector = createDetector(t90S, topPpm)
  detector.shownMgM3 = mgM3FromPpm(ppm)
  stepDetector(detector, mgM3, STEP_S)
  return ppmFromMgM3(detector.shownMgM3)
}

/** Fixed detector heads, their lamps, and the alarm in the control room. */
export function detectors(sim: Sim): void {
  if (get(sim, 'releasedAt') === 0) return
  for (const d of DETECTORS) {
    const head = entity(sim, d.id)
    const dead = d.id === 'gd-2' && sim.world.form.hazards.includes('detector-overdue')
    if (dead) continue
    const mg = concentrationMgM3(sim.world.gas, vec(d.at.x, 1.6, d.at.z))
    head.reading = shownNext(head.reading, mg, FIXED_T90_S, FIXED_TOP_PPM)
    entity(sim, `${d.id}-lamp`).present = head.reading >= LOW_PPM
    if (head.reading >= LOW_PPM && once(sim, 'alarmAt')) {
      emit(sim, { type: 'alarm', what: d.id, on: true }, head.p)
    }
  }
  announce(sim, Math.max(get(sim, 'peakPpm'), highestPpm(sim)))
  entity(sim, 'beacon').present = get(sim, 'alarmAt') > 0 || get(sim, 'esdAt') > 0
}

/** Levels of the fixed heads that control calls out when first reached, ppm. */
const CALLS = [
  ['alarm-first', LOW_PPM],
  ['alarm-second', HIGH_PPM],
  ['alarm-full', FULL_PPM],
] as const

/** Keeps the highest reading; control says it by radio, so that everybody can report it from afar. */
function announce(sim: Sim, peakPpm: number): void {
  const before = get(sim, 'peakPpm')
  const reached = CALLS.findLast(([, ppm]) => before < ppm && peakPpm >= ppm)
  set(sim, 'peakPpm', peakPpm)
  if (reached) hear(sim, 'control', reached[0])
}

/** Highest reading of the fixed heads now, ppm. */
export const highestPpm = (sim: Sim): number => DETECTORS.reduce((m, d) => Math.max(m, entity(sim, d.id).reading), 0)

/** The personal meter reads where it is. */
export function meter(sim: Sim): void {
  const it = entity(sim, 'meter')
  const at = it.worn ? add(sim.world.head.p, vec(0, -0.35, 0)) : it.p
  const faint = sim.world.form.decoys.includes('decoy-faint-smell') && at.x > 12 && at.z < -3 ? 5 : 0
  const gas = get(sim, 'releasedAt') > 0 ? concentrationMgM3(sim.world.gas, at) : 0
  it.reading = shownNext(it.reading, gas + mgM3FromPpm(faint), PERSONAL_T90_S.value, METER_TOP_PPM)
  if (it.worn && it.reading >= LOW_PPM && get(sim, 'meterLoudAt') === 0) {
    set(sim, 'meterLoudAt', sim.world.tick)
    emit(sim, { type: 'alarm', what: 'meter', on: true })
  } else if (it.reading < LOW_PPM / 2 && get(sim, 'meterLoudAt') > 0) {
    set(sim, 'meterLoudAt', 0)
    emit(sim, { type: 'alarm', what: 'meter', on: false })
  }
}

/** Resistance to earth shown by the device, ohm: bare lug, or anything else. */
const EARTHED_OHM = 4
const OPEN_OHM = 999

/** The earthing device: green on bare metal, red on paint or in the air. */
export function earthing(sim: Sim): void {
  const good = entity(sim, 'earth-clamp').socket === 'earth-lug'
  entity(sim, 'earth-meter').reading = good ? EARTHED_OHM : OPEN_OHM
  entity(sim, 'earth-green').present = good
  entity(sim, 'earth-red').present = !good
  if (good) {
    once(sim, 'earthAt')
    set(sim, 'earthOffAt', 0)
  } else if (get(sim, 'earthAt') > 0 && get(sim, 'stage') > 0) {
    if (get(sim, 'uncoupledAt') === 0) once(sim, 'earthEarlyAt')
    else once(sim, 'earthOffAt')
  }
}

/** Rain valve with its stem, tag and trickle; eyewash with its water; the forklift beyond the barrier. */
export function yard(sim: Sim): void {
  const rain = entity(sim, 'rain-valve').value
  entity(sim, 'rain-stem').present = rain > 0.1
  entity(sim, 'rain-trickle').present = rain > 0.1
  entity(sim, 'rain-tag-open').present = rain > 0.1
  entity(sim, 'rain-tag-shut').present = rain <= 0.1
  const plate = entity(sim, 'eyewash-plate')
  if (plate.held === '' && plate.value > 0) plate.value = Math.max(0, plate.value - STEP_S / 3)
  entity(sim, 'eyewash-water').present = plate.value > 0.3 && !sim.world.form.hazards.includes('eyewash-blocked')
  if (entity(sim, 'water-jet').value > 0.5 && isFed(sim)) once(sim, 'waterAt')
  if (sim.world.form.decoys.includes('decoy-forklift-beyond')) {
    const phase = (sim.world.tick % 1440) / 720
    entity(sim, 'forklift').value = phase < 1 ? phase : 2 - phase
  }
}
