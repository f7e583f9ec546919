import { describe, expect, it } from 'vitest'
import { erf } from '../../src/base/math'
import { inverseNormal } from '../../src/base/normal'

const cdf = (z: number): number => 0.5 * (1 + erf(z / Math.SQRT2))

describe('inverse normal (AS 241)', () => {
  it('gives the tabulated percentage points', () => {
    // Wichura 1988, test values of PPND7 and PPND16.
    expect(inverseNormal(0.25)).toBeCloseTo(-0.6744897501960817, 7)
    expect(inverseNormal(0.001)).toBeCloseTo(-3.090232306167814, 6)
    expect(inverseNormal(1e-20)).toBeCloseTo(-9.26234008979841, 5)
    expect(inverseNormal(0.5)).toBe(0)
  })
  it('undoes the distribution function in all three ranges', () => {
    for (let i = 1; i < 2000; i++) expect(cdf(inverseNormal(i / 2000))).toBeCloseTo(i / 2000, 6)
    for (const p of [1e-4, 1e-6, 1e-8]) expect(cdf(inverseNormal(p)) / p).toBeCloseTo(1, 5)
  })
  it('is odd about one half', () => {
    for (const p of [0.01, 0.2, 0.4]) expect(inverseNormal(p)).toBeCloseTo(-inverseNormal(1 - p), 9)
  })
  it('refuses 0 and 1', () => {
    expect(() => inverseNormal(0)).toThrow(/between 0 and 1/)
    expect(() => inverseNormal(1)).toThrow(/between 0 and 1/)
    expect(() => inverseNormal(Number.NaN)).toThrow(/NaN/)
  })
})
