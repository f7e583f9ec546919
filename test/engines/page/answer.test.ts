import { describe, expect, it } from 'vitest'
import { answer } from './answer'
import { argumentsFor } from './arguments'
import { falls } from './falls'
import { linesOf, numberText } from './lines'

describe('answers in lines', () => {
  it('tell numbers apart that differ in their last bit or their sign, and no others', () => {
    expect([0, -0, Number.NaN, 0.1 + 0.2, 0.3, 5e-324, Number.NEGATIVE_INFINITY].map(numberText)).toEqual([
      '0',
      '-0',
      'NaN',
      '0.30000000000000004',
      '0.3',
      '5e-324',
      '-Infinity',
    ])
  })

  it('have one for each value of plain data, in an order that does not hang on how it was made', () => {
    expect(linesOf({ b: [1, { c: 'x' }], a: -0, d: [], e: {}, f: null, g: undefined }, 'w')).toEqual([
      'w.a: -0',
      'w.b.0: 1',
      'w.b.1.c: "x"',
      'w.d: no items',
      'w.e: no keys',
      'w.f: null',
      'w.g: undefined',
    ])
    expect(linesOf({ a: 1, b: 2 }, 'w')).toEqual(linesOf({ b: 2, a: 1 }, 'w'))
  })

  it('give 100,000 values of a function, those of all special arguments among them', async () => {
    const lines = await answer({ kind: 'function', name: 'exp' })
    expect(lines.length).toBe(100_000)
    for (const line of [
      'exp(-0) = 1',
      'exp(Infinity) = Infinity',
      'exp(709.782712893384) = 1.7976931348622732e+308',
      'exp(NaN) = NaN',
    ])
      expect(lines).toContain(line)
    expect(await answer({ kind: 'function', name: 'exp' })).toEqual(lines)
    await expect(answer({ kind: 'function', name: 'nope' })).rejects.toThrow("exports no function 'nope'")
  })

  it.each([1, 2, 3])('ask a function of %i arguments for zeros, subnormals, huge, negative and no numbers', (arity) => {
    const lists = argumentsFor(arity)
    expect(lists.length).toBe(100_000)
    for (const at of Array.from({ length: arity }, (_, i) => i)) {
      const given = lists.map((list) => list[at] as number)
      const some = (test: (v: number) => boolean): boolean => given.some(test)
      expect({
        arity,
        at,
        zeros: some((v) => Object.is(v, 0)) && some((v) => Object.is(v, -0)),
        subnormal: some((v) => v !== 0 && Math.abs(v) < 2.2250738585072014e-308),
        huge: some((v) => Number.isFinite(v) && Math.abs(v) > 1e300),
        negative: some((v) => v < 0),
        infinite: some((v) => v === Number.POSITIVE_INFINITY),
        none: some(Number.isNaN),
      }).toEqual({ arity, at, zeros: true, subnormal: true, huge: true, negative: true, infinite: true, none: true })
    }
  })

  it('follow bricks until they lie, on the table and beside it', () => {
    const lines = falls()
    expect(lines.length).toBe(12 * 320)
    const heights = lines.slice(-12).map((line) => Number(line.split(' ')[4]))
    expect(heights.some((y) => y > 0.8)).toBe(true)
    expect(heights.some((y) => y < 0.2)).toBe(true)
  })
})
