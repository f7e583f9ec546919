import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const files = createRequire(import.meta.url)
const SOURCES = {
  400: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  700: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
} as const

/** Measures of a TrueType font, in ems. */
export interface Font {
  /** How wide a line of text is. */
  width(text: string): number
  /** From the lowest to the highest point of what is drawn for a character. */
  height(char: string): number
}

/** The font that the project's own one is cut from (tools/make-font.mjs): the cut changes no glyph. */
export function readFont(weight: keyof typeof SOURCES): Font {
  const ttf = readFileSync(files.resolve(SOURCES[weight]))
  const tables = new Map<string, number>()
  for (let i = 0; i < ttf.readUInt16BE(4); i++) {
    const at = 12 + i * 16
    tables.set(ttf.toString('latin1', at, at + 4), ttf.readUInt32BE(at + 8))
  }
  const table = (name: string): number => {
    const at = tables.get(name)
    if (at === undefined) throw new Error(`${SOURCES[weight]} has no table '${name}'`)
    return at
  }
  const [head, hmtx, loca, glyf] = [table('head'), table('hmtx'), table('loca'), table('glyf')]
  const em = ttf.readUInt16BE(head + 18)
  const longOffsets = ttf.readInt16BE(head + 50) === 1
  const metrics = ttf.readUInt16BE(table('hhea') + 34)
  const glyphs = glyphsOf(ttf, table('cmap'))
  const glyph = (char: string): number => glyphs(char.codePointAt(0) ?? 0)
  const offset = (g: number): number =>
    glyf + (longOffsets ? ttf.readUInt32BE(loca + g * 4) : ttf.readUInt16BE(loca + g * 2) * 2)
  return {
    width: (text) =>
      [...text].reduce((sum, c) => sum + ttf.readUInt16BE(hmtx + Math.min(glyph(c), metrics - 1) * 4), 0) / em,
    height: (char) => {
      const at = offset(glyph(char))
      return (ttf.readInt16BE(at + 8) - ttf.readInt16BE(at + 4)) / em
    },
  }
}

/** Glyph numbers by code point: cmap of format 12. */
function glyphsOf(ttf: Buffer, cmap: number): (code: number) => number {
  const found = Array.from({ length: ttf.readUInt16BE(cmap + 2) }, (_, i) => cmap + ttf.readUInt32BE(cmap + 8 + i * 8))
  const at = found.find((t) => ttf.readUInt16BE(t) === 12)
  if (at === undefined) throw new Error('the font has no map of format 12')
  const groups = Array.from({ length: ttf.readUInt32BE(at + 12) }, (_, i) => {
    const g = at + 16 + i * 12
    return { from: ttf.readUInt32BE(g), to: ttf.readUInt32BE(g + 4), glyph: ttf.readUInt32BE(g + 8) }
  })
  return (code) => {
    const group = groups.find((g) => code >= g.from && code <= g.to)
    return group ? group.glyph + code - group.from : 0
  }
}
