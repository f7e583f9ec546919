import fc from 'fast-check'
import { expect, test } from 'vitest'
import { HIGH_CAB, blindAt, hiddenWithin, inPolygon, mirrorField, seenBy } from '../../../src/sim/hazards/blindZone'
import {
  ACCEPTED_GAPS,
  CUT_OFF,
  closingSpeed,
  conflictAngle,
  conflictClass,
  conflictKind,
  nearestPass,
  neededGap,
  postEncroachment,
  timeToCollision,
  timeToContact,
} from '../../../src/sim/hazards/conflict'
import {
  MAX_MASS_KG,
  RIDER_AND_BIKE,
  bestDecel,
  brake,
  createRide,
  gripAlong,
  leanAngle,
  leastRadius,
  loaded,
  stepRide,
} from '../../../src/sim/hazards/ebike'
import {
  createTruck,
  offTracking,
  offTrackingOfTrain,
  outline,
  pullTruck,
  rearAxle,
  semitrailerOffTracking,
} from '../../../src/sim/hazards/offTracking'
import { EBIKE_LANE_KMH, brakingDistance, sightDistanceOnGrade, stop } from '../../../src/sim/hazards/stopping'

const num = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('stopping: twice the speed brakes four times as far; wetter, steeper down and heavier never stop shorter', () => {
  fc.assert(
    fc.property(num(1, 30), num(0.2, 0.9), num(-0.1, 0.1), num(100, 600), (v, friction, grade, massKg) => {
      const one = brakingDistance({ speedMS: v, friction, grade }).value
      expect(brakingDistance({ speedMS: 2 * v, friction, grade }).value / one).toBeCloseTo(4, 9)
      expect(brakingDistance({ speedMS: v, friction: friction * 0.8, grade }).value).toBeGreaterThan(one)
      expect(brakingDistance({ speedMS: v, friction, grade: grade - 0.05 }).value).toBeGreaterThan(one)
      const braked = (kg: number) => brakingDistance({ speedMS: v, friction, grade, brakeN: 500, massKg: kg }).value
      expect(braked(massKg * 1.3)).toBeGreaterThanOrEqual(braked(massKg))
      expect(braked(massKg)).toBeGreaterThanOrEqual(one * (1 - 1e-12))
    }),
  )
  expect(brakingDistance({ speedMS: 5, friction: 0.1, grade: -0.2 })).toEqual({
    value: Number.POSITIVE_INFINITY,
    outside: 'cannot-stop-on-slope',
  })
  expect(brakingDistance({ speedMS: 0, friction: 0 })).toEqual({ value: 0, outside: null })
  expect(sightDistanceOnGrade(50, -0.5).outside).toBe('cannot-stop-on-slope')
  expect(stop(0, 1, 0).totalM).toBe(0)
  expect(EBIKE_LANE_KMH).toBe(15)
})

const bikes = fc.record({
  massKg: num(60, 250),
  wheelbaseM: num(0.9, 1.5),
  cogBeforeRearM: num(0.2, 0.8),
  cogHeightM: num(0.4, 1.4),
})

test('braking a bike: tyres never pass on more than mu N, the wheels carry the weight, nobody beats the best', () => {
  fc.assert(
    fc.property(bikes, num(0, 3000), num(0, 3000), num(0.05, 1.2), (some, front, rear, mu) => {
      const bike = { ...RIDER_AND_BIKE, ...some }
      const r = brake(bike, front, rear, mu)
      const near = 1e-6 * bike.massKg
      expect(r.frontN).toBeLessThanOrEqual(Math.min(front, mu * r.frontLoadN) + near)
      expect(r.rearN).toBeLessThanOrEqual(Math.min(rear, mu * r.rearLoadN) + near)
      expect(r.frontLoadN + r.rearLoadN).toBeCloseTo(bike.massKg * 9.81, 6)
      expect(r.decelMS2).toBeLessThanOrEqual(bestDecel(bike, mu) + 1e-9)
      // No flag: both tyres give what was asked for.
      if (r.flags.length === 0) expect(r.frontN + r.rearN).toBeCloseTo(front + rear, 6)
      const hard = brake(bike, 1e5, 1e5, mu)
      expect(hard.decelMS2).toBeCloseTo(bestDecel(bike, mu), 6)
    }),
  )
})

