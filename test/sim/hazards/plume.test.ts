import { expect, test } from 'vitest'
import { puffSigma, sigmaY, sigmaZ } from '../../../src/sim/hazards/briggs'
import { stabilityClass } from '../../../src/sim/hazards/pasquill'
import { plume, plumeWithSigma, puffCentre } from '../../../src/sim/hazards/plume'

/** Relative agreement. */
const near = (value: number, published: number, share: number) =>
  expect(Math.abs(value / published - 1)).toBeLessThan(share)

test('D1 Vallero, Fundamentals of Air Pollution p.303-305: chimney of 40 m, class B', () => {
  const source = { rateKgS: 0.37e-3, heightM: 40, windMS: 2 }
  const gm3 = (sy: number, sz: number) => plumeWithSigma(source, 0, 0, sy, sz) * 1000
  near(gm3(45.9, 26.2), 1.53e-5, 0.005)
  near(gm3(49.0, 28.2), 1.56e-5, 0.005)
  near(gm3(52.2, 30.1), 1.55e-5, 0.005)
})

test('D2 CCPS rural Briggs sigma at 1.2 m', () => {
  near(sigmaY(1.2, 'D', 'rural'), 0.09599424051834818, 1e-12)
  near(sigmaY(1.2, 'F', 'rural'), 0.04799712025917409, 1e-12)
  near(sigmaZ(1.2, 'D', 'rural'), 0.07193528734898633, 1e-12)
  near(sigmaZ(1.2, 'F', 'rural'), 0.019193090487424527, 1e-12)
})

test('D3 CCPS puff sigma at 1.2 m', () => {
  near(puffSigma(1.2, 'D').xy, 0.0709574493, 1e-8)
  near(puffSigma(1.2, 'F').xy, 0.0235234656, 1e-8)
  near(puffSigma(1.2, 'D').z, 0.17041904658, 1e-8)
  near(puffSigma(1.2, 'F').z, 0.05588182287, 1e-8)
})

test('D5 ground release of 0.1 kg/s, rural F, 2 m/s, 500 m', () => {
  near(sigmaY(500, 'F', 'rural'), 19.518, 1e-4)
  near(sigmaZ(500, 'F', 'rural'), 6.9565, 1e-4)
  near(plume({ rateKgS: 0.1, heightM: 0, windMS: 2 }, 500, 0, 0, 'F', 'rural').kgM3, 1.172e-4, 5e-4)
})

test('D6 chimney of 60 m, 80 g/s, 6 m/s, rural D', () => {
  const stack = { rateKgS: 0.08, heightM: 60, windMS: 6 }
  const gm3 = (x: number, y: number) => plume(stack, x, y, 0, 'D', 'rural').kgM3 * 1000
  near(gm3(500, 0), 1.448e-4, 5e-4)
  near(gm3(500, 50), 6.37e-5, 2e-3)
  near(gm3(1500, 0), 3.69e-4, 2e-3)
})

test('table of Briggs sigma at 100, 500, 1000 m', () => {
  const x = [100, 500, 1000]
  const check = (of: (x: number) => number, published: number[]) =>
    expect(x.map((v) => Number(of(v).toFixed(3)))).toEqual(published)
  check((v) => sigmaY(v, 'D', 'rural'), [7.96, 39.036, 76.277])
  check((v) => sigmaZ(v, 'D', 'rural'), [5.595, 22.678, 37.947])
  check((v) => sigmaY(v, 'F', 'rural'), [3.98, 19.518, 38.139])
  check((v) => sigmaZ(v, 'F', 'rural'), [1.553, 6.957, 12.308])
  check((v) => sigmaY(v, 'D', 'urban'), [15.689, 73.03, 135.225])
  check((v) => sigmaZ(v, 'D', 'urban'), [13.795, 65.275, 122.788])
  check((v) => sigmaY(v, 'A', 'urban'), [31.379, 146.059, 270.449])
  check((v) => sigmaZ(v, 'A', 'urban'), [25.171, 146.969, 339.411])
})

test('urban A-B: 339 m at 1 km, not the 252 m of the misprinted table', () => {
  expect(sigmaZ(1000, 'B', 'urban')).toBeGreaterThan(330)
  near(sigmaZ(1.2, 'A', 'urban'), 0.2881727481910807, 1e-12)
})

test('says which bound of its range was left', () => {
  const s = { rateKgS: 1, heightM: 0, windMS: 2 }
  expect(plume(s, 99, 0, 0, 'D', 'rural').outside).toBe('nearer-than-100-m')
  expect(plume(s, 100, 0, 0, 'D', 'rural').outside).toBeNull()
  expect(plume(s, 10_001, 0, 0, 'D', 'rural').outside).toBe('farther-than-10-km')
  expect(plume({ ...s, windMS: 0.9 }, 200, 0, 0, 'D', 'rural').outside).toBe('wind-below-1-m-s')
  expect(plume(s, -5, 0, 0, 'D', 'rural')).toEqual({ kgM3: 0, outside: null })
})

test('middle of a ground puff: M / (sqrt 2 pi^1.5 sx sy sz)', () => {
  near(puffCentre(10, 6, 3), 10 / (Math.SQRT2 * Math.PI ** 1.5 * 6 * 6 * 3), 1e-12)
})

test('stability classes of AQ/T 3046-2013 table E.5, and its wind bands', () => {
  expect(stabilityClass(1.9, 'strong')).toEqual({ class: 'A', or: 'A' })
  expect(stabilityClass(1.9, 'moderate')).toEqual({ class: 'A', or: 'B' })
  expect(stabilityClass(1.9, 'night-clear')).toBeNull()
  expect(stabilityClass(2, 'night-clear')).toEqual({ class: 'F', or: 'F' })
  expect(stabilityClass(3, 'moderate')).toEqual({ class: 'B', or: 'C' })
  // Here Turner's table (3-5 m/s) would still say B.
  expect(stabilityClass(4, 'strong')).toEqual({ class: 'C', or: 'C' })
  expect(stabilityClass(6, 'moderate')).toEqual({ class: 'C', or: 'D' })
  expect(stabilityClass(6.1, 'moderate')).toEqual({ class: 'D', or: 'D' })
})

test('an overcast sky is neutral at any wind, by day and by night: Turner 1970, table 3-1', () => {
  for (const wind of [0, 1.9, 2.2, 3.4, 5, 12])
    expect(stabilityClass(wind, 'overcast')).toEqual({ class: 'D', or: 'D' })
})
