/** Respirable and total dust in coal mines: limits by silica, means over a shift, and what adds up over the years. */

export type Dust = 'coal' | 'silica' | 'cement'
export type Fraction = 'total' | 'respirable'
export interface DustLimit {
  dust: Dust
  /** Free silica, %: from (inclusive) to (exclusive; 100 % belongs to the last). */
  silicaFrom: number
  silicaTo: number
  total: number
  respirable: number
}

/**
 * PC-TWA in mg/m3 over a day of 8 h and a week of 40 h. Coal Mine Safety Regulations (2016), article 640, table 25. The
 * table prints "10 to 50" and "50 to 80": 50 % is counted with the stricter row.
 */
export const DUST_LIMITS: readonly DustLimit[] = [
  { dust: 'coal', silicaFrom: 0, silicaTo: 10, total: 4, respirable: 2.5 },
  { dust: 'silica', silicaFrom: 10, silicaTo: 50, total: 1, respirable: 0.7 },
  { dust: 'silica', silicaFrom: 50, silicaTo: 80, total: 0.7, respirable: 0.3 },
  { dust: 'silica', silicaFrom: 80, silicaTo: 101, total: 0.5, respirable: 0.2 },
  { dust: 'cement', silicaFrom: 0, silicaTo: 10, total: 4, respirable: 1.5 },
]

/** The row for a share of free silica in percent: from 10 % all mine dust is silica dust. */
export const dustLimit = (silicaPercent: number, kind: 'coal' | 'cement' = 'coal'): DustLimit =>
  DUST_LIMITS.find(
    (row) =>
      silicaPercent >= row.silicaFrom && silicaPercent < row.silicaTo && (row.dust === kind || row.dust === 'silica'),
  ) ?? (DUST_LIMITS[3] as DustLimit)

/** A stretch of work in one concentration. */
export interface Stretch {
  mgM3: number
  hours: number
}

/** Sum of concentration times time, mg/m3 h. Additive: stretches may be split and put in any order. */
export const doseMgM3H = (stretches: readonly Stretch[]): number =>
  stretches.reduce((sum, s) => sum + Math.max(0, s.mgM3) * Math.max(0, s.hours), 0)

/** Mean over the reference day of 8 h, mg/m3, whatever the shift's length: (sum C t) / 8. GBZ 2.1-2019, appendix A. */
export const shiftTwa = (stretches: readonly Stretch[]): number => doseMgM3H(stretches) / 8
/** Mean over the reference week of 40 h, mg/m3. */
export const weekTwa = (stretches: readonly Stretch[]): number => doseMgM3H(stretches) / 40

/**
 * Factor on the limit for long shifts after Brief and Scala (1975), as in GBZ 2.1-2019, appendix A:
 * (8 / h) (24 - h) / 16 for shifts over 8 h; (40 / h) (168 - h) / 128 for weeks over 40 h; 1 otherwise. Unconfirmed: the
 * clause was not read.
 */
export const longShiftFactor = (hours: number): number =>
  hours <= 8 ? 1 : hours >= 24 ? 0 : (8 / hours) * ((24 - hours) / 16)
export const longWeekFactor = (hours: number): number =>
  hours <= 40 ? 1 : hours >= 168 ? 0 : (40 / hours) * ((168 - hours) / 128)

export interface DustJudgement {
  twa: number
  limit: number
  /** twa / limit; above 1 is over the limit. */
  share: number
  outside: 'shift-longer-than-8-h' | null
}

/** A shift judged against the limit for its dust. Over 8 h the limit is lowered and the flag is up. */
export function judgeDust(
  stretches: readonly Stretch[],
  silicaPercent: number,
  fraction: Fraction,
  kind: 'coal' | 'cement' = 'coal',
): DustJudgement {
  const hours = stretches.reduce((sum, s) => sum + Math.max(0, s.hours), 0)
  const twa = shiftTwa(stretches)
  // Lengthened shifts are judged by their mean over the 8 h day; the lowered limit is for the shift's own mean.
  const limit = dustLimit(silicaPercent, kind)[fraction] * (longShiftFactor(hours) * Math.max(1, hours / 8))
  return { twa, limit, share: twa > 0 ? twa / limit : 0, outside: hours > 8 ? 'shift-longer-than-8-h' : null }
}

/** Hours in a working year of 250 days of 8 h, as cumulative exposure in the literature counts years. */
export const HOURS_A_YEAR = 2000

/**
 * Cumulative exposure, mg/m3 years: sum of concentration times years at work. Compared with the limit kept as long it
 * says how much more dust was breathed than allowed. No share of sick people follows from it: no dose-response is built in.
 */
export const cumulativeMgM3Years = (stretches: readonly { mgM3: number; years: number }[]): number =>
  stretches.reduce((sum, s) => sum + Math.max(0, s.mgM3) * Math.max(0, s.years), 0)
export const yearsFromHours = (mgM3H: number): number => mgM3H / HOURS_A_YEAR
