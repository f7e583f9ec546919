import { ln, exp } from '../../base/math'
import { ppmFromMgM3 } from './limits'

/** Minutes for which the US EPA publishes AEGLs. */
export const AEGL_MINUTES = [10, 30, 60, 240, 480] as const
/** ppm of ammonia at those minutes. US EPA / NAS, Acute Exposure Guideline Levels for Ammonia (Vol. 6, 2008), final. */
export const AEGL_PPM = {
  1: [30, 30, 30, 30, 30],
  2: [220, 220, 160, 110, 110],
  3: [2700, 1600, 1100, 550, 390],
} as const
export type AeglTier = keyof typeof AEGL_PPM

/**
 * Minutes that one may be in a steady `ppm` until the level is reached; Infinity below the 480-minute value.
 *
 * Between two published durations the level runs along C^m t = constant with the m that joins the two values (for
 * tier 3 it is within 2 % of 2 up to 240 min). Where they are equal, the shorter time holds. Under 10 minutes C^2 t of
 * the 10-minute value is kept: shorter than published, used for want of anything else and on the safe side of linear.
 */
export function aeglMinutes(tier: AeglTier, ppm: number): number {
  const levels = AEGL_PPM[tier]
  const first = levels[0]
  if (ppm >= first) return AEGL_MINUTES[0] * (first / ppm) * (first / ppm)
  for (let i = 1; i < levels.length; i++) {
    const level = levels[i] as number
    if (ppm < level) continue
    const above = levels[i - 1] as number
    if (above === level) return AEGL_MINUTES[i] as number
    const t0 = AEGL_MINUTES[i - 1] as number
    const t1 = AEGL_MINUTES[i] as number
    const steep = ln(t1 / t0) / ln(above / level)
    return t1 * exp(-steep * ln(ppm / level))
  }
  return Number.POSITIVE_INFINITY
}

/** Share of the level that `dtS` seconds in `mgM3` use up; shares of changing concentrations add up to 1 at the level. */
export function aeglShare(tier: AeglTier, mgM3: number, dtS: number): number {
  if (mgM3 <= 0) return 0
  return dtS / 60 / aeglMinutes(tier, ppmFromMgM3(mgM3))
}
