import { add, vec } from '../../src/base/vec'
import { type MineSensor, createMineSensor, stepMineSensor } from '../../src/sim/hazards/mineGas'
import { type Sim, emit, entity } from '../../src/sim/sim'
import { EVERY, airMS, breathedCoPpm, ch4PercentAt, o2PercentAt } from './air'
import { dust } from './dust'
import { HEADING, T1, T2, WIND_GAUGE } from './plan'
import { get, once, set } from './vars'

/** Methane at which cutting stops, and at which power is cut and everybody leaves, percent: Coal Mine Safety Regulations (2016), 173. */
export const ALARM_PERCENT = 1
export const TRIP_PERCENT = 1.5
/** Carbon monoxide from which one acts as at a fire, ppm: 0.0024 %, Coal Mine Safety Regulations (2016), 135. */
export const CO_ACT_PPM = 24
/** A bagged head, or one in the duct's fresh air, shows this and never anything else, percent. */
const BAGGED_PERCENT = 0.02
/** Share of a step that a catalytic head follows in a tenth of a second: about 20 s to 90 %. Chosen. */
const FOLLOW = 0.011
/** The probe's rod holds its head so far above the hand, metres; no higher than under the roof. */
const ROD_M = 1.9
const ROOF_M = HEADING.profile.crown - 0.15
/** Inby of here one measures at the face: within the last 6 m, from under good support. */
const MEASURE_X = 30
const MEASURE_S = 2
/** What the carbon monoxide head shows while it is calibrated with test gas, ppm. Chosen. */
const TEST_GAS_PPM = 50

const STATES: readonly MineSensor['state'][] = ['normal', 'alarm', 'tripped', 'may-reset']

/** Is the face's head where it belongs, uncovered? */
export const isT1Honest = (sim: Sim): boolean => !sim.world.form.hazards.includes('sensor-moved')
/** What methane the air of the face has, near the roof where T1 belongs, percent. */
export const facePercent = (sim: Sim): number => ch4PercentAt(sim, T1)

/** A fixed methane head by its row of the regulations' table: reading, lamp, alarm. */
function head(sim: Sim, id: 't1' | 't2', row: string, percent: number): void {
  const it = entity(sim, id)
  it.reading += (percent - it.reading) * FOLLOW
  const key = `${id}State` as const
  const sensor = createMineSensor(row)
  if (!sensor) return
  sensor.state = STATES[get(sim, key)] ?? 'normal'
  stepMineSensor(sensor, it.reading)
  const now = STATES.indexOf(sensor.state)
  if (get(sim, key) === 0 && now > 0) emit(sim, { type: 'alarm', what: id, on: true }, it.p)
  set(sim, key, now)
  entity(sim, `${id}-lamp`).present = now > 0
}

/** Heads, wind and duct gauges, the meter on the chest and the probe in the hand. */
export function instruments(sim: Sim): void {
  head(sim, 't1', 'heading', isT1Honest(sim) ? facePercent(sim) : BAGGED_PERCENT)
  head(sim, 't2', 'heading-return', ch4PercentAt(sim, T2))
  const face = facePercent(sim)
  if (get(sim, 'turnAt') > 0 && face >= ALARM_PERCENT) once(sim, 'faceAlarmAt')
  if (get(sim, 'turnAt') > 0 && face >= TRIP_PERCENT) once(sim, 'faceTripAt')
  const co = entity(sim, 'co-head')
  co.reading = sim.world.form.decoys.includes('decoy-self-test') ? TEST_GAS_PPM : breathedCoPpm(sim, co.p)
  const dustHead = entity(sim, 'dust-head')
  dustHead.reading = dust.mgM3(sim, dustHead.p)
  entity(sim, 'wind-gauge').reading = airMS(sim, WIND_GAUGE.x)
  // a limp duct has no pressure; a torn one little
  const torn = sim.world.form.hazards.includes('duct-torn')
  entity(sim, 'duct-gauge').reading = get(sim, 'fanOffAt') > 0 ? 0 : torn ? 160 : 480
  meter(sim)
  probe(sim)
}

/** The meter on the chest shows methane, carbon monoxide and oxygen, and sounds for the first two: what sounds is 'loud'. */
function meter(sim: Sim): void {
  const it = entity(sim, 'meter')
  const at = it.worn ? add(sim.world.head.p, vec(0, -0.35, 0)) : it.p
  it.reading = ch4PercentAt(sim, at)
  const co = breathedCoPpm(sim, at)
  it.mode = it.reading >= ALARM_PERCENT ? 'loud' : ''
  for (const [id, reading, loud] of [
    ['meter-co', co, co >= CO_ACT_PPM],
    ['meter-o2', o2PercentAt(sim, at), false],
  ] as const)
    Object.assign(entity(sim, id), { worn: it.worn, reading, mode: loud ? 'loud' : '' })
  if (get(sim, 'turnAt') > 0 && it.worn) {
    set(sim, 'peakCh4', Math.max(get(sim, 'peakCh4'), it.reading))
    set(sim, 'peakCo', Math.max(get(sim, 'peakCo'), co))
  }
  const loud = it.worn && (it.reading >= ALARM_PERCENT || co >= CO_ACT_PPM)
  if (loud === get(sim, 'meterLoudAt') > 0) return
  set(sim, 'meterLoudAt', loud ? sim.world.tick : 0)
  emit(sim, { type: 'alarm', what: 'meter', on: loud })
}

/** The probe on its rod reads under the roof, wherever it is held or hung up. */
function probe(sim: Sim): void {
  const it = entity(sim, 'probe')
  const up = it.held !== '' || it.socket !== ''
  const y = up ? Math.min(ROOF_M, it.p.y + ROD_M) : it.p.y
  it.reading = ch4PercentAt(sim, vec(it.p.x, y, it.p.z))
  if (!up || it.p.x < MEASURE_X || get(sim, 'measuredAt') > 0) return
  set(sim, 'measuredTicks', get(sim, 'measuredTicks') + EVERY)
  if (get(sim, 'measuredTicks') >= MEASURE_S * 60) once(sim, 'measuredAt')
}
