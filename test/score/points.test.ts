import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentOf, shareOut } from '../../src/score/points'

const weights = (w: Record<string, number>): Map<string, number> => new Map(Object.entries(w))

describe('sharing out (S2)', () => {
  it('gives what is left over to the largest remainders, equal ones by id', () => {
    // 10 by 1 : 2 : 4 is 1.43, 2.86, 5.71; the two left over go to b (0.86) and c (0.71).
    expect(shareOut(10, weights({ a: 1, b: 2, c: 4 }))).toEqual(weights({ a: 1, b: 3, c: 6 }))
    expect(shareOut(8, weights({ c: 1, b: 1, a: 1 }))).toEqual(weights({ a: 3, b: 3, c: 2 }))
  })
  it('shares equally where no weight was given', () => {
    expect(shareOut(7, weights({ a: 0, b: 0 }))).toEqual(weights({ a: 4, b: 3 }))
    expect(shareOut(7, new Map())).toEqual(new Map())
  })
  it('always adds up, in whole numbers within one of the exact share', () => {
    const lists = fc.dictionary(fc.string({ minLength: 1, maxLength: 4 }), fc.integer({ min: 0, max: 50 }), {
      minKeys: 1,
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), lists, (total, w) => {
        const sum = Object.values(w).reduce((a, b) => a + b, 0)
        let given = 0
        for (const [id, n] of shareOut(total, weights(w))) {
          expect(Number.isInteger(n)).toBe(true)
          given += n
          if (sum > 0) expect(Math.abs(n - (total * (w[id] ?? 0)) / sum)).toBeLessThan(1)
        }
        expect(given).toBe(total)
      }),
    )
  })
  it('rounds percentages down', () => {
    expect(percentOf(5625, 50)).toBe(2812)
  })
})
