import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  ALARM_HIGH,
  ALARM_LOW,
  alarmOf,
  createDetector,
  detectorOutside,
  flammableAlarm,
} from '../../../src/sim/hazards/detector'
import type { Gas } from '../../../src/sim/hazards/gases'
import {
  OEL,
  carbonMonoxideOel,
  createShift,
  exceeded,
  stepShift,
  toxicAlarms,
  twaMgM3,
} from '../../../src/sim/hazards/oel'

test('a gas has either a MAC or a PC-TWA, never both (GBZ 2.1)', () => {
  for (const [gas, oel] of Object.entries(OEL)) {
    expect(oel.mac === null, gas).toBe(oel.twa !== null)
    if (oel.stel !== null) expect(oel.stel, gas).toBeGreaterThan(oel.twa ?? 0)
    expect(toxicAlarms(gas as Gas)?.lowMgM3).toBe(oel.mac ?? oel.twa)
  }
  expect(toxicAlarms('methane')).toBeNull()
})

test('carbon monoxide by altitude', () => {
  expect([0, 1999, 2000, 3000, 3001].map((m) => carbonMonoxideOel(m).mac)).toEqual([null, null, 20, 20, 15])
  expect(carbonMonoxideOel(4000).unconfirmed).toBe(true)
})

test('dose adds up, and neither mean depends on how the time is cut', () => {
  const piece = fc.tuple(fc.double({ min: 0, max: 500, noNaN: true }), fc.integer({ min: 1, max: 2000 }))
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const whole = createShift()
      const cut = createShift()
      let dose = 0
      for (const [c, s] of pieces) {
        dose += c * s
        stepShift(whole, c, s)
        for (let i = 0; i < s; i++) stepShift(cut, c, 1)
      }
      expect(whole.doseMgS).toBeCloseTo(dose, 4)
      expect(cut.highestStelMgM3).toBeGreaterThanOrEqual(whole.highestStelMgM3 - 1e-6)
      expect(cut.stelMgM3).toBeCloseTo(whole.stelMgM3, 6)
      expect(whole.highestStelMgM3).toBeLessThanOrEqual(whole.peakMgM3 + 1e-9)
      expect(twaMgM3(whole)).toBeCloseTo(twaMgM3(cut), 6)
    }),
    { numRuns: 30 },
  )
})

test('the 15 minutes slide: a burst is in full for 15 minutes and then gone', () => {
  const shift = createShift()
  stepShift(shift, 90, 300)
  expect(shift.stelMgM3).toBeCloseTo(30, 9)
  stepShift(shift, 0, 600)
  expect(shift.stelMgM3).toBeCloseTo(30, 9)
  stepShift(shift, 0, 150)
  expect(shift.stelMgM3).toBeCloseTo(15, 9)
  stepShift(shift, 0, 300)
  expect(shift.stelMgM3).toBeCloseTo(0, 9)
  expect(shift.highestStelMgM3).toBeCloseTo(30, 9)
})

test('which limits are exceeded: at the limit none', () => {
  const ammonia = OEL.ammonia as NonNullable<(typeof OEL)['ammonia']>
  const chlorine = OEL.chlorine as NonNullable<(typeof OEL)['chlorine']>
  const at = createShift()
  stepShift(at, 20, 8 * 3600)
  expect(exceeded(at, ammonia)).toEqual([])
  stepShift(at, 20, 60)
  expect(exceeded(at, ammonia)).toEqual(['twa'])
  const burst = createShift()
  stepShift(burst, 31, 900)
  expect(exceeded(burst, ammonia)).toEqual(['stel'])
  expect(exceeded(burst, chlorine)).toEqual(['mac'])
})

test('alarms: 20 and 40 mg/m3 of ammonia, 1 and 2 of chlorine, 25 and 50 % of the LEL', () => {
  expect([ALARM_LOW.mgM3, ALARM_HIGH.mgM3]).toEqual([20, 40])
  const head = createDetector(30, 10, false, 'chlorine')
  const at = (mgM3: number) => {
    head.shownMgM3 = mgM3
    return alarmOf(head, 'chlorine')
  }
  expect([0.99, 1, 1.99, 2].map(at)).toEqual(['none', 'low', 'low', 'high'])
  expect([24.9, 25, 49.9, 50].map(flammableAlarm)).toEqual(['none', 'low', 'low', 'high'])
  expect(alarmOf(head, 'methane')).toBe('none')
  expect(detectorOutside(head, head.topMgM3)).toBeNull()
  expect(detectorOutside(head, head.topMgM3 + 1)).toBe('detector-over-range')
})
