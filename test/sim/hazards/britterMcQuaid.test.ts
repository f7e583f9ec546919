import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  heavyPlume,
  heavyPlumeAt,
  heavyPuff,
  heavyPuffAt,
  isHeavyPlume,
  isHeavyPuff,
  plumeAlpha,
  puffAlpha,
  reducedGravity,
} from '../../../src/sim/hazards/britterMcQuaid'

const AIR = { tempK: 293, airKgM3: 1.2, airK: 293 }
const density = fc.double({ min: 1.25, max: 4, noNaN: true })
const wind = fc.double({ min: 1, max: 15, noNaN: true })

test('plume: never more than was released, thinner with distance but for the seams of the nomograph, at least 0', () => {
  fc.assert(
    fc.property(density, wind, fc.double({ min: 0.1, max: 500, noNaN: true }), (densityKgM3, windMS, volumeM3S) => {
      const release = { ...AIR, densityKgM3, windMS, volumeM3S }
      let before = 1
      for (const x of [0, 1, 10, 50, 200, 1000, 5000, 20_000]) {
        const { share, halfWidthM, depthM } = heavyPlume(release, x)
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(before * 1.25)
        for (const v of [halfWidthM, depthM]) expect(Number.isFinite(v)).toBe(true)
        before = share
      }
    }),
  )
})

test('puff: one concentration within, R^2 grows evenly, its volume is what was let go', () => {
  fc.assert(
    fc.property(density, wind, fc.double({ min: 1, max: 1e5, noNaN: true }), (densityKgM3, windMS, volumeM3) => {
      const release = { ...AIR, densityKgM3, windMS, volumeM3 }
      const at = (t: number) => heavyPuff(release, t)
      const r2 = (t: number) => at(t).radiusM ** 2
      expect((r2(200) - r2(100)) / (r2(100) - r2(0))).toBeCloseTo(1, 6)
      for (const t of [0, 10, 100, 1000]) {
        const { share, radiusM, depthM, middleM } = at(t)
        expect(share * Math.PI * radiusM ** 2 * depthM).toBeCloseTo(volumeM3, 3)
        expect(middleM).toBeCloseTo(0.4 * windMS * t, 9)
        expect(share).toBeGreaterThan(0)
        expect(share).toBeLessThanOrEqual(1)
      }
    }),
  )
})

test('places: outside width, depth and upwind end there is none', () => {
  const release = { ...AIR, densityKgM3: 2, windMS: 3, volumeM3S: 20 }
  const { share, halfWidthM, depthM } = heavyPlume(release, 100)
  expect(heavyPlumeAt(release, 100, halfWidthM - 1e-6, 0)).toBe(share)
  expect(heavyPlumeAt(release, 100, halfWidthM + 1e-6, 0)).toBe(0)
  expect(heavyPlumeAt(release, 100, 0, depthM + 1e-6)).toBe(0)
  expect(heavyPlumeAt(release, 100, 0, -1)).toBe(0)
  expect(heavyPlumeAt(release, -1000, 0, 0)).toBe(0)
  const puff = { ...AIR, densityKgM3: 2, windMS: 3, volumeM3: 1000 }
  const now = heavyPuff(puff, 60)
  expect(heavyPuffAt(puff, now.middleM, now.radiusM - 1e-6, 0, 60)).toBe(now.share)
  expect(heavyPuffAt(puff, now.middleM, now.radiusM + 1e-6, 0, 60)).toBe(0)
})

test('flags, and nothing that is no number at the edges', () => {
  const plume = { ...AIR, densityKgM3: 2, windMS: 3, volumeM3S: 20 }
  expect(heavyPlume(plume, 100).outside).toBeNull()
  expect(heavyPlume({ ...plume, densityKgM3: 1.2 }, 100).outside).toBe('not-heavier-than-air')
  expect(heavyPlume({ ...plume, windMS: 0.5 }, 100).outside).toBe('wind-below-1-m-s')
  expect(heavyPlume({ ...plume, windMS: 1, volumeM3S: 1e6 }, 100).outside).toBe('alpha-above-1')
  for (const windMS of [0, -1]) expect(heavyPlume({ ...plume, windMS }, 100).share).toBe(0)
  expect(heavyPlume({ ...plume, volumeM3S: 0 }, 100).share).toBe(0)
  const puff = { ...AIR, densityKgM3: 2, windMS: 3, volumeM3: 1000 }
  expect(heavyPuff(puff, 10).outside).toBeNull()
  expect(heavyPuff({ ...puff, windMS: 0 }, 10).outside).toBe('wind-below-1-m-s')
  expect(heavyPuff({ ...puff, densityKgM3: 1 }, 10).outside).toBe('not-heavier-than-air')
  expect(heavyPuff({ ...puff, volumeM3: 0 }, 10).share).toBe(0)
  expect(plumeAlpha({ ...plume, densityKgM3: 1 })).toBe(Number.NEGATIVE_INFINITY)
  expect(puffAlpha({ ...puff, densityKgM3: 1 })).toBe(Number.NEGATIVE_INFINITY)
  for (const t of [0, 10]) expect(JSON.stringify(heavyPuff({ ...puff, windMS: 0 }, t))).not.toMatch(/null,"m|NaN/)
})

test('criteria: more flow, more weight and less wind make a release heavy; a light gas never is', () => {
  expect(isHeavyPlume(1, 10, 1)).toBe(false)
  expect(isHeavyPlume(4, 10, 1)).toBe(true)
  expect(isHeavyPlume(-4, 1, 1)).toBe(false)
  expect(isHeavyPuff(1, 1000, 10)).toBe(true)
  expect(isHeavyPuff(0.1, 1000, 10)).toBe(false)
  expect(isHeavyPuff(-1, 1000, 1)).toBe(false)
  expect(reducedGravity(2.4, 1.2)).toBeCloseTo(9.80665, 9)
})
