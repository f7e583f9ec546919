import { PI, exp, pow } from '../../base/math'
import type { Stability, Terrain } from './pasquill'
import { SPREADS, type SpreadSet } from './spreads'

/** A steady point source in a steady wind. */
export interface PlumeSource {
  rateKgS: number
  /** Effective height of release, metres. */
  heightM: number
  /** m/s, 1 or more for the model to hold. */
  windMS: number
}
/** Which bound of the model's range was left. */
export type PlumeOutside = 'nearer-than-100-m' | 'farther-than-10-km' | 'farther-than-100-km' | 'wind-below-1-m-s'
/** What the plume gives, and which bound of its range was left (null: none). */
export interface PlumeValue {
  kgM3: number
  outside: PlumeOutside | null
}

/**
 * Gaussian plume with reflection at the ground:
 * C = Q / (2 pi u sy sz) exp(-y^2 / 2 sy^2) (exp(-(z-H)^2 / 2 sz^2) + exp(-(z+H)^2 / 2 sz^2)), kg/m3.
 * AQ/T 3046-2013 E.33; CCPS, Guidelines for Consequence Analysis of Chemical Releases (1999).
 * The yardstick of the puff field, and what the debrief draws beyond 100 m. Upwind (x <= 0) it is 0.
 * @param x metres downwind; @param y metres crosswind; @param z metres above ground
 */
export const plume = (
  source: PlumeSource,
  x: number,
  y: number,
  z: number,
  stability: Stability,
  terrain: Terrain,
): PlumeValue => plumeIn(`briggs-${terrain}`, source, x, y, z, stability)

/** The same with the spreads of a named set. No wind at all carries nothing: 0, and its flag. */
export function plumeIn(
  set: SpreadSet,
  source: PlumeSource,
  x: number,
  y: number,
  z: number,
  stability: Stability,
): PlumeValue {
  if (!(x > 0)) return { kgM3: 0, outside: null }
  if (!(source.windMS > 0)) return { kgM3: 0, outside: 'wind-below-1-m-s' }
  const spreads = SPREADS[set]
  const kgM3 = plumeWithSigma(source, y, z, spreads.y(x, stability), spreads.z(x, stability))
  return { kgM3, outside: plumeOutside(set, source.windMS, x) }
}

/** Which bound of the range of a set of spreads the case leaves, or null. */
export function plumeOutside(set: SpreadSet, windMS: number, x: number): PlumeOutside | null {
  const { from, to } = SPREADS[set].range
  if (windMS < 1) return 'wind-below-1-m-s'
  if (x < from) return 'nearer-than-100-m'
  if (x <= to) return null
  return to > 10_000 ? 'farther-than-100-km' : 'farther-than-10-km'
}

/** The same with given spreads sy, sz in metres, kg/m3. 0 without wind and where a spread is 0. */
export function plumeWithSigma(source: PlumeSource, y: number, z: number, sy: number, sz: number): number {
  if (!(source.windMS > 0) || !(sy > 0) || !(sz > 0)) return 0
  const across = exp((-0.5 * y * y) / (sy * sy))
  const up = (z - source.heightM) / sz
  const mirrored = (z + source.heightM) / sz
  const vertical = exp(-0.5 * up * up) + exp(-0.5 * mirrored * mirrored)
  return (source.rateKgS / (2 * PI * source.windMS * sy * sz)) * across * vertical
}

/** Middle of an instantaneous ground-level puff, kg/m3: M / (sqrt(2) pi^(3/2) sx sy sz). 0 without gas. AQ/T 3046-2013 E. */
export const puffCentre = (massKg: number, sxy: number, sz: number): number =>
  massKg > 0 ? massKg / (Math.sqrt(2) * pow(PI, 1.5) * sxy * sxy * sz) : 0
