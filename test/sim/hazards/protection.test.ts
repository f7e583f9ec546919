import { expect, test } from 'vitest'
import { createCurtain, stepCurtain } from '../../../src/sim/hazards/curtain'
import { FIXED_T90_S, alarmOf, createDetector, stepDetector } from '../../../src/sim/hazards/detector'
import { FILTER_FACTOR, K_TEST, filterState, filterUse } from '../../../src/sim/hazards/filterMask'
import { mgM3FromPpm } from '../../../src/sim/hazards/gases'
import { addSource, airborneKg, createPuffField, stepPuffs } from '../../../src/sim/hazards/puff'
import {
  ENTRY_MIN_MPA,
  FULL_MPA,
  createScba,
  scbaFactor,
  scbaMinutes,
  stepScba,
  whistles,
} from '../../../src/sim/hazards/scba'
import { createWind } from '../../../src/sim/hazards/wind'

const green = { type: 'K', class: 2, expired: false } as const

test('filter: brown, expired and spent ones hold nothing back', () => {
  expect(filterState(green, 0, 20)).toEqual({ factor: FILTER_FACTOR, fault: null })
  expect(filterState({ ...green, type: 'A' }, 0, 20)).toEqual({ factor: 1, fault: 'wrong-type' })
  expect(filterState({ ...green, expired: true }, 0, 20)).toEqual({ factor: 1, fault: 'expired' })
  expect(filterState(green, 200_000, 20)).toEqual({ factor: 1, fault: 'spent' })
})

test('filter: by rule not for an unknown level, above IDLH, or without oxygen', () => {
  expect(filterState(green, 0, null).fault).toBe('unknown-level')
  expect(filterState(green, 0, mgM3FromPpm(301)).fault).toBe('over-idlh')
  expect(filterState(green, 0, mgM3FromPpm(299)).fault).toBeNull()
  expect(filterState(green, 0, 20, 19.4).fault).toBe('no-oxygen')
})

test('EN 14387: at 30 l/min each class is spent after its test time in its test gas', () => {
  for (const c of [1, 2, 3] as const) {
    const { ppm, minutes } = K_TEST[c]
    const used = filterUse(0, mgM3FromPpm(ppm), minutes * 60, 30)
    expect(used).toBeCloseTo(ppm * minutes, 6)
    expect(filterState({ ...green, class: c }, used * 0.999, 20).factor).toBe(FILTER_FACTOR)
    expect(filterState({ ...green, class: c }, used * 1.001, 20).fault).toBe('spent')
  }
})

test('SCBA: 6.8 l at 30 MPa, 40 l/min: 50 min in all, whistle at 5.5 MPa after 41', () => {
  const scba = createScba(FULL_MPA)
  expect(scba.mpa).toBeGreaterThan(ENTRY_MIN_MPA.value)
  const { toWhistle, toEmpty } = scbaMinutes(scba)
  expect(toEmpty).toBeCloseTo(50.3, 1)
  expect(toWhistle).toBeCloseTo(41.1, 1)
  for (let i = 0; i < 41 * 600; i++) stepScba(scba, 0.1)
  expect(whistles(scba)).toBe(false)
  for (let i = 0; i < 120; i++) stepScba(scba, 0.1)
  expect(whistles(scba)).toBe(true)
  for (let i = 0; i < 10 * 600; i++) stepScba(scba, 0.1)
  expect(scba.mpa).toBe(0)
  expect(whistles(scba)).toBe(false)
  expect(scbaFactor(scba)).toBe(1)
})

test('detector: 90 % after T90, alarms at 20 and 40 mg/m3, never over its range, dead when frozen', () => {
  const d = createDetector(FIXED_T90_S, 100)
  for (let i = 0; i < 450; i++) stepDetector(d, 50, 0.1)
  expect(d.shownMgM3).toBeCloseTo(45, 9)
  expect(alarmOf(d)).toBe('high')
  const once = createDetector(FIXED_T90_S, 100)
  stepDetector(once, 50, 45)
  expect(once.shownMgM3).toBeCloseTo(45, 9)
  for (let i = 0; i < 1000; i++) stepDetector(d, 1e6, 0.1)
  expect(d.shownMgM3).toBeLessThanOrEqual(mgM3FromPpm(100))
  const slow = createDetector(FIXED_T90_S, 100)
  stepDetector(slow, 25, 30)
  expect(alarmOf(slow)).toBe('none')
  const dead = createDetector(FIXED_T90_S, 100, true)
  stepDetector(dead, 1e5, 60)
  expect(dead.shownMgM3).toBe(0)
})

test('curtain: takes its share out of a cloud drifting through, keeps the books, counts the run-off', () => {
  const field = createPuffField('D')
  const wind = createWind(2, 270)
  addSource(field, { id: 'leak', x: 0, y: 0, z: 0, rateKgS: 0.5 })
  const curtain = createCurtain(20, 0, 5, 30, 0.5)
  for (let i = 0; i < 600; i++) {
    stepPuffs(field, wind, 0.1)
    stepCurtain(curtain, field, 2, 0.1)
  }
  expect(curtain.runOffL).toBeCloseTo(1800, 6)
  expect(curtain.ammoniaKg).toBeCloseTo(field.washedKg, 9)
  expect(airborneKg(field) + field.leftKg + field.washedKg).toBeCloseTo(field.emittedKg, 6)
  const perMetre = (from: number, to: number) => {
    const some = field.puffs.filter((p) => p.travelled > from && p.travelled < to)
    return some.reduce((sum, p) => sum + p.massKg, 0) / some.reduce((sum, p) => sum + p.lengthM, 0)
  }
  expect(perMetre(40, 80) / perMetre(2, 13)).toBeCloseTo(0.5, 1)
})

test('curtain: little water takes little', () => {
  const field = createPuffField('D')
  const wind = createWind(2, 270)
  addSource(field, { id: 'leak', x: 0, y: 0, z: 0, rateKgS: 5 })
  const curtain = createCurtain(20, 0, 5, 1)
  for (let i = 0; i < 600; i++) {
    stepPuffs(field, wind, 0.1)
    stepCurtain(curtain, field, 2, 0.1)
  }
  expect(curtain.ammoniaKg).toBeLessThanOrEqual(6 + 1e-9)
})
