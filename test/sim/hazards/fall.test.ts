import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ABSORBER_M, ANCHOR_KN, SUSPENSION_MIN, TOLERANCE_KN, arrestLimit } from '../../../content/arrestLimits'
import { strike } from '../../../src/sim/hazards/droppedObject'
import {
  CLEARANCE_3M,
  absorb,
  clearance,
  fallFactor,
  forceToStop,
  freeFallOn,
  springForce,
} from '../../../src/sim/hazards/fallArrest'
import {
  fallEnergy,
  fallSpeed,
  fallSpeedInAir,
  fallTime,
  fallTimeInAir,
  fallenAfter,
  terminalSpeed,
} from '../../../src/sim/hazards/freeFall'
import { loadZone, placeUnder } from '../../../src/sim/hazards/loadZone'
import { swingFall, swingHit } from '../../../src/sim/hazards/swingFall'
import { tooWindy, windForce } from '../../../src/sim/hazards/windForce'
import {
  fallRadius,
  heightGrade,
  gradesRead,
  needsDoubleLayer,
  railFaults,
  workHeight,
} from '../../../src/sim/hazards/workAtHeight'

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('free fall: speed and time belong together, and nothing falls up', () => {
  fc.assert(
    fc.property(range(0, 500), (h) => {
      expect(fallenAfter(fallTime(h))).toBeCloseTo(h, 9)
      expect(fallSpeed(h)).toBeCloseTo(9.81 * fallTime(h), 9)
    }),
  )
  for (const of of [fallSpeed, fallTime, fallenAfter]) expect(of(-1)).toBe(0)
})

test('air only slows: below free fall and below terminal speed, and free fall without drag', () => {
  fc.assert(
    fc.property(range(0.01, 100), range(0.0001, 2), range(0.01, 200), (m, area, h) => {
      const drag = { coefficient: 1, areaM2: area }
      const v = fallSpeedInAir(m, drag, h)
      expect(v).toBeLessThanOrEqual(fallSpeed(h) * (1 + 1e-9))
      expect(v).toBeLessThanOrEqual(terminalSpeed(m, drag) * (1 + 1e-12))
      expect(fallTimeInAir(m, drag, h)).toBeGreaterThanOrEqual(fallTime(h) * (1 - 1e-6))
      expect(strike(m, h, drag).energyJ).toBeLessThanOrEqual(fallEnergy(m, h) * (1 + 1e-9))
    }),
  )
  const none = { coefficient: 1, areaM2: 0 }
  expect(fallSpeedInAir(2, none, 10)).toBe(fallSpeed(10))
  expect(fallTimeInAir(2, none, 10)).toBe(fallTime(10))
  expect(fallSpeedInAir(0, none, 10)).toBe(0)
  expect(fallTimeInAir(2, { coefficient: 1, areaM2: 1 }, 0)).toBe(0)
})

test('strike: 40 J injures; only more than the test of a helmet breaks one', () => {
  expect(strike(1, 40 / 9.81 + 1e-9)).toMatchObject({ injures: true, beyondHelmet: false })
  expect(strike(5, 1)).toMatchObject({ injures: true, beyondHelmet: false })
  expect(strike(5, 1.01).beyondHelmet).toBe(true)
  expect(strike(0, 10, { coefficient: 1, areaM2: 1 }).energyJ).toBe(0)
  expect(strike(-1, 10).injures).toBe(false)
})

test('absorber: its work is the energy of the whole fall, torn out or not', () => {
  fc.assert(
    fc.property(range(40, 150), range(0, 6), range(2000, 12_000), range(0.1, 3), (m, h, force, longest) => {
      const { extensionM, leftJ } = absorb(m, h, force, longest)
      expect(force * extensionM + leftJ).toBeCloseTo(m * 9.81 * (h + extensionM), 6)
      expect(leftJ).toBeGreaterThanOrEqual(0)
      if (leftJ === 0 && extensionM > 1e-6) expect(forceToStop(m, h, extensionM)).toBeCloseTo(force, 4)
    }),
  )
  expect(absorb(100, 4, 6000, 0.5).outside).toBe('absorber-torn-out')
  expect(absorb(100, 1, 900)).toMatchObject({
    extensionM: Number.POSITIVE_INFINITY,
    outside: 'absorber-holds-no-weight',
  })
  expect(forceToStop(100, 2, 0)).toBe(Number.POSITIVE_INFINITY)
})

