import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ENTRY_RULES, entryFaults } from '../../../src/sim/hazards/entry'
import {
  FLAMMABLE,
  type Fuel,
  isFlammable,
  leChatelier,
  lelPercent,
  mixtureLelPercent,
  mixtureOutside,
  mixtureRange,
} from '../../../src/sim/hazards/flammable'
import { delayedIgnition, ignitedBy, ignitedByTraffic, immediateIgnition } from '../../../src/sim/hazards/ignition'

const FUELS = Object.keys(FLAMMABLE) as Fuel[]
const fuel = fc.constantFrom(...FUELS)
const volume = fc.double({ min: 0.01, max: 100, noNaN: true })

test('every fuel burns between its limits, and only there', () => {
  for (const name of FUELS) {
    const range = FLAMMABLE[name]
    expect(range.lel, name).toBeLessThan(range.uel)
    expect([range.lel, range.uel].map((v) => isFlammable(range, v))).toEqual([true, true])
    expect(isFlammable(range, range.lel * 0.99)).toBe(false)
  }
})

test('a mixture lies between its parts, in whatever amount; %LEL add up to 100 at its limit', () => {
  fc.assert(
    fc.property(fuel, fuel, volume, volume, (a, b, va, vb) => {
      if (a === b) return
      const mixture = { [a]: va, [b]: vb }
      const range = mixtureRange(mixture)
      const lels = [FLAMMABLE[a].lel, FLAMMABLE[b].lel]
      expect(range?.lel).toBeGreaterThanOrEqual(Math.min(...lels) - 1e-9)
      expect(range?.lel).toBeLessThanOrEqual(Math.max(...lels) + 1e-9)
      const scaled = mixtureRange({ [a]: va * 7, [b]: vb * 7 })
      expect(scaled?.uel).toBeCloseTo(range?.uel ?? Number.NaN, 9)
      const atLimit = (range?.lel ?? 0) / (va + vb)
      expect(mixtureLelPercent({ [a]: va * atLimit, [b]: vb * atLimit })).toBeCloseTo(100, 6)
    }),
  )
  expect(mixtureRange({})).toBeNull()
  expect(mixtureRange({ methane: 0 })).toBeNull()
  expect(leChatelier([])).toBeNull()
  expect(mixtureOutside({ methane: 1, propane: 1 })).toBeNull()
  expect(mixtureOutside({ methane: 1, hydrogen: 1 })).toBe('le-chatelier-unlike-fuels')
  expect(mixtureOutside({ hydrogen: 1 })).toBeNull()
  expect(lelPercent('ammonia', 15)).toBe(100)
})

test('entry: the sectors part at oxygen from 21 to 23.5 %, at combustible gas of a low LEL, and in the log', () => {
  expect(entryFaults('general', { oxygen: 23 })).toEqual([])
  expect(entryFaults('hazardous-chemicals', { oxygen: 23 })).toEqual(['oxygen-high'])
  expect(entryFaults('hazardous-chemicals', { oxygen: 23, enriched: true })).toEqual([])
  for (const sector of ['general', 'hazardous-chemicals'] as const) {
    expect(entryFaults(sector, { oxygen: 19.4 })).toEqual(['oxygen-low'])
    expect(entryFaults(sector, { oxygen: Number.NaN })).toEqual(['oxygen-low'])
    expect(entryFaults(sector, { oxygen: 23.6 })).toEqual(['oxygen-high'])
    expect(entryFaults(sector, { oxygen: 20.9, toxic: [{ mgM3: 11, limitMgM3: 10 }] })).toEqual(['toxic'])
    expect(entryFaults(sector, { oxygen: 20.9, toxic: [{ mgM3: 10, limitMgM3: 10 }] })).toEqual([])
  }
  const propane = (percent: number) => ({ oxygen: 20.9, combustible: [{ fuel: 'propane' as const, percent }] })
  expect(entryFaults('general', propane(0.205))).toEqual([])
  expect(entryFaults('hazardous-chemicals', propane(0.205))).toEqual(['combustible'])
  expect([ENTRY_RULES.general.logEveryMin, ENTRY_RULES['hazardous-chemicals'].logEveryMin]).toEqual([15, 120])
})

test('ignition: a probability that only grows with time; the two forms of traffic meet at one vehicle', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 0.1, noNaN: true }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      (present, omega, t) => {
        const p = delayedIgnition(present, omega, t)
        expect(p).toBeGreaterThanOrEqual(0)
        expect(p).toBeLessThanOrEqual(present)
        expect(delayedIgnition(present, omega, t + 1)).toBeGreaterThanOrEqual(p)
        expect(ignitedByTraffic(1, omega, t)).toBeCloseTo(ignitedByTraffic(1 + 1e-12, omega, t), 9)
      },
    ),
  )
  expect(ignitedBy('flame', 0.1)).toBe(1)
  expect(ignitedBy('flame', 0)).toBe(0)
  expect(immediateIgnition('gas-reactive', { kg: 500 })).toBe(0.2)
  expect(immediateIgnition('gas-unreactive', { kg: 20_000 })).toBe(0.09)
})
