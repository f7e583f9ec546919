import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import en from '../../content/outside.en.json'
import zh from '../../content/outside.zh-CN.json'
import { type Oracle, deviation, holds } from '../../src/models/card'
import { CARDS } from '../../src/models/cards'
import { modelTable } from '../../src/models/table'

const HAZARDS = resolve(import.meta.dirname, '../../src/sim/hazards')
const README = resolve(HAZARDS, 'README.md')

describe.each(CARDS.map((card) => [card.file, card] as const))('%s', (_, card) => {
  test.each(card.oracles.map((oracle) => [`${oracle.id} (${oracle.tag}): ${oracle.published} ${oracle.unit}`, oracle]))(
    '%s',
    (_name, oracle) => {
      const { id, tolerance, published } = oracle
      expect(holds(oracle), `${id}: ${oracle.computed()} is not ${published} within ${JSON.stringify(tolerance)}`).toBe(
        true,
      )
    },
  )

  test('says what it rests on in both languages, and has words for every flag', () => {
    for (const words of [card.title, card.about, card.range, ...card.unconfirmed]) {
      expect(words.zh).toMatch(/\p{Script=Han}/u)
      expect(words.en).not.toMatch(/\p{Script=Han}/u)
    }
    expect(card.equations.length).toBeGreaterThan(0)
    expect(card.sources.length).toBeGreaterThan(0)
    for (const flag of card.outside) {
      expect(zh, flag).toHaveProperty([flag])
      expect(en, flag).toHaveProperty([flag])
    }
  })

  test('its plots give numbers, raise only its own flags, and show oracles that it has', () => {
    for (const plot of card.plots) {
      const sliders = Object.fromEntries(plot.sliders.map((s) => [s.key, s.at]))
      for (let i = 0; i <= 20; i++) {
        const x = plot.x.from + ((plot.x.to - plot.x.from) * i) / 20
        for (const line of plot.lines) expect(line.at(x, sliders)).not.toBeNaN()
        const flag = plot.outside?.(x, sliders) ?? null
        if (flag !== null) expect(card.outside).toContain(flag)
      }
      for (const point of plot.points) expect(card.oracles.map((o) => o.id)).toContain(point.oracle)
    }
  })
})

test('no two cards describe one file, and no two oracles share an id', () => {
  const files = CARDS.map((card) => card.file)
  expect(new Set(files).size).toBe(files.length)
  const ids = CARDS.flatMap((card) => card.oracles.map((oracle) => oracle.id))
  expect(new Set(ids).size).toBe(ids.length)
})

test('words for flags are the same set in both languages, and each is raised by a card', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh))
  const raised = new Set(CARDS.flatMap((card) => card.outside))
  expect(Object.keys(zh).filter((flag) => !raised.has(flag))).toEqual([])
})

test('an oracle that is off by more than its digits does not hold', () => {
  const off: Oracle = {
    id: 'x',
    tag: 'C',
    source: '',
    unit: 'm',
    published: 2,
    tolerance: { share: 0.01 },
    computed: () => 2.03,
  }
  expect(holds(off)).toBe(false)
  expect(holds({ ...off, computed: () => 2.01 })).toBe(true)
  expect(holds({ ...off, tolerance: { unit: 0.05 } })).toBe(true)
  expect(holds({ ...off, computed: () => Number.NaN })).toBe(false)
  expect(deviation(off)).toBeCloseTo(0.015, 12)
})

const functionsOf = async (file: string): Promise<string[]> => {
  const module: Record<string, unknown> = await import(/* @vite-ignore */ resolve(HAZARDS, `${file}.ts`))
  return Object.keys(module).filter((name) => typeof module[name] === 'function')
}

/** MUSTER_ACCEPT=1 writes the table anew. */
test('the table in src/sim/hazards/README.md is the one made of the cards', async () => {
  const functions = new Map<string, string[]>()
  for (const card of CARDS) functions.set(card.file, await functionsOf(card.file))
  const [before, , after] = readFileSync(README, 'utf8').split(
    /(?<=<!-- table of models -->\n)([\s\S]*)(?=<!-- end -->)/,
  )
  const whole = `${before}\n${modelTable(CARDS, functions)}\n\n${after}`
  if (process.env.MUSTER_ACCEPT === '1') writeFileSync(README, whole)
  expect(readFileSync(README, 'utf8')).toBe(whole)
})

/** Files of src/sim/hazards that are no model of their own: what others are made of. */
const PARTS = ['constants', 'gases', 'puffStep', 'puffThin']

test('every model has a card', () => {
  const files = readdirSync(HAZARDS).filter((f) => f.endsWith('.ts'))
  const described = new Set([...CARDS.map((card) => card.file), ...PARTS])
  expect(files.map((f) => f.slice(0, -'.ts'.length)).filter((f) => !described.has(f))).toEqual([])
  expect(PARTS.filter((f) => !files.includes(`${f}.ts`))).toEqual([])
})
