import fc from 'fast-check'
import { expect, test } from 'vitest'
import { RESCUER_MINUTES, SENSOR_ROWS, coalMineEdition, ruleOf } from '../../../content/coalMine'
import { inForce } from '../../../content/standards'
import { airForLimit, fractionAfter, secondsTo, steadyFraction } from '../../../src/sim/hazards/dilution'
import {
  HOURS_A_YEAR,
  cumulativeMgM3Years,
  doseMgM3H,
  dustLimit,
  judgeDust,
  longWeekFactor,
  shiftTwa,
  weekTwa,
  yearsFromHours,
} from '../../../src/sim/hazards/dust'
import { cowardState } from '../../../src/sim/hazards/explosibility'
import { createHeading, headingFlags, headingFraction, runFan } from '../../../src/sim/hazards/heading'
import { acrossHeight, layeringNumber } from '../../../src/sim/hazards/layering'
import { airNeeded, gasClass, speedFlag } from '../../../src/sim/hazards/mineAir'
import {
  createMineSensor,
  degassingAllowed,
  fanRestart,
  mineDuties,
  repowerAllowed,
  resetMineSensor,
  stepMineSensor,
} from '../../../src/sim/hazards/mineGas'
import {
  airSpeed,
  createRoadNet,
  roadOf,
  roadwayOutside,
  stepRoadNet,
  storedM3,
} from '../../../src/sim/hazards/roadway'

const num = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('dilution: the air asked for gives the limit, in any units; more air never gives more gas', () => {
  fc.assert(
    fc.property(num(1e-4, 10), num(1e-3, 0.5), num(0, 0.9), (gas, limit, share) => {
      const background = limit * share
      const { value } = airForLimit(gas, limit, background)
      expect(steadyFraction(value, gas, background)).toBeCloseTo(limit, 9)
      expect(airForLimit(3 * gas, limit, background).value / value).toBeCloseTo(3, 9)
      expect(steadyFraction(2 * value, gas, background)).toBeLessThan(limit)
    }),
  )
  expect(airForLimit(1, 0.01, 0.01)).toEqual({ value: Number.POSITIVE_INFINITY, outside: 'intake-over-limit' })
  expect(airForLimit(0, 0.01).value).toBe(0)
})

test('dilution: many steps are one step; the time to a level is when it is reached', () => {
  const room = fc.record({ volumeM3: num(1, 1e4), airM3S: num(0.1, 50), gasM3S: num(0, 0.1), background: num(0, 0.02) })
  fc.assert(
    fc.property(room, num(0, 0.1), num(1, 1000), (r, start, s) => {
      let stepped = start
      for (let i = 0; i < 7; i++) stepped = fractionAfter(r, stepped, s / 7).value
      const once = fractionAfter(r, start, s).value
      expect(stepped).toBeCloseTo(once, 10)
      const back = secondsTo(r, start, once)
      if (Math.abs(once - start) > 1e-6 && (r.airM3S * s) / r.volumeM3 < 10) expect(back / s).toBeCloseTo(1, 3)
    }),
  )
  const still = { volumeM3: 100, airM3S: 0, gasM3S: 0.01, background: 0 }
  expect(fractionAfter(still, 0, 100)).toEqual({ value: 0.01, outside: 'no-air' })
  expect(secondsTo(still, 0, 0.01)).toBeCloseTo(100, 9)
  expect(secondsTo(still, 0.02, 0.01)).toBe(Number.POSITIVE_INFINITY)
  expect(secondsTo({ ...still, airM3S: 1, gasM3S: 0 }, 0.01, 0)).toBe(Number.POSITIVE_INFINITY)
})

