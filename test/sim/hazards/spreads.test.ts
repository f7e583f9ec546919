import fc from 'fast-check'
import { expect, test } from 'vitest'
import { insolation, stabilityClass, stabilityOutside } from '../../../src/sim/hazards/pasquill'
import { plume, plumeIn } from '../../../src/sim/hazards/plume'
import { puffAt, puffDosage } from '../../../src/sim/hazards/puffCloud'
import { groundMaximum, halfWidthM, reachM, ruleOfThumbM } from '../../../src/sim/hazards/reach'
import { SPREADS, type SpreadSet } from '../../../src/sim/hazards/spreads'

const SETS = Object.keys(SPREADS) as SpreadSet[]
const CLASSES = ['A', 'B', 'C', 'D', 'E', 'F'] as const
const set = fc.constantFrom(...SETS)
const stability = fc.constantFrom(...CLASSES)
const far = fc.double({ min: 100, max: 10_000, noNaN: true })
const wind = fc.double({ min: 1, max: 15, noNaN: true })

test('spreads grow with the distance; across the wind less in stabler air', () => {
  fc.assert(
    fc.property(set, stability, far, (name, s, x) => {
      const spreads = SPREADS[name]
      expect(spreads.y(x * 1.05, s)).toBeGreaterThan(spreads.y(x, s))
      const next = CLASSES[CLASSES.indexOf(s) + 1]
      if (next) expect(spreads.y(x, next)).toBeLessThanOrEqual(spreads.y(x, s))
      for (const edge of [0, -1]) expect(Math.abs(spreads.y(edge, s))).toBeLessThanOrEqual(Math.abs(edge))
    }),
  )
})

test('plume: as much as is released, less in more wind, the same on both sides', () => {
  fc.assert(
    fc.property(set, stability, far, wind, fc.double({ min: 0, max: 80, noNaN: true }), (name, s, x, u, h) => {
      const at = (rateKgS: number, windMS: number, y: number) =>
        plumeIn(name, { rateKgS, heightM: h, windMS }, x, y, 1.5, s).kgM3
      expect(at(3, u, 20)).toBeCloseTo(3 * at(1, u, 20), 12)
      expect(at(1, 2 * u, 0)).toBeCloseTo(at(1, u, 0) / 2, 12)
      expect(at(1, u, 30)).toBe(at(1, u, -30))
    }),
  )
})

test('plume: what passes through a plane downwind is what was released', () => {
  const source = { rateKgS: 1, heightM: 20, windMS: 3 }
  for (const name of SETS) {
    const sy = SPREADS[name].y(500, 'D')
    const sz = SPREADS[name].z(500, 'D')
    const [dy, dz] = [sy / 10, sz / 10]
    let flow = 0
    for (let y = -6 * sy; y < 6 * sy; y += dy)
      for (let z = dz / 2; z < 20 + 6 * sz; z += dz)
        flow += plumeIn(name, source, 500, y, z, 'D').kgM3 * dy * dz * source.windMS
    expect(flow, name).toBeCloseTo(1, 2)
  }
})

test('plume: no wind and no way give 0, and the flag of the set', () => {
  const source = { rateKgS: 1, heightM: 0, windMS: 2 }
  expect(plumeIn('pg-turner', { ...source, windMS: 0 }, 200, 0, 0, 'D')).toEqual({
    kgM3: 0,
    outside: 'wind-below-1-m-s',
  })
  expect(plumeIn('pg-turner', source, 50_000, 0, 0, 'D').outside).toBeNull()
  expect(plumeIn('pg-turner', source, 100_001, 0, 0, 'D').outside).toBe('farther-than-100-km')
  expect(plume(source, 50_000, 0, 0, 'D', 'rural').outside).toBe('farther-than-10-km')
})

test('ground maximum: nowhere is more; higher up it is farther off and less', () => {
  fc.assert(
    fc.property(
      set,
      fc.constantFrom(...(['B', 'C', 'D'] as const)),
      fc.integer({ min: 15, max: 60 }),
      far,
      (name, s, h, x) => {
        const source = { rateKgS: 1, heightM: h, windMS: 3 }
        const most = groundMaximum(name, source, s)
        expect(plumeIn(name, source, x, 0, 0, s).kgM3).toBeLessThanOrEqual(most.kgM3 * (1 + 1e-9))
        const higher = groundMaximum(name, { ...source, heightM: h * 1.3 }, s)
        expect(higher.kgM3).toBeLessThan(most.kgM3)
        expect(higher.x).toBeGreaterThan(most.x)
      },
    ),
    { numRuns: 20 },
  )
  expect(ruleOfThumbM('briggs-rural', 1e6, 'F')).toBeNull()
})