test('braking a bike: rear alone slides, front alone on ice slides, front hard on dry road lifts the rear wheel', () => {
  expect(brake(RIDER_AND_BIKE, 0, 500, 0.4).flags).toEqual(['rear-wheel-slides'])
  expect(brake(RIDER_AND_BIKE, 300, 0, 0.1).flags).toEqual(['front-wheel-slides'])
  expect(brake(RIDER_AND_BIKE, 1200, 0, 1).flags).toEqual(['rear-wheel-lifts'])
  expect(brake(RIDER_AND_BIKE, 200, 100, 0.7).flags).toEqual([])
  // A heavy box high up behind the saddle lifts sooner than the bare bike.
  expect(bestDecel(loaded(RIDER_AND_BIKE, 40, 1.6, 0.4), 2)).toBeLessThan(bestDecel(RIDER_AND_BIKE, 2))
  expect(MAX_MASS_KG).toEqual({ other: 55, leadAcid: 63 })
})

const coast = { throttle: 0, front: 0, rear: 0, curvature: 0, friction: 0.7, grade: 0 }

test('riding: no pull, no gain; the motor stops at 25 km/h and a slope goes on', () => {
  fc.assert(
    fc.property(
      num(0, 15),
      num(-0.2, 0.2),
      num(0, 1),
      num(0, 1),
      num(0.1, 1),
      (v, curvature, front, rear, friction) => {
        const ride = createRide(0, 0, 0, v)
        for (let i = 0; i < 120; i++) {
          const before = ride.speedMS
          stepRide(ride, RIDER_AND_BIKE, { ...coast, curvature, front, rear, friction }, 1 / 60)
          expect(ride.speedMS).toBeLessThanOrEqual(before)
          expect(ride.speedMS).toBeGreaterThanOrEqual(0)
        }
      },
    ),
    { numRuns: 50 },
  )
  const flat = createRide(0, 0, 0, 0)
  for (let i = 0; i < 60 * 60; i++) stepRide(flat, RIDER_AND_BIKE, { ...coast, throttle: 1 }, 1 / 60)
  expect(flat.speedMS * 3.6).toBeGreaterThan(23)
  expect(flat.speedMS * 3.6).toBeLessThan(25.1)
  const down = createRide(0, 0, 0, 25 / 3.6)
  for (let i = 0; i < 60 * 30; i++) stepRide(down, RIDER_AND_BIKE, { ...coast, throttle: 1, grade: -0.06 }, 1 / 60)
  expect(down.speedMS * 3.6).toBeGreaterThan(30)
})

test('riding: stops in v^2 / 2a, leans as the bend asks, comes round a circle, and slides beyond the grip', () => {
  const ride = createRide(0, 0, 0, 25 / 3.6)
  while (ride.speedMS > 0) stepRide(ride, RIDER_AND_BIKE, { ...coast, front: 0.5, rear: 0.3 }, 1 / 600)
  const a = (0.5 * 600 + 0.3 * 400) / 125
  expect(ride.x).toBeGreaterThan(((25 / 3.6) ** 2 / 2 / a) * 0.9)
  expect(ride.x).toBeLessThan((25 / 3.6) ** 2 / 2 / a)

  const round = createRide(0, 0, 0, 4)
  const r = 10
  const input = { ...coast, curvature: 1 / r }
  for (let i = 0; i < 600; i++) {
    stepRide(round, RIDER_AND_BIKE, input, 1 / 60)
    round.speedMS = 4
  }
  expect(round.leanRad).toBeCloseTo(leanAngle(4, r), 2)
  const before = { x: round.x, y: round.y }
  const turns = Math.round((2 * Math.PI * r) / (4 / 600))
  for (let i = 0; i < turns; i++) {
    stepRide(round, RIDER_AND_BIKE, input, 1 / 600)
    round.speedMS = 4
  }
  expect(Math.abs(round.x - before.x) + Math.abs(round.y - before.y)).toBeLessThan(0.1)

  const fast = createRide(0, 0, 0, 7)
  for (let i = 0; i < 60; i++) stepRide(fast, RIDER_AND_BIKE, { ...coast, curvature: 0.2, friction: 0.3 }, 1 / 60)
  expect(fast.flags).toContain('slides-in-bend')
  expect(1 / fast.curvature).toBeGreaterThan(leastRadius(fast.speedMS, 0.3) * 0.99)
  expect(gripAlong(0.3, 5)).toBe(0)
})

