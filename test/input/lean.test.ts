import { describe, expect, it } from 'vitest'
import { rad } from '../../src/base/math'
import { leanOf, steerByLean } from '../../src/input/lean'
import { turnOf } from '../../src/input/tilt'

describe('how a screen is leant', () => {
  it('upright: the right end lower is positive, wherever it looks', () => {
    // an upright phone has beta 90; turned about where it looks, its angles are those of the standard's own example
    expect(leanOf(turnOf(0, 90, 0, 0))).toBeCloseTo(0, 6)
    expect(leanOf(turnOf(70, 60, 0, 0))).toBeCloseTo(0, 6)
    expect(leanOf(turnOf(0, 60, 20, 0))).toBeGreaterThan(0.1)
    expect(leanOf(turnOf(0, 60, -20, 0))).toBeLessThan(-0.1)
  })
  it('flat before one it says the same, and on its side by the side that is below', () => {
    expect(leanOf(turnOf(0, 0, 20, 0))).toBeCloseTo(rad(20), 6)
    // its top to the left: what was its top end is the left one now
    expect(leanOf(turnOf(0, 0, -90, 90))).toBeCloseTo(0, 6)
    expect(leanOf(turnOf(0, -15, -60, 90))).not.toBeCloseTo(0, 1)
    expect(Math.sign(leanOf(turnOf(0, 15, -60, 90)))).toBe(-Math.sign(leanOf(turnOf(0, -15, -60, 90))))
  })
  it('steers to that side, not at all near the level, and no more beyond 30 degrees', () => {
    expect(steerByLean(rad(2))).toBe(0)
    expect(steerByLean(rad(15))).toBeGreaterThan(0.2)
    expect([rad(30), rad(80), rad(-60)].map(steerByLean)).toEqual([1, 1, -1])
  })
})