test('spring lanyard: twice the weight without a fall; energy is kept; only the fall factor counts', () => {
  fc.assert(
    fc.property(range(40, 150), range(0, 6), range(1000, 200_000), range(0.2, 5), (m, h, k, longer) => {
      const force = springForce(m, h, k)
      const stretch = force / k
      expect((k * stretch * stretch) / 2 / (m * 9.81 * (h + stretch))).toBeCloseTo(1, 9)
      expect(springForce(m, h * longer, k / longer)).toBeCloseTo(force, 4)
    }),
  )
  expect(springForce(100, 0, 1e5)).toBeCloseTo(2 * 981, 9)
  expect(springForce(0, 2, 1e5)).toBe(0)
})

test('free fall on a lanyard by where the anchor is, and the fall factor of it', () => {
  expect(freeFallOn(2, 1.5)).toBe(0.5)
  expect(freeFallOn(2, -1.5)).toBe(3.5)
  expect(freeFallOn(2, 3)).toBe(0)
  expect(fallFactor(4, 2)).toEqual({ factor: 2, outside: null })
  expect(fallFactor(5, 2).outside).toBe('fall-factor-over-2')
  expect(fallFactor(1, 0).factor).toBe(0)
})

test("3M's two ways to the clearance agree: from the anchor, and from the floor plus the anchor above it", () => {
  fc.assert(
    fc.property(range(0.5, 3), range(-1.5, 3), range(0, 1.75), (lanyard, above, dd) => {
      const { stretchM, safetyM, dRingM } = CLEARANCE_3M
      if (lanyard < above) return
      const floor = clearance({ fallM: freeFallOn(lanyard, above), decelerationM: dd, stretchM, safetyM })
      const anchor = clearance({ fallM: lanyard, bodyM: dRingM, decelerationM: dd, stretchM, safetyM })
      expect(anchor - (dRingM + above)).toBeCloseTo(floor, 9)
    }),
  )
  const base = { fallM: 1, decelerationM: 1, safetyM: 0.45 }
  expect(clearance({ ...base, swingM: 0.6, postureM: CLEARANCE_3M.crouchingM })).toBeCloseTo(3.96, 9)
  expect(CLEARANCE_3M.lyingM).toBeGreaterThan(CLEARANCE_3M.crouchingM)
})

test('limits of the stop by rule and day; what was not read says so', () => {
  expect(arrestLimit('GB 6095', '2022-08-31')).toMatchObject({ id: 'GB 6095-2009', kN: 6, confirmed: true })
  expect(arrestLimit('GB 6095', '2026-11-26')).toMatchObject({ id: 'GB 6095-2021', kN: 6, confirmed: false })
  expect(arrestLimit('GB 6095', '1999-01-01')).toBeNull()
  expect(arrestLimit('OSHA 1926.502', '2026-01-01')?.kN).toBe(8)
  expect(TOLERANCE_KN).toBeLessThan(ANCHOR_KN)
  expect(absorb(100, 4, 6000).extensionM).toBeLessThan(ABSORBER_M)
  expect(SUSPENSION_MIN.down).toBeLessThan(SUSPENSION_MIN.boreFrom)
})

test('swing: energy is never made, and all of it is there when nothing jerks', () => {
  fc.assert(
    fc.property(range(1, 20), range(0, 1), range(0, 1), range(-1, 1), (rope, side, slack, wall) => {
      const offsetM = rope * side
      const taut = Math.sqrt(rope * rope - offsetM * offsetM)
      const setup = { massKg: 90, ropeM: rope, offsetM, belowM: taut * slack }
      const swing = swingFall(setup)
      expect(swing.outside).toBeNull()
      expect(swing.energyJ + swing.jerkJ).toBeCloseTo(90 * 9.81 * swing.dropM, 4)
      const hit = swingHit(setup, wall * offsetM)
      expect(hit?.energyJ ?? 0).toBeLessThanOrEqual(swing.energyJ + 1e-6)
    }),
  )
  expect(swingFall({ massKg: 90, ropeM: 3, offsetM: 4, belowM: 1 }).outside).toBe('beyond-the-rope')
  expect(swingHit({ massKg: 90, ropeM: 5, offsetM: 3, belowM: 4 }, 4)).toBeNull()
  expect(swingHit({ massKg: 90, ropeM: 5, offsetM: 3, belowM: 4 }, -3.5)).toBeNull()
  expect(swingHit({ massKg: 90, ropeM: 5, offsetM: 3, belowM: 4 }, 3)?.speedMS).toBeCloseTo(0, 6)
  expect(swingHit({ massKg: 90, ropeM: 3, offsetM: 4, belowM: 1 }, 1)).toBeNull()
  expect(swingFall({ massKg: 90, ropeM: 0, offsetM: 0, belowM: 0 }).speedMS).toBe(0)
})

