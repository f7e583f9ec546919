import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createWind, stepWind, turnWind, windAtHeight, windFromDeg } from '../../../src/sim/hazards/wind'

test('a west wind blows to the east, a north wind to the south (z)', () => {
  const west = createWind(3, 270)
  expect(west.toX).toBeCloseTo(1, 12)
  expect(west.toZ).toBeCloseTo(0, 12)
  const north = createWind(3, 0)
  expect(north.toX).toBeCloseTo(0, 12)
  expect(north.toZ).toBeCloseTo(1, 12)
})

test('any direction reads back, and stays a unit vector', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 359.99, noNaN: true }), (from) => {
      const wind = createWind(2, from)
      expect(Math.abs(windFromDeg(wind) - from)).toBeLessThan(1e-9)
      expect(wind.toX * wind.toX + wind.toZ * wind.toZ).toBeCloseTo(1, 12)
    }),
  )
})

test('turns the shorter way, gently, and arrives exactly', () => {
  const wind = createWind(2, 350)
  turnWind(wind, 4, 50, 20)
  const seen: number[] = []
  for (let i = 0; i < 200; i++) {
    stepWind(wind, 0.1)
    seen.push((windFromDeg(wind) + 180) % 360)
    expect(wind.toX * wind.toX + wind.toZ * wind.toZ).toBeCloseTo(1, 12)
  }
  // 350 -> 50 goes over north: (from + 180) runs 170 -> 230 without a jump.
  for (let i = 1; i < seen.length; i++) {
    const step = (seen[i] as number) - (seen[i - 1] as number)
    expect(step).toBeGreaterThanOrEqual(-1e-9)
    // The steepest part of r^2 (3 - 2r) is 1.5 times the mean: 60 deg / 200 steps * 1.5.
    expect(step).toBeLessThan(0.46)
  }
  // Half way at half time, by symmetry of the curve.
  expect(seen[99]).toBeCloseTo(200, 6)
  expect(wind.shiftS).toBe(0)
  expect(windFromDeg(wind)).toBeCloseTo(50, 9)
  expect(wind.speed).toBe(4)
})

test('a turn in no time is there at once; steps before and after change nothing', () => {
  const wind = createWind(2, 90)
  const still = { ...wind }
  stepWind(wind, 1)
  expect(wind).toEqual(still)
  turnWind(wind, 1, 180, 0)
  expect(windFromDeg(wind)).toBeCloseTo(180, 9)
  expect(wind.speed).toBe(1)
})

test('a second turn begins from where the first one is', () => {
  const wind = createWind(2, 90)
  turnWind(wind, 2, 180, 10)
  for (let i = 0; i < 50; i++) stepWind(wind, 0.1)
  const middle = windFromDeg(wind)
  turnWind(wind, 2, 90, 10)
  expect(windFromDeg(wind)).toBe(middle)
  for (let i = 0; i < 100; i++) stepWind(wind, 0.1)
  expect(windFromDeg(wind)).toBeCloseTo(90, 9)
})

test('power law of ISC3: neutral open country at 2 m is 10 m wind times 0.2^0.15', () => {
  expect(windAtHeight(10, 2, 'D')).toBeCloseTo(10 * 0.2 ** 0.15, 12)
  expect(windAtHeight(5, 10, 'F')).toBe(5)
  expect(windAtHeight(5, 0.1, 'F')).toBe(windAtHeight(5, 1, 'F'))
})

test('refuses a speed that is none', () => {
  expect(() => createWind(-1, 0)).toThrow(/-1 m\/s/)
})
