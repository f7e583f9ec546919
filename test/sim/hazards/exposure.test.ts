import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AEGL_MINUTES, AEGL_PPM, aeglMinutes } from '../../../src/sim/hazards/aegl'
import { createExposure, stepExposure } from '../../../src/sim/hazards/exposure'
import {
  ALARM_HIGH,
  ALARM_LOW,
  ERPG,
  IDLH,
  PC_STEL,
  PC_TWA,
  mgM3FromPpm,
  ppmFromMgM3,
} from '../../../src/sim/hazards/limits'
import { PROBITS, type Probit, lethality, probability } from '../../../src/sim/hazards/probit'

test('20 and 40 mg/m3 are 28.7 and 57.5 ppm at 25 C', () => {
  expect(ppmFromMgM3(ALARM_LOW.mgM3)).toBeCloseTo(28.73, 2)
  expect(ppmFromMgM3(ALARM_HIGH.mgM3)).toBeCloseTo(57.46, 2)
  expect(mgM3FromPpm(ppmFromMgM3(123))).toBeCloseTo(123, 10)
  expect(IDLH.unconfirmed).toBe(true)
})

test('published levels of ammonia: GBZ 2.1 20 and 30 mg/m3, alarms at 100 and 200 %, ERPG 25/200/1000 ppm (AQ/T 3046 H.1)', () => {
  expect([PC_TWA.mgM3, PC_STEL.mgM3]).toEqual([20, 30])
  expect([ALARM_LOW.mgM3, ALARM_HIGH.mgM3]).toEqual([PC_TWA.mgM3, 2 * PC_TWA.mgM3])
  expect(ERPG.map((level) => Math.round(ppmFromMgM3(level.mgM3)))).toEqual([25, 200, 1000])
})

test('probit and share: AQ/T 3046-2013 table I.1 within 0.25 %', () => {
  const table: [number, number][] = [
    [2.67, 1],
    [3.72, 10],
    [4.16, 20],
    [5, 50],
    [5.84, 80],
    [6.28, 90],
    [7.33, 99],
  ]
  for (const [pr, percent] of table) expect(Math.abs(probability(pr) * 100 - percent)).toBeLessThan(0.25)
})

/** Concentration that kills the share belonging to `pr` in `minutes`, mg/m3. */
const lethal = (p: Probit, pr: number, minutes: number) => (Math.exp((pr - p.a) / p.b) / minutes) ** (1 / p.n)

test('T3, T4 LC50 and LC01 in 30 min of the constants of AQ/T 3046-2013', () => {
  expect(lethal(PROBITS.chlorine, 5, 30)).toBeCloseTo(1116, -0.5)
  expect(lethal(PROBITS.ammonia, 5, 30)).toBeCloseTo(5428, -0.5)
  expect(lethal(PROBITS['hydrogen-sulfide'], 5, 30)).toBeCloseTo(986, -0.5)
  expect(lethal(PROBITS.chlorine, 2.67, 30)).toBeCloseTo(205, -0.5)
  expect(lethal(PROBITS.ammonia, 2.67, 30)).toBeCloseTo(1693, -0.7)
  expect(lethal(PROBITS['hydrogen-sulfide'], 2.67, 30)).toBeCloseTo(289, -0.5)
})

test('T3 by stepping: 30 min in 5428 mg/m3 kill half', () => {
  const state = createExposure()
  for (let i = 0; i < 18_000; i++) stepExposure(state, 5428, 1, 0.1)
  expect(state.lethality).toBeCloseTo(0.5, 3)
  expect(lethality(PROBITS.ammonia, 0)).toBe(0)
})

test('AEGL: a steady published value reaches its level at its time; where values repeat, at the first time', () => {
  for (const tier of [1, 2, 3] as const) {
    AEGL_PPM[tier].forEach((ppm, i) => {
      const first = AEGL_PPM[tier].findIndex((other) => other === ppm)
      expect(aeglMinutes(tier, ppm), `tier ${tier}, ${AEGL_MINUTES[i]} min`).toBeCloseTo(
        AEGL_MINUTES[first] as number,
        9,
      )
    })
  }
  expect(aeglMinutes(2, 440)).toBeCloseTo(2.5, 9)
  expect(aeglMinutes(3, 389)).toBe(Number.POSITIVE_INFINITY)
})

test('AEGL: more gas never gives more time', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(1, 2, 3),
      fc.double({ min: 1, max: 1e5, noNaN: true }),
      fc.double({ min: 1, max: 2, noNaN: true }),
      (tier, ppm, f) => {
        expect(aeglMinutes(tier as 1 | 2 | 3, ppm * f)).toBeLessThanOrEqual(aeglMinutes(tier as 1 | 2 | 3, ppm))
      },
    ),
  )
})

test('ten minutes in 220 ppm use up AEGL-2 exactly; a mask of 50 keeps it off', () => {
  const bare = createExposure()
  const masked = createExposure()
  for (let i = 0; i < 6000; i++) {
    stepExposure(bare, mgM3FromPpm(220.0000001), 1, 0.1)
    stepExposure(masked, mgM3FromPpm(220.0000001), 50, 0.1)
  }
  expect(bare.aegl2).toBeCloseTo(1, 6)
  expect(bare.aegl1).toBeGreaterThan(bare.aegl2)
  expect(bare.aegl3).toBe(0)
  expect(masked.aegl2).toBe(0)
  expect(masked.aegl1).toBe(0)
  expect(masked.unmaskedAegl2).toBeCloseTo(1, 6)
  expect(masked.inhaledMgM3).toBeCloseTo(masked.ambientMgM3 / 50, 12)
})

test('loads never fall and do not depend on how time is cut', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { maxLength: 30 }), (air) => {
      const whole = createExposure()
      const halves = createExposure()
      for (const mg of air) {
        const before = whole.toxicLoad
        stepExposure(whole, mg, 1, 0.2)
        stepExposure(halves, mg, 1, 0.1)
        stepExposure(halves, mg, 1, 0.1)
        expect(whole.toxicLoad).toBeGreaterThanOrEqual(before)
        for (const v of Object.values(whole)) expect(Number.isFinite(v)).toBe(true)
      }
      expect(halves.toxicLoad).toBeCloseTo(whole.toxicLoad, 3)
      expect(Math.abs(halves.lethality - whole.lethality)).toBeLessThan(1e-9)
    }),
  )
})
