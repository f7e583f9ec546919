// Cuts the font that canvases draw with to the characters that the texts need:
//   node tools/make-font.mjs           writes public/fonts/muster-sans*.woff2 and muster-sans.json
//   node tools/make-font.mjs --check   exits 1 when a text has a character that the written font lacks
// Source: Noto Sans SC (SIL Open Font License 1.1) from @expo-google-fonts/noto-sans-sc.
import { createHash } from 'node:crypto'
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const out = join(root, 'public/fonts')
const list = join(out, 'muster-sans.json')
const WEIGHTS = [
  { source: '400Regular/NotoSansSC_400Regular.ttf', file: 'muster-sans.woff2' },
  { source: '700Bold/NotoSansSC_700Bold.ttf', file: 'muster-sans-bold.woff2' },
]
/** Files whose characters are drawn: all texts, the literal tags of sites and scenes, and the demo employer's names. */
const TEXTS = [
  'content/*.json',
  'scenes/*/text.*.json',
  'content/*.ts',
  'scenes/**/*.ts',
  'src/site/*.ts',
  'src/server/demo.ts',
]
/** Shown on pages alone, for people online, whose system has the rest of the characters: the pages of models, rules and parts. */
const PAGES = /^content\/((taxonomy|kit)\..+\.json|standards\.ts)$/
const ASCII = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('')
/** What browsers write dates with (Intl in zh-CN). */
const DATES = '年月日时分秒上午下星期周一二三四五六'
const ALWAYS = `${ASCII}${DATES}、。，；：？！…—·“”‘’（）《》【】〈〉％℃°±×÷≤≥≈→←↑↓²³μΩ①②③④⑤⑥⑦⑧⑨⑩●○`

/** Every character that the texts need, with the file that it was first seen in. */
async function needed() {
  const seen = new Map([...ALWAYS].map((c) => [c, 'always']))
  for (const pattern of TEXTS) {
    for (const file of (await filesOf(pattern)).sort()) {
      const body = await readFile(join(root, file), 'utf8')
      const text = file.endsWith('.ts') ? literals(body) : body
      for (const c of text) if (c > ' ' && !seen.has(c)) seen.set(c, file)
    }
  }
  return seen
}

async function filesOf(pattern) {
  const test = new RegExp(
    `^${pattern
      .replace(/\./g, '\\.')
      .replace(/\*\*\//g, '\u0000')
      .replace(/\*/g, '[^/]*')
      .replace(/\u0000/g, '(?:.*/)?')}$`,
  )
  const top = pattern.split('/')[0]
  const names = await readdir(join(root, top), { recursive: true }).catch(() => [])
  return names.map((n) => `${top}/${n.replaceAll('\\', '/')}`).filter((n) => test.test(n) && !PAGES.test(n))
}

/** The quoted strings of a source file; comments are never drawn. */
const literals = (source) => (source.match(/'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|"(?:[^"\\\n]|\\.)*"/g) ?? []).join('')

/** Code points that a TrueType font has (cmap formats 4 and 12). */
function coverage(ttf) {
  const tables = ttf.readUInt16BE(4)
  let cmap = 0
  for (let i = 0; i < tables; i++) {
    const at = 12 + i * 16
    if (ttf.toString('latin1', at, at + 4) === 'cmap') cmap = ttf.readUInt32BE(at + 8)
  }
  const points = new Set()
  const count = ttf.readUInt16BE(cmap + 2)
  for (let i = 0; i < count; i++) {
    const at = cmap + ttf.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = ttf.readUInt16BE(at)
    if (format === 12) {
      const groups = ttf.readUInt32BE(at + 12)
      for (let g = 0; g < groups; g++) {
        const from = ttf.readUInt32BE(at + 16 + g * 12)
        const to = ttf.readUInt32BE(at + 20 + g * 12)
        for (let c = from; c <= to; c++) points.add(c)
      }
    } else if (format === 4) {
      const segments = ttf.readUInt16BE(at + 6) / 2
      for (let s = 0; s < segments; s++) {
        const to = ttf.readUInt16BE(at + 14 + s * 2)
        const from = ttf.readUInt16BE(at + 16 + segments * 2 + s * 2)
        for (let c = from; c <= to && c < 0xffff; c++) points.add(c)
      }
    }
  }
  return points
}

const sha = (data) => createHash('sha256').update(data).digest('hex')
const sorted = (chars) => [...chars].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)).join('')

async function check() {
  const made = JSON.parse(await readFile(list, 'utf8'))
  const have = new Set(made.glyphs)
  const lacking = [...(await needed())].filter(([c]) => !have.has(c))
  for (const file of new Set(lacking.map(([, f]) => f))) {
    const chars = lacking.flatMap(([c, f]) => (f === file ? [c] : [])).join('')
    console.error(`the font lacks ${chars} of ${file}; run node tools/make-font.mjs`)
  }
  let stale = made.inputs !== sha(made.glyphs)
  for (const { file } of WEIGHTS) stale ||= made.files[file] !== sha(await readFile(join(out, file)))
  if (stale) console.error('public/fonts does not fit muster-sans.json; run node tools/make-font.mjs')
  return lacking.length === 0 && !stale
}

async function make() {
  const { default: subsetFont } = await import('subset-font')
  const home = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'))
  const chars = await needed()
  const sources = await Promise.all(WEIGHTS.map(({ source }) => readFile(join(home, source))))
  const has = coverage(sources[0])
  const lacking = [...chars].filter(([c]) => !has.has(c.codePointAt(0)))
  for (const [c, file] of lacking) {
    console.error(
      `Noto Sans SC has no '${c}' (U+${c.codePointAt(0).toString(16).toUpperCase()}), used in ${file}; write it otherwise or use a sign`,
    )
  }
  if (lacking.length > 0) return false
  const glyphs = sorted(chars.keys())
  await mkdir(out, { recursive: true })
  const files = {}
  for (const [i, { file }] of WEIGHTS.entries()) {
    const font = await subsetFont(sources[i], glyphs, { targetFormat: 'woff2' })
    await writeFile(join(out, file), font)
    files[file] = sha(font)
    console.log(`${file}: ${[...glyphs].length} characters, ${font.length} bytes`)
  }
  await copyFile(join(home, 'LICENSE_FONT'), join(out, 'OFL.txt'))
  await writeFile(
    list,
    `${JSON.stringify({ source: 'Noto Sans SC, SIL OFL 1.1', inputs: sha(glyphs), files, glyphs }, null, 1)}\n`,
  )
  return true
}

const fine = process.argv.includes('--check') ? await check() : await make()
process.exitCode = fine ? 0 : 1
