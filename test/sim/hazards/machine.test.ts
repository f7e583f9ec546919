import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LOCKOUT_STEPS } from '../../../content/lockout'
import { tipAcceleration, tipArm, tipSlope, tipSpeed, togetherCog } from '../../../src/sim/hazards/forklift'
import { LOCKOUT_ORDERS, everybodyLocked, lockoutFault, mayEnergise, mayRemove } from '../../../src/sim/hazards/lockout'
import { OPENINGS, guardFaults, outOfReach, reachThrough } from '../../../src/sim/hazards/openings'
import {
  BEAM_HEIGHTS_MM,
  beamDistance,
  curtainDistance,
  curtainDistanceAnsi,
  guardDistance,
  lyingFieldDistance,
  matDistance,
  stoppingTime,
  twoHandDistance,
} from '../../../src/sim/hazards/safetyDistance'

const range = (min: number, max: number) => fc.double({ min, max, noNaN: true })

test('curtain: never nearer than 100 mm, never less for a longer stop or a coarser curtain', () => {
  fc.assert(
    fc.property(range(0, 2), range(14, 70), range(0, 1), (t, d, more) => {
      const { mm } = curtainDistance(t, d)
      expect(mm).toBeGreaterThanOrEqual(100)
      expect(curtainDistance(t + more, d).mm).toBeGreaterThanOrEqual(mm)
      expect(curtainDistance(t, Math.min(70, d + more)).mm).toBeGreaterThanOrEqual(mm - 1e-9)
      expect(mm).toBeGreaterThanOrEqual(1600 * t)
    }),
  )
})

test('curtain: the rule for more than 500 mm, the addition never negative, coarse ones, and none over 70 mm', () => {
  expect(curtainDistance(0.25, 14).mm).toBe(500)
  expect(curtainDistance(0.26, 14).mm).toBe(500)
  expect(curtainDistance(0.32, 14).mm).toBeCloseTo(512, 9)
  expect(curtainDistance(0.02, 14).mm).toBe(100)
  expect(curtainDistance(0.2, 10).mm).toBe(curtainDistance(0.2, 14).mm)
  // 400 + 128 is over 500; with 1600 it would be 448, so 500.
  expect(curtainDistance(0.2, 30).mm).toBe(500)
})

test('two-hand, beams, fields, mats and guards', () => {
  expect(curtainDistance(0.1, 50)).toEqual({ mm: 1010, outside: null })
  expect(curtainDistance(0.1, 80).outside).toBe('resolution-over-70-mm')
  expect(curtainDistance(-1, 14).mm).toBe(100)
  expect(beamDistance(0.1, 3).mm).toBeCloseTo(1010, 9)
  expect(beamDistance(0.1, 1).mm).toBeCloseTo(1360, 9)
  expect(twoHandDistance(0.2, false).mm).toBeCloseTo(570, 9)
  expect(twoHandDistance(0.01, true).mm).toBe(100)
  expect(matDistance(0.2).mm).toBeCloseTo(1520, 9)
  expect(lyingFieldDistance(0.2, 300, 50)).toEqual({ mm: 320 + 1080, outside: null })
  expect(lyingFieldDistance(0.2, 900, 50).mm).toBeCloseTo(320 + 850, 9)
  expect(lyingFieldDistance(0.2, 1001, 50).outside).toBe('field-over-1-m')
  expect(lyingFieldDistance(0.2, 200, 70).outside).toBe('field-too-low-for-resolution')
  expect(guardDistance(0.1, 120).mm).toBeCloseTo(280, 9)
  expect(curtainDistanceAnsi(0.1, 70).outside).toBe('resolution-over-64-mm')
  expect(Object.entries(BEAM_HEIGHTS_MM).every(([n, at]) => at.length === Number(n))).toBe(true)
})

test('the addition is added: not the 92 m of a calculator that multiplies', () => {
  const { mm } = curtainDistance(stoppingTime(0.1, 0.1, 0.1), 30)
  expect(mm).toBeCloseTo(1600 * 0.3 + 128, 9)
  expect((2000 * 0.3 + 128) * 1.2).toBeCloseTo(873.6, 9)
})

