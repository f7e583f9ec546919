import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRAVITY } from '../../../src/base/gravity'
import { cos, rad, sin } from '../../../src/base/math'
import { DT, ticks } from '../../../src/base/time'
import { distance, vec } from '../../../src/base/vec'
import {
  type SuspendedLoad,
  createSuspendedLoad,
  smallSwingPeriod,
  stepSuspendedLoad,
  suspendedLoadOutside,
  swingEnergy,
  swingOut,
  swingPeriod,
} from '../../../src/sim/hazards/suspendedLoad'

const HOOK = vec(3, 40, -2)

/** A load that is let go `degrees` out of the plumb line, towards the west, with a speed to the south, m/s. */
function swinging(ropeM: number, degrees: number, southMS = 0): SuspendedLoad {
  const load = createSuspendedLoad(HOOK, ropeM)
  load.p = vec(HOOK.x - ropeM * sin(rad(degrees)), HOOK.y - ropeM * cos(rad(degrees)), HOOK.z)
  load.v = vec(0, 0, southMS)
  return load
}

/** Mean period from the passages through the plumb line, seconds. */
function measuredPeriod(load: SuspendedLoad, swings: number): number {
  const passes: number[] = []
  for (let t = 0; passes.length <= 2 * swings; t++) {
    const before = load.p.x - HOOK.x
    stepSuspendedLoad(load, HOOK, load.ropeM, DT)
    const now = load.p.x - HOOK.x
    if (before < 0 !== now < 0) passes.push((t + before / (before - now)) * DT)
  }
  return ((passes.at(-1) ?? 0) - (passes[0] ?? 0)) / swings
}

describe('a hanging load', () => {
  it('keeps its energy within 0.1 % over 60 s, for ropes of 0.5 to 50 m, swings up to 120 degrees, and round ones', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 50, noNaN: true }),
        fc.double({ min: 2, max: 120, noNaN: true }),
        fc.double({ min: 0, max: 5, noNaN: true }),
        (ropeM, degrees, southMS) => {
          const load = swinging(ropeM, degrees, southMS)
          const energy = swingEnergy(load)
          let worst = 0
          for (let t = 0; t < ticks(60); t++) {
            stepSuspendedLoad(load, HOOK, ropeM, DT)
            worst = Math.max(worst, Math.abs(swingEnergy(load) / energy - 1))
          }
          expect(worst).toBeLessThan(0.001)
          expect(distance(load.p, HOOK)).toBeCloseTo(ropeM, 9)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('swings small in 2 pi sqrt(L / g), and wide as the elliptic integral says', () => {
    for (const ropeM of [1, 10, 30]) {
      expect(measuredPeriod(swinging(ropeM, 0.5), 10) / smallSwingPeriod(ropeM)).toBeCloseTo(1, 4)
      for (const degrees of [10, 45, 90, 150]) {
        expect(measuredPeriod(swinging(ropeM, degrees), 10) / swingPeriod(ropeM, rad(degrees))).toBeCloseTo(1, 3)
      }
    }
    expect(swingPeriod(1, rad(180))).toBeNaN()
  })

  it('pulls with its weight at rest, and with three times that under a swing from 90 degrees', () => {
    const still = createSuspendedLoad(HOOK, 8)
    for (let t = 0; t < 60; t++) stepSuspendedLoad(still, HOOK, 8, DT)
    expect(still.pullMS2).toBeCloseTo(GRAVITY, 9)
    expect(swingOut(still)).toBe(0)
    const load = swinging(8, 90)
    let most = 0
    for (let t = 0; t < ticks(10); t++) {
      stepSuspendedLoad(load, HOOK, 8, DT)
      most = Math.max(most, load.pullMS2)
    }
    expect(most / (3 * GRAVITY)).toBeCloseTo(1, 3)
    expect(suspendedLoadOutside(load)).toBeNull()
  })

  it('says when the rope would have gone slack', () => {
    const load = swinging(8, 150)
    stepSuspendedLoad(load, HOOK, 8, DT)
    expect(suspendedLoadOutside(load)).toBe('rope-slack')
  })

  it('hoisted slowly keeps energy over frequency: its angle grows as L^(-3/4)', () => {
    const load = swinging(20, 4)
    const long = ticks(240)
    let widest = 0
    for (let t = 1; t <= long + ticks(10); t++) {
      stepSuspendedLoad(load, HOOK, 20 - 15 * Math.min(1, t / long), DT)
      if (t > long) widest = Math.max(widest, swingOut(load) / 5)
    }
    expect(widest / (sin(rad(4)) * Math.pow(5 / 20, -0.75))).toBeCloseTo(1, 1)
  })

  it('seen from a trolley that sets off at 1 m/s swings up to v^2 / 2g, and hangs still after one that stops in a period', () => {
    const ropeM = 9
    const load = createSuspendedLoad(HOOK, ropeM)
    let highest = 0
    for (let t = 1; t <= ticks(20); t++) {
      stepSuspendedLoad(load, vec(HOOK.x + t * DT, HOOK.y, HOOK.z), ropeM, DT)
      highest = Math.max(highest, load.p.y - load.hook.y + ropeM)
    }
    expect(highest / (1 / (2 * GRAVITY))).toBeCloseTo(1, 2)
    // speeds up and slows down evenly, each in one whole period: the driver's way to stop a load dead
    const calm = createSuspendedLoad(HOOK, ropeM)
    const period = smallSwingPeriod(ropeM)
    const speed = (s: number): number => (s < period ? s / period : s < 2 * period ? 2 - s / period : 0)
    let x = HOOK.x
    for (let t = 0; t < ticks(2 * period) + 60; t++) {
      x += speed((t + 0.5) * DT) * DT
      stepSuspendedLoad(calm, vec(x, HOOK.y, HOOK.z), ropeM, DT)
    }
    expect(swingOut(calm)).toBeLessThan(0.003)
  })
})