const UNIT = { lengthM: 6, frontOverhangM: 1.3, rearOverhangM: 2, widthM: 2.5, hitchM: 0.5 }

test('off-tracking: more for longer, less for wider turns; flags where the truck cannot go', () => {
  fc.assert(
    fc.property(num(2, 8), num(1.05, 5), (l, ratio) => {
      const r = l * ratio
      const here = offTracking(r, l).value
      expect(offTracking(r + 1, l).value).toBeLessThan(here)
      expect(offTracking(r, l * 0.9).value).toBeLessThan(here)
      expect(offTrackingOfTrain(r, [l]).value).toBeCloseTo(here, 9)
    }),
  )
  expect(offTracking(5, 6).outside).toBe('turn-too-tight')
  expect(
    semitrailerOffTracking(20, { wheelbase: 4, halfTrack: 1, kingpinOffset: 0.5, kingpinToAxle: 30 }).outside,
  ).toBe('turn-too-tight')
})

test('tractrix: the rear axle keeps its distance, moves along the body only, and ends on the steady circle', () => {
  const truck = createTruck([UNIT], 0, 0, 0)
  fc.assert(
    fc.property(fc.array(fc.tuple(num(-1, 1), num(-1, 1)), { maxLength: 40 }), (moves) => {
      for (const [dx, dy] of moves) {
        const axle = rearAxle(truck, 0)
        pullTruck(truck, truck.x + dx * 0.01, truck.y + dy * 0.01)
        const after = rearAxle(truck, 0)
        const h = truck.headings[0] as number
        const sideways = -(after.x - axle.x) * Math.sin(h) + (after.y - axle.y) * Math.cos(h)
        expect(Math.abs(sideways)).toBeLessThan(2e-4)
        expect(Math.hypot(truck.x - after.x, truck.y - after.y)).toBeCloseTo(UNIT.lengthM, 9)
      }
    }),
  )
})

test('tractrix: a semitrailer settles to the square-root law and its inner corner cuts in; too tight a turn jackknifes', () => {
  const around = (radius: number) => {
    const truck = createTruck(
      [
        { ...UNIT, lengthM: 3.8 },
        { ...UNIT, lengthM: 8, hitchM: 0 },
      ],
      radius,
      0,
      Math.PI / 2,
    )
    let jackknifed = false
    for (let i = 1; i <= 6000; i++) {
      const a = (i * 2 * Math.PI) / 600
      pullTruck(truck, radius * Math.cos(a), radius * Math.sin(a))
      jackknifed ||= truck.outside === 'jackknifed'
    }
    return { truck, jackknifed }
  }
  const { truck, jackknifed } = around(14)
  const axle = rearAxle(truck, 1)
  const steady = Math.sqrt(14 ** 2 - 3.8 ** 2 + 0.5 ** 2 - 8 ** 2)
  expect(Math.hypot(axle.x, axle.y)).toBeCloseTo(steady, 2)
  expect(jackknifed).toBe(false)
  const nearest = Math.min(...outline(truck, 1).map((p) => Math.hypot(p.x, p.y)))
  expect(nearest).toBeLessThan(steady)
  expect(around(6).jackknifed).toBe(true)
})

