import fc from 'fast-check'
import { expect, test } from 'vitest'
import { CPR, type Press, judgeCompressions, larsenSurvival, survival } from '../../../src/sim/hazards/arrest'
import {
  APPROACH_M,
  LIVE_DISTANCE,
  layerFactor,
  liveDistance,
  potential,
  safeDistance,
  stepVoltage,
  tooNear,
  touchVoltage,
} from '../../../src/sim/hazards/earthPotential'
import {
  HEAT_MINUTES,
  HEAT_WORK,
  type Labour,
  WBGT_LIMITS,
  heatMinutes,
  hotDay,
  meanWbgt,
  wbgtLimit,
  wbgtOverHeight,
  wbgtShade,
  wbgtSun,
} from '../../../src/sim/hazards/heat'
import {
  NOISE_RULES,
  addLevels,
  hoursAllowed,
  levelAllowed,
  levelOfDose,
  noiseDose,
  noiseOutside,
} from '../../../src/sim/hazards/noise'
import {
  CURVE_A,
  RCD_MA,
  asLeftHandToFeet,
  bodyImpedance,
  curveB,
  curveC1,
  effectOf,
  shockZone,
  touchCurrent,
} from '../../../src/sim/hazards/shock'

const num = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('noise: doses add up, the allowed time is one dose, level and time are each other turned round', () => {
  fc.assert(
    fc.property(
      num(80, 115),
      num(0.01, 16),
      fc.constantFrom('china', 'niosh', 'osha-action' as const),
      (level, hours, r) => {
        const rule = r as 'china'
        expect(noiseDose([{ level, hours: hoursAllowed(level, rule) }], rule)).toBeCloseTo(100, 6)
        expect(levelAllowed(hoursAllowed(level, rule), rule)).toBeCloseTo(level, 9)
        const cut = noiseDose(
          [
            { level, hours: hours / 3 },
            { level, hours: (2 * hours) / 3 },
          ],
          rule,
        )
        expect(cut).toBeCloseTo(noiseDose([{ level, hours }], rule), 6)
        expect(levelOfDose(noiseDose([{ level, hours: 8 }], rule), rule)).toBeCloseTo(level, 9)
        expect(hoursAllowed(level + NOISE_RULES[rule].exchange, rule) / hoursAllowed(level, rule)).toBeCloseTo(0.5, 9)
      },
    ),
  )
  expect(noiseDose([{ level: 85, hours: 8 }], 'osha-permitted')).toBe(0)
  expect(noiseDose([])).toBe(0)
  expect(levelOfDose(0)).toBe(Number.NEGATIVE_INFINITY)
  expect(addLevels([])).toBe(Number.NEGATIVE_INFINITY)
  expect(noiseOutside(115)).toBeNull()
  expect(noiseOutside(115.1)).toBe('over-115-db')
})

test('heat: harder work and more of it never allow more; between rows the stricter holds', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3 }), num(0, 1), num(0, 1), (labour, a, b) => {
      expect(wbgtLimit((labour + 1) as Labour, a)).toBeLessThan(wbgtLimit(labour as Labour, a))
      expect(wbgtLimit(labour as Labour, Math.max(a, b))).toBeLessThanOrEqual(
        wbgtLimit(labour as Labour, Math.min(a, b)),
      )
    }),
  )
  expect(wbgtLimit(3, 0.76)).toBe(26)
  expect(wbgtLimit(3, 0.26)).toBe(28)
  expect(wbgtLimit(3, 0.1)).toBe(29)
  expect(wbgtLimit(1, 1, 29.9)).toBe(30)
  expect(wbgtSun(30, 30, 30)).toBeCloseTo(30, 12)
  expect(wbgtShade(30, 30)).toBeCloseTo(30, 12)
  expect(
    meanWbgt([
      { wbgt: 30, weight: 3 },
      { wbgt: 26, weight: 1 },
    ]),
  ).toBe(29)
  expect(wbgtOverHeight(32, 30, 28)).toBe(30)
  expect(WBGT_LIMITS[0].limits[3]).toBe(HEAT_WORK)
})

