/**
 * Can a mixture of methane, air and inert gas explode? Percent by volume at about 20 C and 1 atm; other fuels make it
 * wider (hydrogen most). Coward and Jones, Limits of Flammability of Gases and Vapors, Bulletin 503, US Bureau of Mines (1952).
 */

/** Oxygen of fresh air, %. */
export const AIR_O2 = 20.93

/** Which range of methane in air is meant: Chinese mining (5 to 16 %) or the international tables (5 to 15 %). */
export type Convention = 'chinese-mining' | 'international'
export const METHANE_RANGE = {
  'chinese-mining': { from: 5, to: 16 },
  international: { from: 5, to: 15 },
} as const satisfies Record<Convention, { from: number; to: number }>
/** Below this oxygen methane does not explode in any share, %: the rule of thumb of mine rescue. */
export const MIN_O2 = 12
/** Strongest mixture with air, %; least temperature, C, and energy, mJ, that set it off. Teaching texts of Chinese coal mining. */
export const STRONGEST = 9.5
export const IGNITION = { celsius: 650, mJ: 0.28 } as const

/** The rule of thumb: methane within its range (bounds included) and oxygen above 12 %. */
export const explosive = (ch4: number, o2: number, convention: Convention = 'chinese-mining'): boolean =>
  ch4 >= METHANE_RANGE[convention].from && ch4 <= METHANE_RANGE[convention].to && o2 > MIN_O2

/** Nose of the triangle: methane 5.9 % and, per volume of methane, 6.07 of nitrogen added to the air; so 12.2 % oxygen. */
export const NOSE = { ch4: 5.9, o2: AIR_O2 * (1 - (5.9 * (1 + 6.07)) / 100) } as const

interface Point {
  ch4: number
  o2: number
}
/** A fuel limit in plain air: what is not methane is air. */
const inAir = (ch4: number): Point => ({ ch4, o2: AIR_O2 * (1 - ch4 / 100) })

/** Rounding, in squared percent: what is nearer to a line lies on it. */
const EDGE = 1e-9
/** On which side of the line from a to b p lies: above 0 left, 0 on it. */
function side(a: Point, b: Point, p: Point): number {
  const v = (b.ch4 - a.ch4) * (p.o2 - a.o2) - (b.o2 - a.o2) * (p.ch4 - a.ch4)
  return Math.abs(v) < EDGE ? 0 : v
}

const inside = (t: readonly [Point, Point, Point], p: Point): boolean => {
  const s = [side(t[0], t[1], p), side(t[1], t[2], p), side(t[2], t[0], p)]
  return s.every((v) => v >= 0) || s.every((v) => v <= 0)
}
/** Do the stretches a-b and c-d touch? The first condition matters where all four lie on one line. */
const crosses = (a: Point, b: Point, c: Point, d: Point): boolean =>
  Math.max(a.ch4, b.ch4) >= Math.min(c.ch4, d.ch4) &&
  Math.max(c.ch4, d.ch4) >= Math.min(a.ch4, b.ch4) &&
  side(a, b, c) * side(a, b, d) <= 0 &&
  side(c, d, a) * side(c, d, b) <= 0
const meets = (t: readonly [Point, Point, Point], a: Point, b: Point): boolean =>
  crosses(a, b, t[0], t[1]) || crosses(a, b, t[1], t[2]) || crosses(a, b, t[2], t[0])

export type Explosibility =
  | 'explosive'
  /** Too rich or too inert now; on its way to fresh air it passes through the triangle. */
  | 'explosive-with-air'
  /** Too lean now; more methane makes it explosive. */
  | 'explosive-with-methane'
  | 'not-explosive'

export interface CowardState {
  state: Explosibility
  /** More oxygen than air of that methane can hold: the reading is wrong. */
  outside: 'more-oxygen-than-air' | null
}

/**
 * Coward's triangle: explosive inside it; else what becomes of the mixture when air, or methane, is added (both move it
 * straight towards the corner of pure air, or pure methane). Thin air without methane counts as not explosive.
 * @param ch4 and @param o2 percent by volume
 */
export function cowardState(ch4: number, o2: number, convention: Convention = 'international'): CowardState {
  const range = METHANE_RANGE[convention]
  const triangle = [inAir(range.from), inAir(range.to), NOSE] as const
  const p = { ch4, o2 }
  // A meter is off by a tenth of a percent; what is farther above the line of air is not a mixture with air.
  const outside = o2 > inAir(ch4).o2 + 0.1 ? 'more-oxygen-than-air' : null
  const q = outside === null && o2 > inAir(ch4).o2 ? inAir(ch4) : p
  const state = inside(triangle, q)
    ? 'explosive'
    : ch4 > 0 && meets(triangle, q, { ch4: 0, o2: AIR_O2 })
      ? 'explosive-with-air'
      : meets(triangle, q, { ch4: 100, o2: 0 })
        ? 'explosive-with-methane'
        : 'not-explosive'
  return { state, outside }
}

/**
 * Graham's ratio, 100 CO / (oxygen lost), both in percent by volume, oxygen lost = 0.2647 N2 - O2 with N2 what is not
 * measured otherwise. A fire in coal shows in it early. NaN-free: `null` where no oxygen is lost.
 * Bands (McPherson ch. 21, not read in the text): to 0.4 normal, 0.5 look into it, 1 heating almost certain, 2 serious,
 * 3 surely a fire.
 */
export function grahamRatio(o2: number, coPpm: number, n2: number): number | null {
  const lost = 0.2647 * n2 - o2
  return lost > 0.01 ? (coPpm / 1e4 / lost) * 100 : null
}
