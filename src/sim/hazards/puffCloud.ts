import { PI, exp, pow } from '../../base/math'
import { BRIGGS_RANGE_M, puffSigma } from './briggs'
import type { Stability } from './pasquill'
import type { PlumeOutside } from './plume'

/** Gas let go at once. */
export interface PuffRelease {
  massKg: number
  /** Effective height of release, metres. */
  heightM: number
  /** m/s, 1 or more for the model to hold. */
  windMS: number
}

/**
 * Gaussian puff with reflection at the ground, kg/m3, `t` seconds after the release:
 * C = M / ((2 pi)^(3/2) sx sy sz) exp(-(x - u t)^2 / 2 sx^2) exp(-y^2 / 2 sy^2) (exp(-(z-H)^2 / 2 sz^2) + exp(-(z+H)^2 / 2 sz^2)),
 * with the spreads of table E.8 at the way u t that its middle has come. AQ/T 3046-2013 E.34; CCPS (1999), p. 101.
 * Unlike the puffs of the field it reaches a little ahead of the wind. Before the release it is 0.
 */
export function puffAt(
  release: PuffRelease,
  x: number,
  y: number,
  z: number,
  t: number,
  stability: Stability,
): { kgM3: number; outside: PlumeOutside | null } {
  const { massKg, heightM, windMS } = release
  const way = windMS * t
  if (!(way > 0)) return { kgM3: 0, outside: t > 0 ? 'wind-below-1-m-s' : null }
  const { xy, z: sz } = puffSigma(way, stability)
  const along = (x - way) / xy
  const across = y / xy
  const up = (z - heightM) / sz
  const mirrored = (z + heightM) / sz
  const vertical = exp(-0.5 * up * up) + exp(-0.5 * mirrored * mirrored)
  const kgM3 = (massKg / (pow(2 * PI, 1.5) * xy * xy * sz)) * exp(-0.5 * (along * along + across * across)) * vertical
  return { kgM3, outside: outside(windMS, way) }
}

const outside = (windMS: number, way: number): PlumeOutside | null =>
  windMS < 1
    ? 'wind-below-1-m-s'
    : way < BRIGGS_RANGE_M.from
      ? 'nearer-than-100-m'
      : way > BRIGGS_RANGE_M.to
        ? 'farther-than-10-km'
        : null

/** Integral of the concentration over the passing of a puff at a ground point, kg s/m3, by the middle rule over +-6 sigma. */
export function puffDosage(release: PuffRelease, x: number, y: number, z: number, stability: Stability): number {
  if (!(release.windMS > 0) || !(x > 0)) return 0
  const span = (6 * puffSigma(x, stability).xy) / release.windMS
  const middle = x / release.windMS
  const from = Math.max(0, middle - span)
  const step = (middle + 2 * span - from) / STEPS
  let sum = 0
  for (let i = 0; i < STEPS; i++) sum += puffAt(release, x, y, z, from + (i + 0.5) * step, stability).kgM3
  return sum * step
}
const STEPS = 400