test('roadways: gas is neither made nor lost, and mixing makes no new extremes', () => {
  const spec = fc.record({ q: num(-8, 8), w: num(0, 6), mixing: num(0, 3), gas: num(0, 0.002), dt: num(0.1, 60) })
  fc.assert(
    fc.property(spec, ({ q, w, mixing, gas, dt }) => {
      const net = createRoadNet(
        [
          { id: 'a', from: '1', to: '2', lengthM: 80, areaM2: 10, airM3S: q, gasM3SM: gas, mixingM2S: mixing },
          { id: 'b', from: '2', to: '3', lengthM: 37, areaM2: 6, airM3S: q - w, mixingM2S: mixing },
          { id: 'c', from: '2', to: '3', lengthM: 3, areaM2: 4, airM3S: w },
          { id: 'd', from: '3', to: '4', lengthM: 50, areaM2: 9, airM3S: q },
        ],
        [{ road: 'b', atM: 20, m3S: gas * 5 }],
      )
      net.outsideAir['1'] = 0.004
      for (let i = 0; i < 40; i++) stepRoadNet(net, dt)
      const books = net.emittedM3 + net.enteredM3 - net.leftM3
      expect(Math.abs(storedM3(net) - books)).toBeLessThan(1e-9 * (1 + net.emittedM3 + net.enteredM3))
      // Without new gas nothing gets richer than the richest, nor poorer than nothing.
      for (const r of net.roads) r.gasM3SM = 0
      net.points.length = 0
      const all = () => net.roads.flatMap((r) => r.cells)
      const most = Math.max(0.004, ...all())
      for (let i = 0; i < 10; i++) stepRoadNet(net, dt)
      expect(Math.max(...all())).toBeLessThanOrEqual(most * (1 + 1e-12))
      expect(Math.min(...all())).toBeGreaterThanOrEqual(-1e-15)
    }),
    { numRuns: 40 },
  )
})

test('roadways: concentration is proportional to the source, and in a steady road to 1 / air', () => {
  const end = (air: number, gas: number) => {
    const net = createRoadNet([{ id: 'r', from: 'a', to: 'b', lengthM: 100, areaM2: 10, airM3S: air, gasM3SM: gas }])
    for (let i = 0; i < 60; i++) stepRoadNet(net, 20)
    return roadOf(net, 'r')?.cells.at(-1) ?? Number.NaN
  }
  expect(end(5, 2e-4) / end(5, 1e-4)).toBeCloseTo(2, 9)
  expect(end(10, 1e-4) / end(5, 1e-4)).toBeCloseTo(0.5, 9)
})

test('roadways: still air in a road that fills raises its flag', () => {
  const net = createRoadNet([{ id: 'r', from: 'a', to: 'b', lengthM: 20, areaM2: 10, airM3S: 0, gasM3SM: 0.01 }])
  const road = roadOf(net, 'r')
  if (road === null) throw new Error('no road')
  stepRoadNet(net, 900)
  expect(roadwayOutside(net)).toBeNull()
  stepRoadNet(net, 101)
  expect(roadwayOutside(net)).toBe('more-gas-than-road')
  road.airM3S = -5
  expect(airSpeed(road)).toBe(0.5)
})

const HEADING = {
  lengthM: 100,
  areaM2: 10,
  ductAreaM2: 0.5,
  fanM3S: 4,
  mainM3S: 10,
  mainAreaM2: 12,
  faceM3S: 0.02,
  ribsM3SM: 1e-5,
  ductGapM: 6,
  fanToJunctionM: 15,
}
const settled = (spec: typeof HEADING & { tear?: { atM: number; share: number } }) => {
  const heading = createHeading(spec)
  for (let i = 0; i < 900; i++) stepRoadNet(heading.net, 2)
  return heading
}

test('heading: a stopped fan lets methane rise at the face; started again it is carried off by the return', () => {
  const heading = settled(HEADING)
  const before = headingFraction(heading, 0)
  runFan(heading, false)
  expect(headingFlags(heading)).toEqual(['fan-stopped'])
  for (let i = 0; i < 300; i++) stepRoadNet(heading.net, 1)
  expect(headingFraction(heading, 0)).toBeGreaterThan(3 * before)
  expect(headingFraction(heading, 0)).toBeGreaterThan(headingFraction(heading, 90))
  runFan(heading, true)
  for (let i = 0; i < 1200; i++) stepRoadNet(heading.net, 1)
  expect(headingFraction(heading, 0)).toBeCloseTo(before, 6)
})

