import { FONTS } from './canvas'
import { contrast } from './contrast'
import type { Seen } from './world'
import type { WorldTarget, WorldText } from './worldText'

export type Script = 'Chinese' | 'Latin'

/**
 * The least that is asked for, degrees and ratios.
 * Chinese: font sizes of 0.32 to 1 degree were compared in a head-mounted display; 0.32 was too small, and legibility,
 * fatigue and efficiency together were best at 0.84 (Gu et al., Ergonomics 2024, doi 10.1080/00140139.2024.2369205).
 * Latin: capitals of 20 to 22 minutes of arc are preferred (ISO 9241-3, carried on in ISO 9241-303).
 * Contrast: WCAG 2.2, 1.4.3 for text of any size. Targets: a requirement of this project.
 */
export const BOUNDS = { Chinese: 0.84, Latin: 22 / 60, contrast: 4.5, target: 3 }

/** The smallest of a style in a language: how high its characters are, from where it is read, and how well it stands out. */
export interface Row {
  style: string
  script: Script
  text: string
  mm: number
  away: number
  degrees: number
  /** Null where words stand on a thing's own surface, whose colour light changes. */
  contrast: number | null
}
export interface Target extends WorldTarget {}

const scriptOf = (text: string): Script => (/\p{Script=Han}/u.test(text) ? 'Chinese' : 'Latin')

/** Height of a character, metres: of a full Chinese one, else of a capital; figures are a little higher. */
const heightOf = ({ size, weight }: Seen, script: Script): number =>
  (size / 1000) * FONTS[weight].height(script === 'Chinese' ? '国' : 'H')

const angle = (height: number, away: number): number => (2 * Math.atan(height / 2 / away) * 180) / Math.PI

/** The smallest of every style, for Chinese and for Latin letters. */
export function byStyle(texts: { text: WorldText }[]): Row[] {
  const rows = new Map<string, Row>()
  for (const { text } of texts) {
    const { style, seen } = text
    const script = scriptOf(seen.text)
    const height = heightOf(seen, script)
    const own = seen.ground ? contrast(seen.ink, seen.ground.color) : null
    const row: Row = {
      style,
      script,
      text: seen.text,
      mm: height * 1000,
      away: seen.away,
      degrees: angle(height, seen.away),
      contrast: own,
    }
    const key = `${style}\u0000${script}`
    const before = rows.get(key)
    const least = [before?.contrast ?? null, own].filter((c) => c !== null)
    const smaller = !before || row.degrees < before.degrees ? row : before
    rows.set(key, { ...smaller, contrast: least.length > 0 ? Math.min(...least) : null })
  }
  return [...rows.values()].sort(
    (a, b) => a.style.localeCompare(b.style, 'en') || a.script.localeCompare(b.script, 'en'),
  )
}

/** The smallest of every kind of target. */
export function byTarget(targets: readonly WorldTarget[]): Target[] {
  const least = new Map<string, number>()
  for (const { what, degrees } of targets) least.set(what, Math.min(least.get(what) ?? Infinity, degrees))
  return [...least].map(([what, degrees]) => ({ what, degrees })).sort((a, b) => a.what.localeCompare(b.what, 'en'))
}