test('openings: never less for a wider one; a slot is never better than a square, a square never than a round one', () => {
  fc.assert(
    fc.property(range(0.1, 120), range(1, 2), (e, wider) => {
      const of = (shape: 'slot' | 'square' | 'round', size: number) => reachThrough(shape, size).mm as number
      expect(of('slot', e)).toBeGreaterThanOrEqual(of('square', e))
      expect(of('square', e)).toBeGreaterThanOrEqual(of('round', e))
      for (const shape of ['slot', 'square', 'round'] as const)
        expect(of(shape, Math.min(120, e * wider))).toBeGreaterThanOrEqual(of(shape, e))
    }),
  )
  for (const { upTo, slot } of OPENINGS) expect(reachThrough('slot', upTo).mm).toBe(slot)
  expect(reachThrough('round', 121)).toEqual({ mm: null, outside: 'opening-over-120-mm' })
  expect(reachThrough('slot', 10, 50).mm).toBe(80)
  expect(reachThrough('slot', 0).mm).toBe(0)
  expect(outOfReach('slot', 25, 200)).toBe(false)
  expect(outOfReach('slot', 25, 200, 60)).toBe(true)
  expect(outOfReach('square', 130, 5000)).toBe(false)
})

test('guards: too low, needing more, gap below', () => {
  expect(guardFaults(2000, 150)).toEqual([])
  expect(guardFaults(1200, 200)).toEqual(['needs-more-below-1400-mm', 'gap-over-180-mm'])
  expect(guardFaults(900, 0)).toEqual(['no-guard-below-1000-mm'])
})

test('lockout: only the right order has no fault, whichever step is left out or moved', () => {
  fc.assert(
    fc.property(fc.shuffledSubarray([...LOCKOUT_STEPS]), (done) => {
      const fault = lockoutFault(done, 'whole')
      const right = done.length === LOCKOUT_STEPS.length && done.every((s, i) => s === LOCKOUT_STEPS[i])
      expect(fault === null).toBe(right)
      if (fault) expect(done.slice(0, fault.at)).not.toContain(fault.missing)
    }),
  )
})

test('lockout: work before zero energy is proven has its own name; steps again and foreign steps do no harm', () => {
  expect(lockoutFault(['prepare', 'shut-down', 'isolate', 'lock-and-tag', 'work'], 'osha')).toEqual({
    kind: 'work-before-proven',
    at: 4,
    missing: 'relieve-energy',
  })
  expect(lockoutFault(['prepare', 'isolate'], 'osha')).toEqual({ kind: 'out-of-order', at: 1, missing: 'shut-down' })
  expect(lockoutFault(['prepare', 'shut-down'], 'osha')).toEqual({ kind: 'not-done', at: 2, missing: 'isolate' })
  const osha = LOCKOUT_ORDERS.osha
  expect(lockoutFault(['tell', ...osha.slice(0, 6), 'try-start', 'work'], 'osha')).toBeNull()
  expect(lockoutFault([], 'osha')?.missing).toBe('prepare')
})

test('locks: own ones only, everybody has one, and no power while one hangs', () => {
  const locks = [{ owner: 'a' }, { owner: 'b' }]
  expect(mayEnergise(locks)).toBe(false)
  expect(mayEnergise([])).toBe(true)
  expect(mayRemove({ owner: 'a' }, 'b')).toBe(false)
  expect(mayRemove({ owner: 'a' }, 'a')).toBe(true)
  expect(everybodyLocked(['a', 'b'], locks)).toBe(true)
  expect(everybodyLocked(['a', 'c'], locks)).toBe(false)
})

test('forklift: higher or farther back is worse, wider turns are better, too much before the axle tips it forward', () => {
  const truck = { massKg: 3800, behindFrontM: 0.9, heightM: 0.65, wheelbaseM: 1.6, trackM: 0.97 }
  fc.assert(
    fc.property(range(0.01, 1.5), range(0.2, 4), range(1, 20), range(1, 2), (x, h, r, more) => {
      const arm = tipArm(truck, x)
      expect(arm).toBeLessThan(truck.trackM / 2)
      expect(tipArm(truck, x * more)).toBeLessThanOrEqual(arm)
      expect(tipSpeed(r, arm, h * more)).toBeLessThanOrEqual(tipSpeed(r, arm, h))
      expect(tipSpeed(r * more, arm, h)).toBeGreaterThanOrEqual(tipSpeed(r, arm, h))
      expect(tipSpeed(r, arm, h) ** 2 / r).toBeCloseTo(tipAcceleration(arm, h), 9)
      expect(tipSlope(arm, h)).toBeCloseTo(tipAcceleration(arm, h) / 9.81, 9)
    }),
  )
  expect(tipArm(truck, 2)).toBe(0)
  expect(togetherCog(truck, null)).toEqual({ behindFrontM: 0.9, heightM: 0.65, outside: null })
  const load = { massKg: 2000, beforeFrontM: 1, heightM: 2 }
  expect(togetherCog(truck, load).heightM).toBeGreaterThan(0.65)
  expect(togetherCog(truck, { ...load, massKg: 4000 }).outside).toBe('tips-forward')
})