test('blind zone: the fields lie where the regulation draws them, and a child before a high cab is hidden without a front mirror', () => {
  const v = mirrorField('V', HIGH_CAB)
  expect(inPolygon(v, { x: 0, y: -2 })).toBe(true)
  expect(inPolygon(v, { x: 0, y: -3.3 })).toBe(false)
  expect(inPolygon(v, { x: 0, y: 2 })).toBe(false)
  expect(inPolygon(mirrorField('V', { ...HIGH_CAB, driver: 'right' }), { x: 0, y: 2 })).toBe(true)
  const child = { x: 1.4, y: 0 }
  expect(seenBy(HIGH_CAB, child, 1.1)).toEqual(['VI'])
  expect(blindAt(HIGH_CAB, child, 1.1, ['II passenger', 'IV passenger', 'V'])).toBe(true)
  expect(blindAt(HIGH_CAB, { x: -3, y: 0 }, 1.1)).toBe(false)
  // A rider 3 m behind the eyes and 1.5 m beside the truck: the wide-angle mirror alone.
  expect(seenBy(HIGH_CAB, { x: -3, y: -2.7 }, 1.7)).toEqual(['IV passenger'])
  expect(blindAt(HIGH_CAB, { x: -3, y: -2.7 }, 1.7, ['II driver', 'II passenger'])).toBe(true)
  expect(hiddenWithin(2.6, 1.75, 0.9, 1.2)).toBeLessThan(hiddenWithin(2.6, 1.75, 0.9))
})

/** To the millimetre, as a run has positions. */
const mm = (from: number, to: number) => fc.integer({ min: from * 1000, max: to * 1000 }).map((n) => n / 1000)
const movers = fc.record({ x: mm(-50, 50), y: mm(-50, 50), vx: mm(-15, 15), vy: mm(-15, 15) })

test('conflict: symmetric, alike from any moving frame, and the contact is when the discs touch', () => {
  fc.assert(
    fc.property(movers, movers, num(0.5, 3), num(-5, 5), (a, b, radii, shift) => {
      expect(closingSpeed(a, b)).toBeCloseTo(closingSpeed(b, a), 9)
      const t = timeToContact(a, b, radii)
      expect(timeToContact(b, a, radii)).toBe(t)
      const pass = nearestPass(a, b)
      // where two discs just graze, rounding decides whether they touch at all
      fc.pre(Math.abs(pass.m / radii - 1) > 0.01)
      const touch = pass.m < radii
      if (Math.hypot(b.x - a.x, b.y - a.y) <= radii) expect(t).toBe(0)
      else if (!touch) expect(t).toBe(Number.POSITIVE_INFINITY)
      else {
        const moved = (m: typeof a) => ({ ...m, vx: m.vx + shift })
        expect(Math.abs(timeToContact(moved(a), moved(b), radii) - t)).toBeLessThan(1e-6 * (1 + t))
        const d = Math.hypot(b.x - a.x + (b.vx - a.vx) * t, b.y - a.y + (b.vy - a.vy) * t)
        expect(d).toBeCloseTo(radii, 6)
      }
    }),
  )
  expect(timeToCollision(0, 3)).toBe(0)
  expect(timeToCollision(10, 0)).toBe(Number.POSITIVE_INFINITY)
  expect([0.5, 1, CUT_OFF.ttcS, 1.51].map(conflictClass)).toEqual(['serious', 'moderate', 'slight', 'none'])
  expect([29.9, 30, 85, 85.1].map(conflictKind)).toEqual(['rear-end', 'lane-change', 'lane-change', 'crossing'])
  expect(conflictAngle({ x: 0, y: 0, vx: 1, vy: 0.1 }, { x: 0, y: 0, vx: -1, vy: -0.1 })).toBeCloseTo(180, 9)
  expect(postEncroachment(3, 2.5)).toBe(-0.5)
  expect(neededGap(5, 0, 1)).toBe(Number.POSITIVE_INFINITY)
  expect(ACCEPTED_GAPS.truck.half).toBeGreaterThan(ACCEPTED_GAPS.car.half)
})
