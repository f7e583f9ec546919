import { exp, ln } from '../../base/math'
import { type Gas, ppmFromMgM3 } from './gases'

/** Minutes for which the US EPA publishes AEGLs. */
export const AEGL_MINUTES = [10, 30, 60, 240, 480] as const
export type AeglTier = 1 | 2 | 3
type Levels = readonly [number, number, number, number, number]

/** ppm at AEGL_MINUTES by tier; null where none is recommended. US EPA / NAS, Acute Exposure Guideline Levels, final values. */
export const AEGL = {
  ammonia: {
    1: [30, 30, 30, 30, 30],
    2: [220, 220, 160, 110, 110],
    3: [2700, 1600, 1100, 550, 390],
  },
  'carbon-monoxide': {
    1: null,
    2: [420, 150, 83, 33, 27],
    3: [1700, 600, 330, 150, 130],
  },
  chlorine: {
    1: [0.5, 0.5, 0.5, 0.5, 0.5],
    2: [2.8, 2.8, 2, 1, 0.71],
    3: [50, 28, 20, 10, 7.1],
  },
  'hydrogen-sulfide': {
    1: [0.75, 0.6, 0.51, 0.36, 0.33],
    2: [41, 32, 27, 20, 17],
    3: [76, 59, 50, 37, 31],
  },
} as const satisfies Partial<Record<Gas, Record<AeglTier, Levels | null>>>
export type AeglGas = keyof typeof AEGL

/** Those of ammonia: NAS, Acute Exposure Guideline Levels, Vol. 6 (2008). */
export const AEGL_PPM = AEGL.ammonia

const levelsOf = (gas: AeglGas, tier: AeglTier): Levels | null => AEGL[gas][tier]

/** How steeply time runs against concentration between two published durations: C^m t is the same at both. */
const steepness = (t0: number, t1: number, above: number, level: number): number => ln(t1 / t0) / ln(above / level)

/**
 * Minutes that one may be in a steady `ppm` until the level is reached; Infinity below the 480-minute value, and where no
 * level is published.
 *
 * Between two published durations the level runs along C^m t = constant with the m that joins the two values (for
 * tier 3 of ammonia it is within 2 % of 2 up to 240 min). Where they are equal, the shorter time holds. Under 10 minutes
 * C^2 t of the 10-minute value is kept: shorter than published, used for want of anything else and on the safe side of
 * linear; aeglOutside names it.
 */
export function aeglMinutes(tier: AeglTier, ppm: number, gas: AeglGas = 'ammonia'): number {
  const levels = levelsOf(gas, tier)
  if (!levels) return Number.POSITIVE_INFINITY
  const first = levels[0]
  if (ppm >= first) return AEGL_MINUTES[0] * (first / ppm) * (first / ppm)
  for (let i = 1; i < levels.length; i++) {
    const level = levels[i] as number
    if (ppm < level) continue
    const above = levels[i - 1] as number
    if (above === level) return AEGL_MINUTES[i] as number
    const t0 = AEGL_MINUTES[i - 1] as number
    const t1 = AEGL_MINUTES[i] as number
    const steep = steepness(t0, t1, above, level)
    return t1 * exp(-steep * ln(ppm / level))
  }
  return Number.POSITIVE_INFINITY
}

/**
 * The level for an exposure of `minutes`, ppm: published at AEGL_MINUTES, between them along C^m t; below 10 minutes the
 * 10-minute value and above 8 hours the 8-hour one, as aeglOutside names. null where no level is published.
 */
export function aeglPpm(gas: AeglGas, tier: AeglTier, minutes: number): number | null {
  const levels = levelsOf(gas, tier)
  if (!levels) return null
  if (!(minutes > AEGL_MINUTES[0])) return levels[0]
  for (let i = 1; i < levels.length; i++) {
    const t1 = AEGL_MINUTES[i] as number
    if (minutes > t1) continue
    const t0 = AEGL_MINUTES[i - 1] as number
    const above = levels[i - 1] as number
    const level = levels[i] as number
    if (above === level) return level
    return level * exp(ln(t1 / minutes) / steepness(t0, t1, above, level))
  }
  return levels[4]
}

/** Is an exposure of so many minutes one for which levels are published? */
export const aeglOutside = (minutes: number): 'aegl-shorter-than-10-min' | 'aegl-longer-than-8-h' | null =>
  minutes < AEGL_MINUTES[0] ? 'aegl-shorter-than-10-min' : minutes > AEGL_MINUTES[4] ? 'aegl-longer-than-8-h' : null

/** Share of the level that `dtS` seconds in `mgM3` use up; shares of changing concentrations add up to 1 at the level. */
export function aeglShare(tier: AeglTier, mgM3: number, dtS: number, gas: AeglGas = 'ammonia'): number {
  if (!(mgM3 > 0)) return 0
  return dtS / 60 / aeglMinutes(tier, ppmFromMgM3(mgM3, gas), gas)
}