test('grades: none below 2 m, one worse with any factor, never worse than the fourth', () => {
  fc.assert(
    fc.property(range(2, 100), (h) => {
      const a = heightGrade(h, []) as number
      expect(heightGrade(h, ['poor-light'])).toBe(Math.min(4, a + 1))
      expect(heightGrade(h, ['poor-light', 'slippery'])).toBe(Math.min(4, a + 1))
      expect(fallRadius(h)).toBe(a + 2)
    }),
  )
  expect(heightGrade(1.99, ['slippery'])).toBeNull()
  expect(heightGrade(Number.NaN, [])).toBeNull()
  expect(fallRadius(1.99)).toBeNull()
})

test('the radius is not that of GB 3608-83, and its standard was read up to 2026-04-30', () => {
  expect([3, 10, 20, 40].map(fallRadius)).toEqual([3, 4, 5, 6])
  expect([3, 10, 20, 40].map(fallRadius)).not.toEqual([2, 3, 4, 5])
  expect(gradesRead('2026-04-30')).toBe(true)
  expect(gradesRead('2026-05-01')).toBe(false)
  expect(gradesRead('2009-05-31')).toBe(false)
  expect(needsDoubleLayer(24)).toBe(false)
  expect(needsDoubleLayer(24.1)).toBe(true)
})

test('height of the work: only drops within the radius count', () => {
  expect(workHeight([])).toBe(0)
  expect(workHeight([{ besideM: 0, belowM: 1.5 }])).toBe(1.5)
  // 20 m deep within 6 m gives a radius of 5 m, and the pit 5.5 m away is out of it.
  expect(
    workHeight([
      { besideM: 0, belowM: 4 },
      { besideM: 5.5, belowM: 20 },
      { besideM: 7, belowM: 60 },
    ]),
  ).toBe(4)
  expect(workHeight([{ besideM: 4.5, belowM: 20 }])).toBe(20)
})

test('guardrail: each fault is named', () => {
  expect(railFaults({ topM: 1.2, midM: 0.6, toeM: 0.18 })).toEqual([])
  expect(railFaults({ topM: 1.05, midM: 0.2, toeM: 0.1 })).toEqual([
    'top-rail-too-low',
    'no-mid-rail',
    'toe-board-too-low',
  ])
})

test('wind: force never falls with speed; what stops when', () => {
  fc.assert(
    fc.property(range(0, 70), range(0, 5), (u, more) => {
      expect(windForce(u + more)).toBeGreaterThanOrEqual(windForce(u))
    }),
  )
  expect(windForce(-1)).toBe(0)
  expect(windForce(100)).toBe(17)
  expect(tooWindy('hot-work-outdoors', 7.9)).toBe(false)
  expect(tooWindy('hot-work-outdoors', 8)).toBe(true)
  expect(tooWindy('tower-crane-lift', 11.9)).toBe(false)
  expect(tooWindy('work-at-height', 10.8)).toBe(true)
  expect(tooWindy('class-b-height', 8)).toBe(true)
  expect(tooWindy('tower-crane-climbing', 5.5)).toBe(true)
  expect(tooWindy('material-hoist', 12.9)).toBe(false)
})

test('hung load: under it, in the zone, clear of it', () => {
  const load = { heightM: 10, halfM: 1, speedMS: 0 }
  expect([0.5, 1, 4.9, 5].map((d) => placeUnder(load, d))).toEqual([
    'under-the-load',
    'under-the-load',
    'in-the-zone',
    'clear',
  ])
  expect(loadZone({ ...load, speedMS: -2 }).landingM).toBeCloseTo(5 + 2 * fallTime(10), 9)
  expect(loadZone({ heightM: -1, halfM: 0, speedMS: 1 })).toEqual({ underM: 0, landingM: 3 })
})
