// @vitest-environment happy-dom
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import unloading from '../../scenes/chemical-unloading/scene'
import firstTime from '../../scenes/first-time/scene'
import { textFactor } from '../../src/trainee/firstTime/readingSize'
import { GENTLE } from '../../src/input/comfort'
import { pictureOf } from '../../src/view/entity/labelLayer'
import { buildAtlas } from '../../src/view/label/atlas'
import { setTextSize } from '../../src/view/panel/textSize'
import { NO_GROUND, NO_INK, PAIRS, readSheet } from './legibility/pages'
import { document } from './legibility/document'
import { contrast } from './legibility/contrast'
import { BOUNDS, type Row, type Target, byStyle, byTarget } from './legibility/rows'
import { siteTexts } from './legibility/siteText'
import { papersOf, usePaper } from './legibility/world'
import { type Words, type WorldText, captions, menus, meters, runPanels, things } from './legibility/worldText'

const ROOT = resolve(import.meta.dirname, '../..')
const TABLE = resolve(ROOT, 'docs/legibility.md')
const LANGUAGES = ['zh-CN', 'en'] as const
const SCENES = [unloading, firstTime]
/** The formatter pads the cells of tables. */
const unpadded = (text: string): string => text.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---')
const json = (path: string): unknown => JSON.parse(readFileSync(resolve(ROOT, path), 'utf8'))

function everything() {
  const texts: { language: string; text: WorldText }[] = []
  const targets: Target[] = []
  for (const language of LANGUAGES)
    for (const scene of SCENES) {
      const folder = `scenes/${scene.id}`
      const files = [`content/ui.${language}.json`, `content/terms.${language}.json`, `${folder}/text.${language}.json`]
      const words = Object.assign({}, ...files.map(json)) as Words
      const said = existsSync(resolve(ROOT, folder, 'voices.json'))
        ? (json(`${folder}/voices.json`) as { said: Record<string, string[]> }).said
        : {}
      for (const { id: role } of scene.roles) {
        const [panels, menu] = [runPanels(scene, role, words), menus(scene, role, words)]
        targets.push(...panels.targets, ...menu.targets, ...things(scene, role))
        const found = [
          ...[panels.texts, menu.texts, captions(scene, role, words, said)].flat(),
          ...[meters(scene, role, words), siteTexts(scene, role, words)].flat(),
        ]
        texts.push(...found.map((text) => ({ language, text })))
      }
    }
  return { texts, targets }
}

describe('what is to be read and hit in a headset', () => {
  let rows: Row[]
  let targets: Target[]
  let texts: ReturnType<typeof everything>['texts']
  beforeAll(() => {
    usePaper()
    const all = everything()
    texts = all.texts
    rows = byStyle(all.texts)
    targets = byTarget(all.targets)
  })
  afterEach(() => setTextSize(1))

  it('is large enough: Chinese characters, and capitals of the English words', () => {
    expect(rows.length).toBeGreaterThan(20)
    expect(rows.filter((r) => r.degrees < BOUNDS[r.script])).toEqual([])
  })
  it('stands out from what is under it', () => {
    expect(rows.filter((r) => r.contrast !== null && r.contrast < BOUNDS.contrast)).toEqual([])
  })
  it('is large enough to be pointed at', () => {
    expect(targets.filter((t) => t.degrees < BOUNDS.target)).toEqual([])
  })
  it.each(['normal', 'large'] as const)('stays on its card, words of %s size', (text) => {
    setTextSize(textFactor({ ...GENTLE, text }))
    const set = text === 'normal' ? texts : everything().texts
    const out = set.flatMap(({ language, text: { style, seen } }) => {
      const { ground: g, x, y, width, size } = seen
      const beside = g && (x < g.x || x + width > g.x + g.w || y - size / 2 < g.y || y + size / 2 > g.y + g.h)
      return beside ? [`${language}, ${style}: ${seen.text}`] : []
    })
    expect([...new Set(out)]).toEqual([])
  })
  it.each(LANGUAGES)('stays on its board in the yard, %s', (language) => {
    const words = json(`scenes/${unloading.id}/text.${language}.json`) as Words
    const boards = unloading.site.parts.flatMap(({ id, look, labels }) =>
      look?.kind === 'sign-board'
        ? labels.map((label) => ({ id, label, board: look.size[0], high: look.size[1] }))
        : look?.kind === 'gear-post' && look.plate && labels[0]
          ? [{ id, label: labels[0], board: look.plate.size[0], high: look.plate.size[1] }]
          : [],
    )
    expect(boards.length).toBeGreaterThan(16)
    const over = boards.filter(({ label, board, high }) => {
      const picture = pictureOf(label, (key) => words[key] ?? key)
      const region = papersOf(() => buildAtlas([picture], 1).region(picture)).value
      return !region || region.w > board || region.h > high
    })
    expect(over).toEqual([])
  })
  it('is listed as it is in docs/legibility.md', () => {
    const written = document(rows, targets, sheet)
    if (process.env['MUSTER_ACCEPT']) writeFileSync(TABLE, written)
    expect(unpadded(readFileSync(TABLE, 'utf8'))).toBe(unpadded(written))
  })
})

const sheet = readSheet(resolve(ROOT, 'src/app/style.css'))

describe('words on pages, sheets and over the picture', () => {
  it.each(PAIRS)('$where: $ink on $ground', ({ ink, ground, least }) => {
    expect(contrast(sheet.resolve(ink), sheet.resolve(ground))).toBeGreaterThanOrEqual(least)
  })
  it('have no ink and no ground that is not looked at here', () => {
    const inks = new Set([...NO_INK, ...PAIRS.map((p) => p.ink)])
    const grounds = new Set([...NO_GROUND, ...PAIRS.map((p) => p.ground)])
    expect([...sheet.inks].filter((c) => !inks.has(c))).toEqual([])
    expect([...sheet.grounds].filter((c) => !grounds.has(c))).toEqual([])
  })
})

it('contrast is that of WCAG 2.2: 21 of black on white, 4.54 of #767676, whatever comes first', () => {
  expect(contrast('#000000', '#fff')).toBeCloseTo(21, 6)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2)
  // half black lets white through
  expect(contrast('#ffffff', 'rgb(0 0 0 / 50%)')).toBeCloseTo(contrast('#ffffff', '#808080'), 0)
})