test('reach: there it is just that much, beyond it less; none, and beyond the range', () => {
  const source = { rateKgS: 1, heightM: 0, windMS: 2 }
  for (const name of SETS)
    for (const s of CLASSES) {
      const x = reachM(name, source, 1e-4, s) as number
      expect(plumeIn(name, source, x, 0, 0, s).kgM3).toBeCloseTo(1e-4, 9)
      expect(plumeIn(name, source, x * 1.01, 0, 0, s).kgM3).toBeLessThan(1e-4)
    }
  expect(reachM('briggs-rural', source, 1e9, 'D')).toBeNull()
  expect(reachM('briggs-rural', source, 1e-30, 'D')).toBe(Number.POSITIVE_INFINITY)
})

test('half width: at its edge there is just that much', () => {
  const source = { rateKgS: 1, heightM: 0, windMS: 2 }
  const y = halfWidthM('briggs-rural', source, 1e-5, 300, 'D')
  expect(plumeIn('briggs-rural', source, 300, y, 0, 'D').kgM3).toBeCloseTo(1e-5, 12)
  expect(halfWidthM('briggs-rural', source, 1, 300, 'D')).toBe(0)
  expect(halfWidthM('briggs-rural', source, 0, 300, 'D')).toBe(0)
})

test('puff: mass is kept, C is proportional to it and the same on both sides', () => {
  const release = { massKg: 2, heightM: 5, windMS: 3 }
  const t = 100
  let mass = 0
  for (let x = 180; x < 420; x += 4)
    for (let y = -120; y < 120; y += 4)
      for (let z = 1; z < 60; z += 2) mass += puffAt(release, x, y, z, t, 'D').kgM3 * 4 * 4 * 2
  expect(mass).toBeCloseTo(2, 1)
  const at = (massKg: number, y: number) => puffAt({ ...release, massKg }, 310, y, 1, t, 'D').kgM3
  expect(at(6, 10)).toBeCloseTo(3 * at(2, 10), 12)
  expect(at(2, 10)).toBe(at(2, -10))
  expect(puffAt(release, 0, 0, 0, 0, 'D')).toEqual({ kgM3: 0, outside: null })
  expect(puffAt({ ...release, windMS: 0 }, 10, 0, 0, 5, 'D')).toEqual({ kgM3: 0, outside: 'wind-below-1-m-s' })
})

test('puff: the dosage of its passing is near that of a plume of the same mass and spreads', () => {
  const release = { massKg: 1, heightM: 0, windMS: 2 }
  const dosage = puffDosage(release, 500, 0, 0, 'D')
  // along the wind it integrates to M / (pi u sy sz) if its spreads stood still while it passes
  const { kgM3 } = puffAt(release, 500, 0, 0, 250, 'D')
  const sx = 0.06 * 500 ** 0.92
  expect(dosage / ((kgM3 * Math.sqrt(2 * Math.PI) * sx) / 2)).toBeCloseTo(1, 1)
  expect(puffDosage({ ...release, windMS: 0 }, 500, 0, 0, 'D')).toBe(0)
})

test('stability: where the two tables part, and the nights that neither knows', () => {
  expect(stabilityClass(4.5, 'strong')).toEqual({ class: 'C', or: 'C' })
  expect(stabilityClass(4.5, 'strong', 'turner')).toEqual({ class: 'B', or: 'B' })
  for (const table of ['aqt-3046', 'turner'] as const) expect(stabilityClass(1, 'night-clear', table)).toBeNull()
  expect(stabilityOutside(1, 'night-cloudy')).toBe('calm-night-without-class')
  expect(stabilityOutside(2, 'night-cloudy')).toBeNull()
  expect(stabilityOutside(0, 'strong')).toBeNull()
})

test('strength of the sun, AQ/T 3046-2013 table E.6', () => {
  const row = (cloud: 'little' | 'middle-high' | 'low') => [70, 50, 20].map((sun) => insolation(sun, cloud))
  expect(row('little')).toEqual(['strong', 'moderate', 'slight'])
  expect(row('middle-high')).toEqual(['moderate', 'slight', 'slight'])
  expect(row('low')).toEqual(['slight', 'slight', 'slight'])
})