test('heat: times by the table, whose bounds belong to the cooler row; hot days', () => {
  expect(heatMinutes(30, 'light').minutes).toBe(80)
  expect(heatMinutes(32, 'heavy').minutes).toBe(60)
  expect(heatMinutes(32.1, 'heavy').minutes).toBe(50)
  expect(heatMinutes(44, 'moderate').minutes).toBe(10)
  expect(heatMinutes(29.9, 'light')).toEqual({ minutes: Number.POSITIVE_INFINITY, outside: 'below-heat-table' })
  expect(heatMinutes(44.1, 'light')).toEqual({ minutes: 0, outside: 'above-heat-table' })
  expect(HEAT_MINUTES.length).toBe(7)
  expect([34.9, 35, 36.9, 37, 39.9, 40].map(hotDay)).toEqual([
    'normal',
    'rotate',
    'rotate',
    'six-hours',
    'six-hours',
    'stop',
  ])
})

test('arrest: later help is never better, and the chance stays within 0 and 100', () => {
  fc.assert(
    fc.property(num(0, 40), num(0, 40), num(0, 10), (minutes, cpr, later) => {
      const here = survival(minutes, cpr)
      for (const worse of [survival(minutes + later, cpr), survival(minutes, cpr + later)]) {
        expect(worse.low).toBeLessThanOrEqual(here.low + 1e-9)
        expect(worse.high).toBeLessThanOrEqual(here.high + 1e-9)
      }
      expect(here.low).toBeGreaterThanOrEqual(0)
      expect(here.low).toBeLessThanOrEqual(here.high)
    }),
  )
  expect(survival(0)).toEqual({ low: 100, high: 100, outside: null })
  expect(survival(4.1).outside).toBe('brain-damage-likely')
  expect(survival(10, 2).outside).toBeNull()
  expect(larsenSurvival(30, 30, 30)).toBe(0)
})

const series = (count: number, perMin: number, depthM: number, fromS = 0, recoil = true): Press[] =>
  Array.from({ length: count }, (_, i) => ({ s: fromS + (i * 60) / perMin, depthM, recoil }))

test('compressions: good ones have no fault; each mistake is named; pauses for breaths do not slow the rate', () => {
  const faults = (presses: Press[], until: number, swaps: number[] = []) =>
    judgeCompressions(presses, 0, until, swaps).faults
  const good = series(55, 110, 0.055)
  expect(faults(good, 30)).toEqual([])
  expect(faults(series(40, 80, 0.055), 30)).toEqual(['too-slow'])
  expect(faults(series(65, 130, 0.055), 30)).toEqual(['too-fast'])
  expect(faults(series(55, 110, 0.04), 30)).toEqual(['too-shallow'])
  expect(faults(series(55, 110, 0.07), 30)).toEqual(['too-deep'])
  expect(faults(series(55, 110, 0.055, 0, false), 30)).toEqual(['no-recoil'])
  expect(faults(good, 45)).toEqual(['paused-too-long'])
  expect(faults([], 5)).toEqual(['too-slow', 'too-shallow'])
  const thirtyTwo = [...series(30, 110, 0.055), ...series(30, 110, 0.055, 22)]
  const judged = judgeCompressions(thirtyTwo, 0, 38)
  expect(judged.ratePerMin).toBeCloseTo(110, 6)
  expect(judged.longestPauseS).toBeLessThan(CPR.pauseS)
  expect(judged.fraction).toBeGreaterThan(0.8)
  const long = series(440, 110, 0.055)
  expect(faults(long, 240)).toEqual(['no-swap'])
  expect(faults(long, 240, [120])).toEqual([])
})

