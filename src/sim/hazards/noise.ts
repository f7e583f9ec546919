import { ln, pow } from '../../base/math'

/** Noise over a working day. Levels in dB(A), times in hours. */

/** A rule: level that is allowed for 8 h, decibels for which the time halves, and below which it does not count. */
export interface NoiseRule {
  criterion: number
  exchange: number
  threshold: number
}
export const NOISE_RULES = {
  /** Coal Mine Safety Regulations (2016), article 657; GBZ 2.2-2007. */
  china: { criterion: 85, exchange: 3, threshold: Number.NEGATIVE_INFINITY },
  /** NIOSH, publication 98-126 (1998). */
  niosh: { criterion: 85, exchange: 3, threshold: 80 },
  /** OSHA 29 CFR 1910.95, table G-16: what is permitted. */
  'osha-permitted': { criterion: 90, exchange: 5, threshold: 90 },
  /** OSHA 29 CFR 1910.95(c): hearing conservation; half a dose, 85 dB(A) over 8 h, is the action level. */
  'osha-action': { criterion: 90, exchange: 5, threshold: 80 },
} as const satisfies Record<string, NoiseRule>
export type NoiseRuleId = keyof typeof NOISE_RULES

const log2 = (x: number): number => ln(x) / Math.LN2
const log10 = (x: number): number => ln(x) / Math.LN10

/** Hours allowed at a level: T = 8 / 2^((L - criterion) / exchange). Infinite below the rule's threshold. */
export function hoursAllowed(level: number, id: NoiseRuleId = 'china'): number {
  const rule = NOISE_RULES[id]
  return level < rule.threshold ? Number.POSITIVE_INFINITY : 8 / pow(2, (level - rule.criterion) / rule.exchange)
}
/** Level allowed for a time, its inverse; Infinity for none. */
export const levelAllowed = (hours: number, id: NoiseRuleId = 'china'): number =>
  hours > 0 ? NOISE_RULES[id].criterion + NOISE_RULES[id].exchange * log2(8 / hours) : Number.POSITIVE_INFINITY

export interface NoiseStretch {
  level: number
  hours: number
}
/** Dose in percent: 100 sum C / T. Additive; 100 is the limit. */
export const noiseDose = (stretches: readonly NoiseStretch[], id: NoiseRuleId = 'china'): number =>
  stretches.reduce((sum, s) => (s.hours > 0 ? sum + (100 * s.hours) / hoursAllowed(s.level, id) : sum), 0)

/** Level that would give the dose in 8 h: criterion + exchange log2(D / 100); -Infinity for no dose. OSHA prints 16.61 log10(D / 100) + 90. */
export const levelOfDose = (dosePercent: number, id: NoiseRuleId = 'china'): number =>
  dosePercent > 0
    ? NOISE_RULES[id].criterion + NOISE_RULES[id].exchange * log2(dosePercent / 100)
    : Number.NEGATIVE_INFINITY

/** OSHA 1910.95: no continuous noise over 115 dB(A), no impulses over 140 dB. */
export const noiseOutside = (level: number): 'over-115-db' | null => (level > 115 ? 'over-115-db' : null)

/** Several sources at one place: 10 log10 sum 10^(L / 10). None: -Infinity. */
export const addLevels = (levels: readonly number[]): number => {
  const sum = levels.reduce((s, l) => s + pow(10, l / 10), 0)
  return sum > 0 ? 10 * log10(sum) : Number.NEGATIVE_INFINITY
}
/** Level at `toM` from the level at `fromM` of a small source in the open: L - 20 log10(to / from); Infinity at the source. */
export const levelAt = (level: number, fromM: number, toM: number): number =>
  toM > 0 ? (fromM > 0 ? level - 20 * log10(toM / fromM) : Number.NEGATIVE_INFINITY) : Number.POSITIVE_INFINITY
