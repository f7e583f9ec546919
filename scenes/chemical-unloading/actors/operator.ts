import { clamp } from '../../../src/base/math'
import { DT } from '../../../src/base/time'
import { type Vec3, vec } from '../../../src/base/vec'
import { type Sim, emit, entity, has } from '../../../src/sim/sim'
import { LOAD_S, TEST_MPA } from '../line'
import { get, once, set, since } from '../vars'
import { hear } from '../../../src/sim/script/voice'
import { OPERATOR_AT } from '../entities/people'
import { WALK, face } from '../../../src/sim/script/walking'
import { goTo } from './body'
import { flee } from './flight'

/** What the operator of the leader's run is at. */
const DO = {
  wait: 0,
  lock: 1,
  test: 2,
  gas: 3,
  liquid: 4,
  run: 5,
  close: 6,
  esd: 7,
  flee: 8,
  stopped: 9,
  earth: 10,
  drain: 11,
} as const

const AT: Record<'coupling' | 'nitrogen' | 'gas' | 'liquid' | 'esd' | 'post' | 'earth', Vec3> = {
  coupling: vec(2.6, 0, -2.3),
  nitrogen: vec(5.0, 0, -3.1),
  gas: vec(4.5, 0, -2.2),
  liquid: vec(1.8, 0, -2.2),
  esd: vec(0.6, 0, -3.1),
  post: OPERATOR_AT,
  earth: vec(0.5, 0, -1.9),
}
const DRAIN_AT = vec(11, 0, 2.3)
/** Seconds from the release until his hand is on the emergency button, when he stands beside it. */
const ESD_S = 5
const VALVE_S = 6

const at = (sim: Sim, place: Vec3): boolean => goTo(sim, 'operator', place, WALK)
const begin = (sim: Sim, what: number): void => {
  set(sim, 'operatorDo', what)
  set(sim, 'operatorAt', 0)
}
/** Seconds at the present place; starts counting at the first call. */
function busy(sim: Sim): number {
  once(sim, 'operatorAt')
  return since(sim, 'operatorAt')
}
/** Moves a mechanism towards a value at a hand's pace. */
function work(sim: Sim, id: string, to: number, overS: number): boolean {
  const state = entity(sim, id)
  if (state.value === to) return true
  const step = DT / overS
  state.value = clamp(to, state.value - step, state.value + step)
  if (state.value !== to) return false
  emit(sim, { type: 'operated', entity: id, value: to, by: 'operator' }, state.p)
  return true
}

function orders(sim: Sim): void {
  const told = (line: 'op-start' | 'op-stop' | 'op-lock' | 'op-leak-test' | 'op-earth' | 'op-drain'): boolean =>
    get(sim, `said.${line}`) === sim.world.tick
  const doing = get(sim, 'operatorDo')
  if (told('op-stop')) {
    begin(sim, doing >= DO.gas && doing <= DO.run ? DO.close : DO.stopped)
    hear(sim, 'operator', 'stopping-now')
  } else if (told('op-lock')) {
    begin(sim, DO.lock)
    hear(sim, 'operator', 'checking-cams')
  } else if (told('op-leak-test')) {
    begin(sim, DO.test)
    set(sim, 'operatorReads', 0)
    hear(sim, 'operator', 'testing')
  } else if (told('op-earth')) begin(sim, DO.earth)
  else if (told('op-drain')) begin(sim, DO.drain)
  else if (told('op-start')) start(sim, 'starting')
  else if (doing === DO.wait && sim.world.tick / 60 > (sim.world.form.numbers.operatorStartS ?? 160))
    start(sim, 'starting-unasked')
}

function start(sim: Sim, line: string): void {
  begin(sim, DO.gas)
  hear(sim, 'operator', line)
}