test('shock: more voltage, less in series, wetter: never less current; impedance falls with voltage', () => {
  fc.assert(
    fc.property(num(1, 1200), num(1.01, 2), num(0, 5000), fc.constantFrom(5, 50, 95), (volts, more, ohm, p) => {
      const percentile = p as 50
      const here = touchCurrent(volts, percentile, ohm)
      expect(touchCurrent(volts * more, percentile, ohm)).toBeGreaterThanOrEqual(here * (1 - 1e-6))
      expect(touchCurrent(volts, percentile, ohm + 100)).toBeLessThanOrEqual(here)
      expect(touchCurrent(volts, percentile, 0, true)).toBeGreaterThanOrEqual(touchCurrent(volts, percentile))
      expect(bodyImpedance(volts * more, percentile).ohm).toBeLessThanOrEqual(bodyImpedance(volts, percentile).ohm)
      expect(bodyImpedance(volts, 5).ohm).toBeLessThan(bodyImpedance(volts, 95).ohm)
    }),
  )
  expect(bodyImpedance(10, 50).outside).toBe('body-impedance-below-25-v')
  expect(bodyImpedance(1001, 50)).toEqual({ ohm: 750, outside: 'body-impedance-above-1000-v' })
})

test('shock: zones never get milder with time or current; what a 30 mA device lets through does not fibrillate', () => {
  const order = ['AC-1', 'AC-2', 'AC-3', 'AC-4']
  fc.assert(
    fc.property(num(0.1, 2000), num(0.001, 20), num(1, 5), (mA, s, more) => {
      const rank = (a: number, t: number) => order.indexOf(shockZone(a, t))
      expect(rank(mA * more, s)).toBeGreaterThanOrEqual(rank(mA, s))
      expect(rank(mA, s * more)).toBeGreaterThanOrEqual(rank(mA, s))
      expect(curveB(s)).toBeLessThan(curveC1(s))
      expect(shockZone(RCD_MA, s)).not.toBe('AC-4')
      expect(shockZone(CURVE_A, s)).toBe('AC-1')
    }),
  )
  expect(curveB(5, 1994)).toBe(10)
  expect(curveB(5)).toBe(5)
  expect([0.5, 1, 16, 20, 100, 2000].map(effectOf)).toEqual([
    'not-felt',
    'barely-felt',
    'cannot-let-go',
    'breathing-paralysed',
    'fibrillation',
    'heart-stands-still',
  ])
  expect(asLeftHandToFeet(100, 'left-hand-to-right-hand')).toBe(40)
})

test('earth potential: falls with distance, adds up along the way, is proportional to the current; the safe distance is the edge', () => {
  const faults = fc.record({ amps: num(0.1, 5000), soilOhmM: num(5, 5000), radiusM: num(0.01, 1) })
  fc.assert(
    fc.property(faults, num(0.01, 100), num(0.1, 1.5), num(1, 500), (fault, r, pace, volts) => {
      expect(potential(fault, r + pace)).toBeLessThanOrEqual(potential(fault, r))
      expect(stepVoltage(fault, r, 2 * pace)).toBeCloseTo(
        stepVoltage(fault, r, pace) + stepVoltage(fault, r + pace, pace),
        5,
      )
      expect(potential({ ...fault, amps: 2 * fault.amps }, r) / potential(fault, r)).toBeCloseTo(2, 9)
      expect(touchVoltage(fault, r)).toBeGreaterThanOrEqual(0)
      const edge = safeDistance(fault, volts, pace)
      if (edge > 0) expect(stepVoltage(fault, edge, pace) / volts).toBeCloseTo(1, 6)
      else
        for (const at of [0, fault.radiusM, r])
          expect(stepVoltage(fault, at, pace)).toBeLessThanOrEqual(volts * (1 + 1e-9))
    }),
  )
  expect(safeDistance({ amps: 1, soilOhmM: 1, radiusM: 1 }, 0)).toBe(Number.POSITIVE_INFINITY)
  expect(layerFactor({ surfaceOhmM: 100, surfaceM: 0.1, soilOhmM: 100 })).toBe(1)
})

test('distances: rules for faults and for work at height, next higher voltage between rows, none beyond', () => {
  expect(APPROACH_M).toEqual({ outdoors: 8, indoors: 4 })
  expect(tooNear(7.9, 'outdoors')).toBe(true)
  expect(tooNear(4, 'indoors')).toBe(false)
  expect(liveDistance(0.4).m).toBe(1.7)
  expect(liveDistance(20).m).toBe(2)
  expect(liveDistance(750)).toEqual({ m: Number.POSITIVE_INFINITY, outside: 'voltage-beyond-table' })
  expect(LIVE_DISTANCE.length).toBe(6)
})