test('heading: recirculation, a tear and a duct that ends too far away each leave more methane at the face', () => {
  const good = headingFraction(settled(HEADING), 0)
  const recirculating = settled({ ...HEADING, mainM3S: 2 })
  expect(headingFlags(recirculating)).toContain('fan-recirculates')
  expect(headingFraction(recirculating, 0)).toBeGreaterThan(good * 1.5)
  expect(headingFraction(settled({ ...HEADING, tear: { atM: 40, share: 0.5 } }), 0)).toBeGreaterThan(good * 1.5)
  const far = settled({ ...HEADING, ductGapM: 30 })
  expect(headingFlags(far)).toEqual(['duct-beyond-reach'])
  expect(headingFraction(far, 0)).toBeGreaterThan(good * 1.5)
  expect(headingFlags(settled({ ...HEADING, fanToJunctionM: 8 }))).toEqual(['fan-near-return'])
})

test('layering: the thirds keep the mean, roof over chest over floor; faster air mixes; feet and metres agree', () => {
  fc.assert(
    fc.property(num(0, 1), num(0, 12), (mean, number) => {
      const { roof, breast, floor } = acrossHeight(mean, number)
      expect((roof + breast + floor) / 3).toBeCloseTo(mean, 12)
      expect(roof).toBeGreaterThanOrEqual(breast - 1e-12)
      expect(breast).toBeGreaterThanOrEqual(floor - 1e-12)
      expect(roof).toBeLessThanOrEqual(1 + 1e-12)
      expect(acrossHeight(mean, number + 1).roof).toBeLessThanOrEqual(roof + 1e-12)
    }),
  )
  expect(layeringNumber(1, 0.01, 4) / layeringNumber(0.5, 0.01, 4)).toBeCloseTo(2, 9)
  expect(layeringNumber(0.5, 0.08, 4) / layeringNumber(0.5, 0.01, 4)).toBeCloseTo(0.5, 9)
  expect(layeringNumber(0, 0.01, 4)).toBe(0)
  expect(layeringNumber(0.5, 0, 4)).toBe(Number.POSITIVE_INFINITY)
})

test('Coward: each zone of the triangle, and a reading that no air can give', () => {
  expect(cowardState(9.5, 18.9).state).toBe('explosive')
  expect(cowardState(9.5, 11).state).not.toBe('explosive')
  expect(cowardState(3, 20.3).state).toBe('explosive-with-methane')
  expect(cowardState(40, 12.5).state).toBe('explosive-with-air')
  expect(cowardState(1, 5).state).toBe('not-explosive')
  expect(cowardState(0, 20.93).state).toBe('explosive-with-methane')
  expect(cowardState(15.5, 17.6, 'chinese-mining').state).toBe('explosive')
  expect(cowardState(20, 20).outside).toBe('more-oxygen-than-air')
})

test('Coward: what explodes only with air does so on its way to fresh air, and the other way round', () => {
  fc.assert(
    fc.property(num(0.1, 99), num(0, 1), (ch4, share) => {
      const o2 = 20.93 * (1 - ch4 / 100) * share
      const { state } = cowardState(ch4, o2)
      const through = Array.from({ length: 2000 }, (_, i) => {
        const t = i / 2000
        return cowardState(ch4 * (1 - t), o2 + (20.93 - o2) * t).state === 'explosive'
      })
      if (state === 'not-explosive' || state === 'explosive-with-methane') expect(through).not.toContain(true)
      else if (share > 0.6 && ch4 > 20) expect(through).toContain(true)
    }),
    { numRuns: 60 },
  )
})

const dutiesAt = (...args: Parameters<typeof mineDuties>) => mineDuties(...args).map((d) => d.duty)

