import temml from 'temml'
import { expect, test } from 'vitest'
import type { Plot } from '../../src/models/card'
import { CARDS } from '../../src/models/cards'
import { curves } from '../../src/review/models/curves'
import { plotOption } from '../../src/review/models/plotOption'
import { printedUnit, shareOf, short, valueAt, valuesAlong } from '../../src/review/models/scale'

const NAME = { zh: '量', en: 'quantity' }
const STRAIGHT = { name: NAME, unit: 'm', from: 10, to: 20 }
const LOG = { ...STRAIGHT, from: 1, to: 100, log: true } as const

test('along a quantity: straight, and by equal ratios', () => {
  expect(valueAt(STRAIGHT, 0.5)).toBe(15)
  expect(valueAt(LOG, 0.5)).toBeCloseTo(10, 12)
  for (const q of [STRAIGHT, LOG]) expect(valueAt(q, shareOf(q, 12))).toBeCloseTo(12, 12)
  expect(valuesAlong(STRAIGHT, 3)).toEqual([10, 15, 20])
})

test('numbers and units as they are printed', () => {
  expect([0, 1, 12.3456, 0.001, 123_456, 1.172e-4, 2.5e7, -3e-9, Number.POSITIVE_INFINITY].map(short)).toEqual([
    '0',
    '1',
    '12.35',
    '0.001',
    '123500',
    '1.172 × 10⁻⁴',
    '2.5 × 10⁷',
    '-3 × 10⁻⁹',
    '∞',
  ])
  expect(['1', 'kg/m3', 'm-1', 'kW/m2', 'mg/m3 h', 'dB(A)'].map(printedUnit)).toEqual([
    '',
    'kg/m³',
    'm⁻¹',
    'kW/m²',
    'mg/m³ h',
    'dB(A)',
  ])
})

const PLOT: Plot = {
  title: NAME,
  x: STRAIGHT,
  y: { name: NAME, unit: 'm', log: true },
  sliders: [],
  lines: [{ name: NAME, at: (x) => x - 12 }],
  outside: (x) => (x > 15 ? 'too-far' : null),
  points: [{ x: 14, y: 2, oracle: 'A' }],
}

test('a line is split where the model ends, both parts sharing the point between, and what cannot be drawn is a gap', () => {
  const { lines, flags } = curves(PLOT, {})
  expect(flags).toEqual(['too-far'])
  const [line] = lines
  const drawn = (points: [number, number | null][] = []) => points.filter(([, y]) => y !== null).map(([x]) => x)
  const inside = drawn(line?.inside)
  const outside = drawn(line?.outside)
  expect(Math.min(...inside)).toBeGreaterThan(12)
  expect(Math.max(...inside)).toBe(Math.min(...outside))
  expect(Math.max(...outside)).toBe(20)
})

test('points are there until a slider was moved', () => {
  const { lines } = curves(PLOT, {})
  const kinds = (points: boolean) =>
    [plotOption(PLOT, lines, points, (w) => w.en).series ?? []].flat().map((series) => series.type)
  expect(kinds(true)).toEqual(['line', 'line', 'scatter'])
  expect(kinds(false)).toEqual(['line', 'line'])
})

test('every equation and symbol of every card is TeX that can be drawn', () => {
  for (const card of CARDS)
    for (const tex of [...card.equations, ...card.symbols.map((symbol) => symbol.tex)])
      expect(temml.renderToString(tex, { throwOnError: true }), `${card.file}: ${tex}`).toContain('<math')
})
