import { clamp, pow } from '../../base/math'
import { STANDARD_GRAVITY } from '../../base/gravity'

/** How much lighter than air methane is, (1 - 0.554). McPherson, Subsurface Ventilation and Environmental Engineering, ch. 12. */
const LIGHTER = 0.446
/** Below this a layer is stable and runs far along the roof, even against the air when the road dips. */
export const STABLE = 2
/** From this up a level road's layer is short: what design asks for. McPherson ch. 12, not read in the text. */
export const ENOUGH_LEVEL = 5
/** The same for a road that rises with the air (8) or falls (5), not read in the text. */
export const ENOUGH_RISING = 8

export type Slope = 'level' | 'rising' | 'falling'
export type LayeringFlag = 'methane-layer-stable' | 'methane-layer-likely'

/**
 * Layering number of Bakke and Leach (1962), L = u / (g (d rho / rho) q / W)^(1/3). For methane g x 0.446 = 4.374, so
 * L = u / (1.635 (q / W)^(1/3)). The constant 37 that is often quoted belongs to ft/min and ft3/min: `layeringNumberFeet`.
 * @param airMS mean speed of the air, m/s; @param gasM3S methane let out at the roof, m3/s; @param widthM width, m
 * @returns a bare number; Infinity without gas (or without a road), 0 without air
 */
export const layeringNumber = (airMS: number, gasM3S: number, widthM: number): number =>
  gasM3S <= 0 || widthM <= 0
    ? Number.POSITIVE_INFINITY
    : Math.max(0, airMS) / pow((STANDARD_GRAVITY * LIGHTER * gasM3S) / widthM, 1 / 3)

/** The same as printed with feet and minutes: L = u / (37 (q / D)^(1/3)); u in ft/min, q in ft3/min, D in ft. */
export const layeringNumberFeet = (airFtMin: number, gasFt3Min: number, widthFt: number): number =>
  gasFt3Min <= 0 || widthFt <= 0
    ? Number.POSITIVE_INFINITY
    : Math.max(0, airFtMin) / (37 * pow(gasFt3Min / widthFt, 1 / 3))

/** Speed of air in m/s that makes the number `number`. */
export const airForLayering = (number: number, gasM3S: number, widthM: number): number =>
  gasM3S <= 0 || widthM <= 0 ? 0 : number * pow((STANDARD_GRAVITY * LIGHTER * gasM3S) / widthM, 1 / 3)

/** What the number says of a road: a stable layer, a likely one, or null for mixed well enough. */
export function layeringOutside(number: number, slope: Slope = 'level'): LayeringFlag | null {
  if (number < STABLE) return 'methane-layer-stable'
  return number < (slope === 'rising' ? ENOUGH_RISING : ENOUGH_LEVEL) ? 'methane-layer-likely' : null
}

/** Fractions in the upper, middle and lower third of a road's height. */
export interface Thirds {
  roof: number
  breast: number
  floor: number
}

/**
 * Training model: how the mean fraction is spread over the height. With s from 0 (mixed) to 1 (all in the roof's third),
 * roof = m (1 + 2 s), breast = m (1 - s)(1 + s), floor = m (1 - s)(1 - s). The mean of the three is always `mean`, roof
 * is never below breast nor breast below floor, and roof never above 1. s falls evenly from 1 at L = 0 to 0 where the
 * road is mixed well enough. Nobody has compared it with measurements.
 * @param mean mean fraction of methane, 0..1
 */
export function acrossHeight(mean: number, number: number, slope: Slope = 'level'): Thirds {
  const m = clamp(mean, 0, 1)
  const enough = slope === 'rising' ? ENOUGH_RISING : ENOUGH_LEVEL
  const room = m > 0 ? (1 / m - 1) / 2 : 1
  const s = Math.min(clamp(1 - number / enough, 0, 1), room)
  return { roof: m * (1 + 2 * s), breast: m * (1 - s) * (1 + s), floor: m * (1 - s) * (1 - s) }
}
