import { ppmFromMgM3 } from './gases'
import { IDLH } from './limits'

/** A filter as its label says. Letters and colours of EN 14387: A brown, B grey, E yellow, K green. */
export interface Filter {
  type: 'A' | 'B' | 'E' | 'K'
  class: 1 | 2 | 3
  /** Past its date, or its seal was broken before. */
  expired: boolean
}

/** Assigned protection factor of a full-face mask with filter: 29 CFR 1910.134 table 1. */
export const FILTER_FACTOR = 50
/** Least breakthrough times of type K in the test of EN 14387:2004+A1: ppm, minutes, at 30 l/min. */
export const K_TEST = {
  1: { ppm: 1000, minutes: 50 },
  2: { ppm: 5000, minutes: 40 },
  3: { ppm: 10_000, minutes: 60 },
} as const
const TEST_L_MIN = 30
/** Breathing at work, l/min. EN and Chinese rules for apparatus reckon with 40 at moderate work. */
export const WORK_L_MIN = 40
/** Below this share of oxygen no filter may be used, percent (GB 46768-2025 5.9.1 has the same bound for entry). */
export const FILTER_MIN_O2 = 19.5

/** What stands against a filter mask, worst first; the first three let the gas through. */
export type FilterFault = 'wrong-type' | 'expired' | 'spent' | 'no-oxygen' | 'unknown-level' | 'over-idlh' | null

/**
 * The filter in `mgM3` of ammonia after having taken `usedPpmMin`. `factor` is what physics gives (1: nothing is held
 * back), `fault` what the rules say: by rule a filter is for escape or a known low level only.
 * @param knownMgM3 what the wearer has measured, null if nothing
 */
export function filterState(
  filter: Filter,
  usedPpmMin: number,
  knownMgM3: number | null,
  oxygenPercent = 20.9,
): { factor: number; fault: FilterFault } {
  if (filter.type !== 'K') return { factor: 1, fault: 'wrong-type' }
  // No credit for an expired filter: nobody can say what is left in it.
  if (filter.expired) return { factor: 1, fault: 'expired' }
  if (usedPpmMin >= capacityPpmMin(filter)) return { factor: 1, fault: 'spent' }
  if (oxygenPercent < FILTER_MIN_O2) return { factor: FILTER_FACTOR, fault: 'no-oxygen' }
  if (knownMgM3 === null) return { factor: FILTER_FACTOR, fault: 'unknown-level' }
  return { factor: FILTER_FACTOR, fault: knownMgM3 > IDLH.mgM3 ? 'over-idlh' : null }
}

/** ppm times minutes at 30 l/min that a fresh K filter takes up at least. */
export const capacityPpmMin = (filter: Filter): number => K_TEST[filter.class].ppm * K_TEST[filter.class].minutes

/** Adds what `dtS` seconds of breathing in `mgM3` put into the filter, ppm min at 30 l/min. */
export const filterUse = (usedPpmMin: number, mgM3: number, dtS: number, litresMin = WORK_L_MIN): number =>
  usedPpmMin + (ppmFromMgM3(mgM3) * (dtS / 60) * litresMin) / TEST_L_MIN
