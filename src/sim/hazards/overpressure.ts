import { OVERPRESSURE_LEVELS, type DamageLevel } from '../../../content/damageLevels'

/** The worst row of AQ/T 3046-2013 table H.3 that `kPa` of overpressure reaches; null below all of them. */
export const overpressureLevel = (kPa: number): DamageLevel | null =>
  OVERPRESSURE_LEVELS.find((level) => kPa >= level.at) ?? null

/** Share of people dead, 0..1, and whether the standard leaves this pressure open. */
export interface BlastDeaths {
  share: number
  outside: 'between-10-and-30-kPa' | null
}

/**
 * Share of people in the open dead by a vapour cloud explosion, AQ/T 3046-2013 chapter 10: all from 30 kPa on, nobody
 * below 10 kPa. In between the rule was not read in numbers: counted as all, on the safe side, and flagged.
 */
export function blastDeaths(kPa: number): BlastDeaths {
  if (kPa < 10) return { share: 0, outside: null }
  return { share: 1, outside: kPa < 30 ? 'between-10-and-30-kPa' : null }
}