test('articles 171 to 175: exceeds is above, reaches is at or above', () => {
  const day = '2020-01-01'
  expect(dutiesAt({ kind: 'main-return' }, { ch4: 0.75 }, day)).toEqual([])
  expect(dutiesAt({ kind: 'main-return' }, { ch4: 0.76 }, day)).toEqual(['find-cause'])
  expect(dutiesAt({ kind: 'main-return' }, { co2: 0.8 }, day)).toEqual(['find-cause'])
  expect(dutiesAt({ kind: 'panel-return' }, { ch4: 1 }, day)).toEqual(['no-power'])
  expect(dutiesAt({ kind: 'face-return' }, { ch4: 1.01 }, day)).toEqual(['stop-withdraw', 'no-power'])
  expect(dutiesAt({ kind: 'workplace' }, { ch4: 0.99 }, day)).toEqual([])
  expect(dutiesAt({ kind: 'workplace', shotNear: true }, { ch4: 1 }, day)).toEqual([
    'no-electric-drilling',
    'no-blasting',
    'no-power',
  ])
  expect(dutiesAt({ kind: 'road', motorNear: true }, { ch4: 1.5 }, day)).toContain('stop-cut-power-withdraw')
  const pocket = (m3: number, ch4: number) => dutiesAt({ kind: 'workplace' }, { ch4: 0.3, pocket: { m3, ch4 } }, day)
  expect(pocket(0.5, 2)).toEqual([])
  expect(pocket(0.51, 2)).toEqual(['pocket-20-m-stop-cut-power-withdraw'])
  expect(dutiesAt({ kind: 'workplace' }, { co2: 1.5 }, day)).toEqual(['stop-withdraw'])
  expect(dutiesAt({ kind: 'face-intake' }, { o2: 19.9 }, day)).toEqual(['air-unfit'])
  expect(dutiesAt({ kind: 'idle' }, { ch4: 3 }, day)).toContain('seal-within-24-h')
  expect(dutiesAt({ kind: 'road' }, { co: 0.0025 }, day)).toEqual(['air-unfit'])
})

test('more methane never asks for less', () => {
  fc.assert(
    fc.property(
      num(0, 4),
      num(0, 2),
      fc.constantFrom('workplace', 'face-return', 'idle', 'road' as const),
      (a, more, kind) => {
        const at = (ch4: number) => dutiesAt({ kind: kind as 'road', motorNear: true }, { ch4 }, '2026-06-01')
        expect(at(a + more)).toEqual(expect.arrayContaining(at(a)))
      },
    ),
  )
})

test('the edition of the day says whether its values were read', () => {
  expect(['2016-09-30', '2016-10-01', '2022-04-01', '2026-01-31', '2026-02-01'].map(coalMineEdition)).toEqual([
    null,
    2016,
    2022,
    2022,
    2025,
  ])
  for (const day of ['2017-01-01', '2023-01-01', '2026-11-01'])
    expect(inForce('coal-mine', day)?.id).toContain(String(coalMineEdition(day)))
  expect(ruleOf('sensors', 2025, 'return-corner')).toEqual({
    edition: 2025,
    article: 536,
    article2016: 498,
    confirmed: true,
  })
  expect(ruleOf('face', 2025)).toMatchObject({ article: null, confirmed: false })
  expect(mineDuties({ kind: 'workplace' }, { ch4: 1.5 }, '2026-11-01').every((d) => !d.confirmed)).toBe(true)
})

test('a sensor that tripped stays tripped until below its reset, and power comes back by hand', () => {
  const sensor = createMineSensor('heading')
  if (sensor === null) throw new Error('no such row')
  const see = (ch4: number) => {
    stepMineSensor(sensor, ch4)
    return sensor.state
  }
  expect([0.9, 1, 1.49, 1.5, 1.2, 1].map(see)).toEqual(['normal', 'alarm', 'alarm', 'tripped', 'tripped', 'tripped'])
  expect(resetMineSensor(sensor)).toBe(false)
  expect(see(0.99)).toBe('may-reset')
  expect(see(1.1)).toBe('tripped')
  expect(see(0.5)).toBe('may-reset')
  expect(resetMineSensor(sensor)).toBe(true)
  expect(sensor.state).toBe('normal')
  expect(SENSOR_ROWS.length).toBe(25)
  expect(createMineSensor('nowhere')).toBeNull()
})