const STEPS: Record<number, (sim: Sim) => void> = {
  [DO.lock]: (sim) => {
    if (!at(sim, AT.coupling) || busy(sim) < 2) return
    const both = [work(sim, 'cam-a', 1, 2), work(sim, 'cam-b', 1, 2)]
    if (!both.every(Boolean)) return
    set(sim, 'pulledAt', sim.world.tick)
    hear(sim, 'operator', 'cams-locked')
    begin(sim, DO.wait)
  },
  [DO.test]: (sim) => {
    if (!at(sim, AT.nitrogen)) return
    if (busy(sim) < 5) {
      work(sim, 'n2-valve', 1, 1)
      return
    }
    if (get(sim, 'operatorReads') === 0 && !work(sim, 'n2-valve', 0, 1)) return
    set(sim, 'operatorReads', 1)
    if (busy(sim) < 12) return
    const held = get(sim, 'armMPa') > TEST_MPA * 0.8
    hear(sim, 'operator', held ? 'test-holds' : 'test-falls')
    begin(sim, DO.wait)
  },
  [DO.gas]: (sim) => {
    if (at(sim, AT.gas) && work(sim, 'gas-valve', 1, VALVE_S)) begin(sim, DO.liquid)
  },
  [DO.liquid]: (sim) => {
    if (at(sim, AT.liquid) && work(sim, 'liquid-valve', 1, VALVE_S * 2)) begin(sim, DO.run)
  },
  [DO.run]: (sim) => {
    face(sim, 'operator', entity(sim, 'coupling').p)
    if (get(sim, 'stage') === 2 || busy(sim) > LOAD_S * 2) begin(sim, DO.close)
  },
  [DO.close]: (sim) => {
    if (!at(sim, AT.liquid)) return
    const shut = [work(sim, 'liquid-valve', 0, VALVE_S), work(sim, 'gas-valve', 0, VALVE_S)]
    if (!shut.every(Boolean)) return
    hear(sim, 'operator', get(sim, 'stage') === 2 ? 'all-shut' : 'stopped-and-shut')
    begin(sim, DO.stopped)
  },
  [DO.earth]: (sim) => {
    if (!at(sim, AT.earth) || busy(sim) < 2) return
    const clamp = entity(sim, 'earth-clamp')
    const lug = sim.index.get('earth-lug')
    const def = lug === undefined ? undefined : sim.defs[lug]
    if (def) Object.assign(clamp, { socket: 'earth-lug', p: { ...def.at } })
    hear(sim, 'operator', 'earth-done')
    begin(sim, DO.wait)
  },
  [DO.drain]: (sim) => {
    if (at(sim, DRAIN_AT) && work(sim, 'rain-valve', 0, 3)) {
      hear(sim, 'operator', 'drain-shut')
      begin(sim, DO.wait)
    }
  },
  [DO.esd]: (sim) => {
    if (!at(sim, AT.esd)) return
    const button = entity(sim, 'esd-bay')
    if (button.value < 1) {
      button.value = 1
      emit(sim, { type: 'operated', entity: 'esd-bay', value: 1, by: 'operator' }, button.p)
      once(sim, 'esdAt')
    }
    set(sim, 'operatorDo', DO.flee)
  },
  [DO.flee]: (sim) => {
    flee(sim, 'operator')
  },
  [DO.wait]: (sim) => {
    if (at(sim, AT.post) && sim.world.tick % 30 === 0) face(sim, 'operator', sim.world.head.p)
  },
}

/** The operator of the leader's run: does what he is told, and by himself what he always does. */
export function operator(sim: Sim): void {
  if (!has(sim, 'operator')) return
  const doing = get(sim, 'operatorDo')
  if (get(sim, 'releasedAt') > 0 && doing !== DO.esd && doing !== DO.flee) {
    if (since(sim, 'releasedAt') < ESD_S / 2) return
    begin(sim, DO.esd)
  } else if (get(sim, 'releasedAt') === 0) orders(sim)
  STEPS[get(sim, 'operatorDo')]?.(sim)
}
