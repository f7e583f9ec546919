import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { deriveSeed, sha256Hex } from '../../src/base/hash'
import { atan2, cos, exp, ln, sin, wrapAngle } from '../../src/base/math'
import { compose, relativeTo } from '../../src/base/pose'
import { forward, fromYawPitch, lookAlong, normalizeQuat, quat, yawOf } from '../../src/base/quat'
import { createRng, nextFloat, shuffle } from '../../src/base/random'
import { distance, normalize, vec } from '../../src/base/vec'

const unit = fc.double({ min: -1, max: 1, noNaN: true })
const pose = fc
  .tuple(unit, unit, unit, unit, unit, unit, unit)
  .filter(([a, b, c, d]) => a * a + b * b + c * c + d * d > 0.01)
  .map(([a, b, c, d, x, y, z]) => ({ p: vec(x * 9, y * 9, z * 9), q: normalizeQuat(quat(a, b, c, d)) }))

describe('base', () => {
  it('knows SHA-256 (FIPS 180-4 example) and derives seeds that differ by each part', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    const seeds = [deriveSeed('a', 't', 1), deriveSeed('a', 't', 2), deriveSeed('b', 't', 1), deriveSeed('a', 'u', 1)]
    expect(new Set(seeds).size).toBe(4)
    expect(seeds[0]).toMatch(/^[0-9a-f]{32}$/)
  })

  it('exact maths agree with the engine to 1e-14', () => {
    fc.assert(
      fc.property(fc.double({ min: -20, max: 20, noNaN: true }), (x) => {
        expect(Math.abs(sin(x) - Math.sin(x))).toBeLessThan(1e-14)
        expect(Math.abs(cos(x) - Math.cos(x))).toBeLessThan(1e-14)
        expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(1e-14)
        expect(Math.abs(ln(Math.abs(x) + 1) - Math.log(Math.abs(x) + 1))).toBeLessThan(1e-14)
        expect(wrapAngle(x)).toBeLessThanOrEqual(Math.PI)
        expect(Math.abs(sin(wrapAngle(x)) - sin(x))).toBeLessThan(1e-12)
      }),
    )
  })

  it('a pose taken into a frame and out again is the same pose', () => {
    fc.assert(
      fc.property(pose, pose, (parent, child) => {
        const back = relativeTo(parent, compose(parent, child))
        expect(distance(back.p, child.p)).toBeLessThan(1e-9)
        expect(distance(forward(back.q), forward(child.q))).toBeLessThan(1e-9)
      }),
    )
  })

  it('looking along a direction looks along it; yaw 0 is north, positive to the west', () => {
    fc.assert(
      fc.property(
        fc.tuple(unit, unit, unit).filter(([x, , z]) => x * x + z * z > 0.01),
        ([x, y, z]) => {
          const d = normalize(vec(x, y, z))
          expect(distance(forward(lookAlong(d)), d)).toBeLessThan(1e-9)
          expect(yawOf(lookAlong(d))).toBeCloseTo(atan2(-d.x, -d.z), 9)
        },
      ),
    )
    expect(forward(fromYawPitch(Math.PI / 2, 0)).x).toBeCloseTo(-1, 12)
  })

  it('chance is the same for the same seed, uniform, and a shuffle loses nothing', () => {
    const draw = (seed: string) => {
      const rng = createRng(seed)
      return Array.from({ length: 5 }, () => nextFloat(rng))
    }
    expect(draw('a')).toEqual(draw('a'))
    expect(draw('a')).not.toEqual(draw('b'))
    const rng = createRng('mean')
    let sum = 0
    for (let i = 0; i < 20_000; i++) sum += nextFloat(rng)
    // mean of 20,000 uniforms: sigma = 0.002, so 5 sigma
    expect(Math.abs(sum / 20_000 - 0.5)).toBeLessThan(0.0102)
    expect(shuffle(rng, [1, 2, 3, 4, 5]).sort()).toEqual([1, 2, 3, 4, 5])
  })
})