test('article 176: what may be done after the fan stopped', () => {
  expect(fanRestart({ ch4: 1, co2: 1.5, nearFanCh4: 0.5 })).toBe('start-by-hand')
  expect(fanRestart({ ch4: 1, co2: 1.5, nearFanCh4: 0.51 })).toBe('gas-at-fan')
  expect(fanRestart({ ch4: 1.01, co2: 0, nearFanCh4: 0 })).toBe('degas-controlled')
  expect(fanRestart({ ch4: 3, co2: 3, nearFanCh4: 0 })).toBe('degas-controlled')
  expect(fanRestart({ ch4: 0.2, co2: 3.01, nearFanCh4: 0 })).toBe('degas-approved')
  expect(degassingAllowed(1.5, 1.5)).toBe(true)
  expect(degassingAllowed(1.51, 0)).toBe(false)
  expect(repowerAllowed(1, 1.5)).toBe(true)
  expect(repowerAllowed(1.01, 0)).toBe(false)
  expect(RESCUER_MINUTES).toBe(30)
})

test('air: bounds are allowed, exceptions as in article 136, the greatest need counts and diesels come on top', () => {
  expect(speedFlag('coal', 0.25)).toBeNull()
  expect(speedFlag('coal', 0.24)).toBe('air-too-slow')
  expect(speedFlag('coal', 4.5)).toBe('air-too-fast')
  expect(speedFlag('coal', 4.5, { wateredFace: true })).toBeNull()
  expect(speedFlag('trolley', 0.6)).toBe('air-too-slow')
  expect(speedFlag('trolley', 0.6, { noGasTrolley: true })).toBeNull()
  expect(speedFlag('goods-shaft', 10, { ladders: true })).toBe('air-too-fast')
  expect(airNeeded({ persons: 10, methaneM3Min: 1 })).toEqual({ m3Min: 100, by: 'gas' })
  expect(airNeeded({ persons: 10, minSpeedMS: 0.25, areaM2: 12, dieselKw: 50 })).toEqual({ m3Min: 380, by: 'speed' })
  expect(gasClass({ perTonne: 10, perMinute: 40, heading: 3, face: 5 })).toBe('low')
  expect(gasClass({ perTonne: 2, perMinute: 10, heading: 3.1, face: 1 })).toBe('high')
})

test('dust: the dose adds up however it is cut; more silica never allows more', () => {
  const stretch = fc.record({ mgM3: num(0, 20), hours: num(0, 4) })
  fc.assert(
    fc.property(fc.array(stretch, { maxLength: 6 }), (list) => {
      const halves = list.flatMap((s) => [
        { ...s, hours: s.hours / 2 },
        { ...s, hours: s.hours / 2 },
      ])
      expect(doseMgM3H(halves.reverse())).toBeCloseTo(doseMgM3H(list), 9)
    }),
  )
  fc.assert(
    fc.property(num(0, 100), num(0, 100), (a, b) => {
      expect(dustLimit(Math.max(a, b)).respirable).toBeLessThanOrEqual(dustLimit(Math.min(a, b)).respirable)
    }),
  )
  expect(judgeDust([{ mgM3: 2.5, hours: 8 }], 5, 'respirable')).toMatchObject({ share: 1, outside: null })
  const week = Array.from({ length: 5 }, () => ({ mgM3: 2, hours: 8 }))
  expect(weekTwa(week)).toBe(shiftTwa(week.slice(0, 1)))
  expect(longWeekFactor(40)).toBe(1)
  expect(longWeekFactor(60)).toBeCloseTo(((40 / 60) * 108) / 128, 12)
  expect(yearsFromHours(doseMgM3H([{ mgM3: 2, hours: HOURS_A_YEAR }]))).toBe(
    cumulativeMgM3Years([{ mgM3: 2, years: 1 }]),
  )
  expect(judgeDust([{ mgM3: 2.5, hours: 12 }], 5, 'respirable').share).toBeCloseTo(2, 9)
})
