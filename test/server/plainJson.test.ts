import { expect, it } from 'vitest'
import { createRng, nextUint32 } from '../../src/base/random'
import { oddNumber } from '../../src/server/audit/plainJson'

it('knows the numbers that PostgreSQL prints of what JSON.stringify wrote', () => {
  const text =
    '{"a": 0, "b": -12, "c": 0.1, "d": 0.0000001, "e": 1000000000000000000000, "f": 12345.678, "g": "1.50", "h\\"": [1]}'
  expect(oddNumber(text)).toBeNull()
})

it.each(['1.0', '0.10', '0.10000000000000000001', '9007199254740993', '-0', '0.00000010', '12345.6780'])(
  'finds %s, which has the value of another',
  (number) => {
    expect(oddNumber(`{"a": "1.0 \\" 2.0", "b": [${number}]}`)).toBe(number)
  },
)

it('takes every number that needs no exponent as it is', () => {
  const rng = createRng('plain JSON')
  for (let n = 0; n < 2000; n++) {
    const value = (nextUint32(rng) - 2 ** 31) / 10 ** (nextUint32(rng) % 15)
    if (!String(value).includes('e')) expect(oddNumber(`[${value}]`)).toBeNull()
  }
})
