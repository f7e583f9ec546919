/**
 * How fast an unfought fire grows, kW/s2 in Q = a t^2 (NFPA 72 and 92): it reaches 1055 kW (1000 Btu/s) after 600, 300,
 * 150 and 75 s.
 */
export const GROWTH = { slow: 0.00293, medium: 0.01172, fast: 0.0469, 'ultra-fast': 0.1876 } as const
export type Growth = keyof typeof GROWTH

/** The heat at which the growth classes are told apart, kW. */
export const CLASS_HEAT_KW = 1055

/** Heat release `seconds` after a fire took hold, kW: a t^2, never over `peakKW`; 0 before it. */
export const growthHeat = (alpha: number, seconds: number, peakKW = Number.POSITIVE_INFINITY): number =>
  seconds > 0 ? Math.min(peakKW, alpha * seconds * seconds) : 0

/** Seconds from taking hold until `heatKW`: sqrt(Q / a); Infinity for a fire that does not grow. */
export const growthSeconds = (alpha: number, heatKW: number): number =>
  heatKW > 0 ? Math.sqrt(heatKW / Math.max(0, alpha)) : 0

/**
 * Heat `dtS` after it was `heatKW`, kW: the same curve gone on along from where it stands, so that a fire that was beaten
 * down grows again as a young one. A fire that is out stays out.
 */
export function grow(alpha: number, heatKW: number, dtS: number, peakKW = Number.POSITIVE_INFINITY): number {
  if (!(heatKW > 0)) return 0
  const root = Math.sqrt(heatKW) + Math.sqrt(Math.max(0, alpha)) * dtS
  return Math.min(peakKW, root * root)
}
