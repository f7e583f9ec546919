import fc from 'fast-check'
import { expect, test } from 'vitest'
import { saturatedAmmonia } from '../../../src/sim/hazards/ammonia'
import {
  EARTH_MAX_OHM,
  FILL_LIMIT_PCT,
  STATIC_EARTH_MAX_OHM,
  armFlowKgS,
  isEarthed,
  levelRisePct,
  nitrogenTestMPa,
} from '../../../src/sim/hazards/line'
import { ammoniaRelease, flash, gasJet, liquidHoleKgS } from '../../../src/sim/hazards/release'
import { createTrapped, lockedInMPa, pipeHoldsKg, stepTrapped } from '../../../src/sim/hazards/trapped'

const near = (value: number, published: number, share: number) =>
  expect(Math.abs(value / published - 1)).toBeLessThan(share)

test('gas jet: joins without a step where it stops being choked, and nothing flows without pressure', () => {
  const at = (pressurePa: number) =>
    gasJet(1e-4, 1, { gamma: 1.3, pressurePa, tempK: 293, densityKgM3: pressurePa / 150_000 })
  const edge = 101_325 / (2 / 2.3) ** (1.3 / 0.3)
  expect(at(edge * 1.0001).choked).toBe(true)
  expect(at(edge * 0.9999).choked).toBe(false)
  near(at(edge * 1.0001).kgS, at(edge * 0.9999).kgS, 1e-3)
  expect(at(101_325).kgS).toBe(0)
})

test('liquid hole: nothing runs against the pressure', () => {
  expect(liquidHoleKgS(1, 1, 1000, -1)).toBe(0)
})

test('saturated ammonia: rows of the table, and what is outside it', () => {
  expect(saturatedAmmonia(25).pressurePa).toBeCloseTo(1_003_200, 3)
  expect(saturatedAmmonia(20).latentJKg).toBe(1_185_900)
  expect(saturatedAmmonia(60).outside).toBe('warmer-than-50-c')
  expect(saturatedAmmonia(-41).outside).toBe('colder-than-minus-40-c')
})

test('flash: shares add up, five times the vapour goes along, everything above 0.2', () => {
  fc.assert(
    fc.property(fc.double({ min: -1, max: 2, noNaN: true }), (v) => {
      const f = flash(v)
      expect(f.vapour + f.droplets + f.pool).toBeCloseTo(1, 12)
      for (const share of Object.values(f)) expect(share).toBeGreaterThanOrEqual(-1e-12)
    }),
  )
  expect(flash(0.1).droplets).toBeCloseTo(0.5, 12)
  expect(flash(0.25).pool).toBe(0)
})

test('ammonia at 25 C flashes to a fifth; 25 mm give 9 to 11 kg/s, all airborne and heavier than air', () => {
  const r = ammoniaRelease({ holeDiameterMm: 25, tankTempC: 25 })
  expect(r.vapour).toBeGreaterThan(0.19)
  expect(r.vapour).toBeLessThan(0.2)
  expect(r.liquidKgS).toBeGreaterThan(9)
  expect(r.liquidKgS).toBeLessThan(11)
  near(r.airborneKgS, r.liquidKgS, 1e-9)
  expect(r.excess).toBeGreaterThan(3)
  expect(r.excess).toBeLessThan(4)
  expect(r.outside).toBeNull()
  expect(ammoniaRelease({ holeDiameterMm: 25, tankTempC: -40 }).liquidKgS).toBe(0)
  expect(ammoniaRelease({ holeDiameterMm: 25, tankTempC: 55 }).outside).toBe('tank-temperature')
})

test('four times the area gives four times the rate; warmer gives more', () => {
  const one = ammoniaRelease({ holeDiameterMm: 5, tankTempC: 20 })
  near(ammoniaRelease({ holeDiameterMm: 10, tankTempC: 20 }).liquidKgS, 4 * one.liquidKgS, 1e-12)
  expect(ammoniaRelease({ holeDiameterMm: 5, tankTempC: 35 }).airborneKgS).toBeGreaterThan(one.airborneKgS)
})

test('shut on both sides, a line gives what it holds and then nothing', () => {
  const holds = pipeHoldsKg(50, 12, 20)
  near(holds, 14.4, 0.01)
  const line = createTrapped(holds)
  let out = 0
  let s = 0
  for (; s < 600; s += 0.1) {
    const rate = stepTrapped(line, 2, s < 10, 0.1)
    expect(rate).toBeLessThanOrEqual(2)
    if (s >= 10) out += rate * 0.1
    if (rate === 0) break
  }
  expect(out).toBeGreaterThan(0.994 * holds)
  expect(out).toBeLessThanOrEqual(holds + 1e-9)
  // 80 % at full rate, the rest with a time constant of 0.2 * 14.4 / 2 = 1.4 s: well under half a minute.
  expect(s - 10).toBeGreaterThan(5.7)
  expect(s - 10).toBeLessThan(15)
})

test('liquid shut in climbs by 1.4 MPa a degree, up to its relief valve', () => {
  expect(lockedInMPa(0.8, 1)).toBeCloseTo(2.2, 9)
  expect(lockedInMPa(0.8, 5, 2.5)).toBe(2.5)
  expect(lockedInMPa(0.8, -5)).toBe(0.8)
})

test('leak test: tight holds, 1 mm in 20 l loses a tenth in 15 s, and never below the atmosphere', () => {
  expect(nitrogenTestMPa(0.8, 0, 0.02, 900)).toBe(0.8)
  const after = nitrogenTestMPa(0.8, 1, 0.02, 15)
  expect(after).toBeGreaterThan(0.69)
  expect(after).toBeLessThan(0.73)
  expect(nitrogenTestMPa(0.8, 5, 0.02, 900)).toBe(0)
  // The same in one step or in a hundred.
  let p = 0.8
  for (let i = 0; i < 100; i++) p = nitrogenTestMPa(p, 1, 0.02, 0.15)
  expect(p).toBeCloseTo(after, 9)
})

test('arm: runs down the pressure, not at all when shut, back only through a failed check valve', () => {
  const arm = { fromMPa: 1.0, toMPa: 0.8, opening: 1, boreMm: 50, tempC: 20, checkValveHolds: true }
  const full = armFlowKgS(arm)
  expect(full).toBeGreaterThan(4)
  expect(full).toBeLessThan(7)
  expect(armFlowKgS({ ...arm, opening: 0 })).toBe(0)
  expect(armFlowKgS({ ...arm, opening: 0.5 })).toBeCloseTo(full / 4, 9)
  expect(armFlowKgS({ ...arm, fromMPa: 0.8, toMPa: 1.0 })).toBe(0)
  expect(armFlowKgS({ ...arm, fromMPa: 0.8, toMPa: 1.0, checkValveHolds: false })).toBeCloseTo(-full, 9)
  near(levelRisePct(6100, 100, 20), 10, 0.01)
})

test('earth lamp: green up to 10 ohm', () => {
  expect(isEarthed(4)).toBe(true)
  expect(isEarthed(10.1)).toBe(false)
  expect(STATIC_EARTH_MAX_OHM.unconfirmed).toBe(true)
  expect(STATIC_EARTH_MAX_OHM.value).toBeGreaterThan(EARTH_MAX_OHM)
})

test('14 t of liquid into a 200 m3 tank at 74 % would pass the fill limit', () => {
  expect(73 + levelRisePct(14_000, 200, 20)).toBeLessThan(FILL_LIMIT_PCT)
  expect(74 + levelRisePct(14_000, 200, 20)).toBeGreaterThan(FILL_LIMIT_PCT)
})
