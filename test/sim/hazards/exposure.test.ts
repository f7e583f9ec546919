import fc from 'fast-check'
import { expect, test } from 'vitest'
import { AEGL, AEGL_MINUTES, type AeglGas, aeglMinutes, aeglOutside, aeglPpm } from '../../../src/sim/hazards/aegl'
import { createExposure, exposureAeglOutside, exposureOutside, stepExposure } from '../../../src/sim/hazards/exposure'
import { G_MOL, type Gas, mgM3FromPpm, ppmFromMgM3 } from '../../../src/sim/hazards/gases'
import { ERPG_PPM, IDLH, IDLH_PPM, erpgOf, idlhOf } from '../../../src/sim/hazards/limits'
import {
  PROBITS,
  type Probit,
  lethalConcentration,
  lethality,
  probability,
  probitOf,
  toxicLoad,
} from '../../../src/sim/hazards/probit'

const GASES = Object.keys(AEGL) as AeglGas[]
const EVERY_PROBIT = Object.entries(PROBITS) as [string, Probit][]

test('ppm and mg/m3 convert both ways for every gas', () => {
  for (const gas of Object.keys(G_MOL) as Gas[]) expect(ppmFromMgM3(mgM3FromPpm(123, gas), gas)).toBeCloseTo(123, 10)
})

test('every IDLH and ERPG has its mg/m3, and the higher tier the higher level', () => {
  expect(idlhOf('ammonia')).toEqual(IDLH)
  expect(idlhOf('methane')).toBeNull()
  for (const gas of Object.keys(IDLH_PPM) as Gas[]) expect(idlhOf(gas)?.mgM3).toBeGreaterThan(0)
  for (const gas of Object.keys(ERPG_PPM) as (keyof typeof ERPG_PPM)[]) {
    const [one, two, three] = ([1, 2, 3] as const).map((tier) => erpgOf(gas, tier))
    expect(three).toBeGreaterThan(two ?? 0)
    if (typeof one === 'number') expect(two).toBeGreaterThan(one)
  }
})

test('probit and share: each is the other backwards, and the share rises from 0 to 1', () => {
  fc.assert(
    fc.property(fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true }), (p) => {
      expect(Math.abs(probability(probitOf(p)) - p)).toBeLessThan(1e-6)
    }),
  )
  expect([probitOf(0), probitOf(-1), probitOf(1)]).toEqual([
    Number.NEGATIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Number.POSITIVE_INFINITY,
  ])
  expect([probability(Number.NEGATIVE_INFINITY), probability(60)]).toEqual([0, 1])
})

test.each(EVERY_PROBIT)('%s: the concentration for a share kills that share, at any time', (_, probit) => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.01, max: 0.99, noNaN: true }),
      fc.double({ min: 0.5, max: 30, noNaN: true }),
      (share, minutes) => {
        const c = lethalConcentration(probit, probitOf(share), minutes)
        expect(Math.abs(lethality(probit, toxicLoad(probit, c, 60 * minutes)) - share)).toBeLessThan(1e-6)
      },
    ),
  )
})

test('no gas, no time and numbers that are none do no harm', () => {
  for (const [, probit] of EVERY_PROBIT) {
    for (const c of [0, -5, Number.NaN]) expect(toxicLoad(probit, c, 60)).toBe(0)
    expect(lethality(probit, 0)).toBe(0)
    expect(lethalConcentration(probit, 5, 0)).toBe(0)
  }
})

test('flags: half an hour with gas, and so much that AEGL-2 is reached within ten minutes', () => {
  const state = createExposure()
  for (let i = 0; i < 1800; i++) stepExposure(state, mgM3FromPpm(50), 1, 1)
  expect(exposureOutside(state)).toBeNull()
  expect(exposureAeglOutside(state)).toBeNull()
  stepExposure(state, mgM3FromPpm(221), 1, 1)
  expect(exposureOutside(state)).toBe('exposure-longer-than-30-min')
  expect(exposureAeglOutside(state)).toBe('aegl-shorter-than-10-min')
  stepExposure(state, mgM3FromPpm(221), 50, 1)
  expect(exposureAeglOutside(state)).toBeNull()
  const clean = createExposure()
  stepExposure(clean, 0, 1, 1e6)
  expect(exposureOutside(clean)).toBeNull()
})

test('AEGL: a steady published value reaches its level at its time; where values repeat, at the first time', () => {
  for (const gas of GASES)
    for (const tier of [1, 2, 3] as const) {
      AEGL[gas][tier]?.forEach((ppm, i) => {
        const first = AEGL[gas][tier]?.findIndex((other) => other === ppm) ?? -1
        const name = `${gas}, tier ${tier}, ${AEGL_MINUTES[i]} min`
        expect(aeglMinutes(tier, ppm, gas), name).toBeCloseTo(AEGL_MINUTES[first] as number, 9)
        expect(aeglPpm(gas, tier, AEGL_MINUTES[i] as number), name).toBeCloseTo(ppm, 9)
      })
    }
  expect(aeglMinutes(3, 389)).toBe(Number.POSITIVE_INFINITY)
  expect(aeglMinutes(1, 1e6, 'carbon-monoxide')).toBe(Number.POSITIVE_INFINITY)
  expect(aeglPpm('carbon-monoxide', 1, 60)).toBeNull()
})

test('AEGL: time and level between published times are each the other backwards, and outside them flagged', () => {
  fc.assert(
    fc.property(fc.constantFrom(...GASES), fc.double({ min: 10, max: 480, noNaN: true }), (gas, minutes) => {
      const ppm = aeglPpm(gas, 3, minutes) as number
      expect(aeglMinutes(3, ppm, gas)).toBeCloseTo(minutes, 6)
    }),
  )
  expect([9, 10, 480, 481].map(aeglOutside)).toEqual(['aegl-shorter-than-10-min', null, null, 'aegl-longer-than-8-h'])
  expect(aeglPpm('chlorine', 3, 1)).toBe(50)
  expect(aeglPpm('chlorine', 3, 1e4)).toBe(7.1)
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

test('carbon monoxide is judged by its own levels: 420 ppm for ten minutes is AEGL-2, and a set keeps it out', () => {
  const bare = createExposure()
  const behind = createExposure()
  const mg = mgM3FromPpm(420, 'carbon-monoxide')
  for (let s = 0; s < 600; s++) {
    stepExposure(bare, mg, 1, 1, 'carbon-monoxide')
    stepExposure(behind, mg, 10_000, 1, 'carbon-monoxide')
  }
  expect(bare.aegl2).toBeCloseTo(1, 6)
  // no AEGL-1 is published for it
  expect(bare.aegl1).toBe(0)
  expect(behind.aegl2).toBe(0)
  expect(exposureAeglOutside(bare, 'carbon-monoxide')).toBeNull()
  stepExposure(bare, 2 * mg, 1, 1, 'carbon-monoxide')
  expect(exposureAeglOutside(bare, 'carbon-monoxide')).toBe('aegl-shorter-than-10-min')
})
