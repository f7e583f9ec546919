import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const LANGUAGES = ['zh-CN', 'en'] as const
const read = (path: string): Record<string, string> => JSON.parse(readFileSync(join(root, path), 'utf8'))
const texts = Object.fromEntries(
  LANGUAGES.map((l) => [l, { ...read(`content/terms.${l}.json`), ...read(`content/ui.${l}.json`) }]),
) as Record<(typeof LANGUAGES)[number], Record<string, string>>

/** Folders whose code shows words of the UI. */
const FOLDERS = ['src/app', 'src/trainee', 'src/review', 'src/view', 'src/sim', 'src/input']
const sources = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((f) => /\.tsx?$/.test(f))
    .map((f) => ({ file: `${folder}/${f}`, code: readFileSync(join(root, folder, f), 'utf8') })),
)
/** Whole keys in the code, and the fixed beginnings of those that are put together. */
const found = sources.flatMap(({ file, code }) => [
  ...[...code.matchAll(/'(ui\.[a-z0-9.-]+)'/gi)].map((m) => ({ file, key: m[1] ?? '', whole: true })),
  ...[...code.matchAll(/`((?:ui|class|rank|competency)\.[a-z0-9.-]*)\$\{/gi)].map((m) => ({
    file,
    key: m[1] ?? '',
    whole: false,
  })),
])

it('there is enough code here for the search to mean something', () => {
  expect(sources.length).toBeGreaterThan(60)
  expect(found.length).toBeGreaterThan(150)
})

describe.each(LANGUAGES)('%s', (language) => {
  const own = texts[language]
  const keys = Object.keys(own)

  it('has every key that the code names', () => {
    const missing = found.filter(({ key, whole }) => (whole ? !(key in own) : !keys.some((k) => k.startsWith(key))))
    expect(missing.map(({ file, key }) => `${file}: ${key}`)).toEqual([])
  })

  it('has a word for everything', () => {
    expect(keys.filter((k) => own[k]?.trim() === '')).toEqual([])
  })
})

it('both languages have the same keys and the same places for values', () => {
  const places = (s = ''): string[] => [...s.matchAll(/\{\{(\w+)\}\}/g)].map((m) => m[1] ?? '').sort()
  expect(Object.keys(texts.en).sort()).toEqual(Object.keys(texts['zh-CN']).sort())
  const differ = Object.keys(texts.en).filter((k) => places(texts.en[k]).join() !== places(texts['zh-CN'][k]).join())
  expect(differ).toEqual([])
})

it('no text of the UI is there for nothing', () => {
  const whole = new Set(found.filter((f) => f.whole).map((f) => f.key))
  const starts = found.filter((f) => !f.whole).map((f) => f.key)
  const idle = Object.keys(read('content/ui.en.json')).filter(
    (k) => !whole.has(k) && !starts.some((s) => k.startsWith(s)),
  )
  expect(idle).toEqual([])
})
