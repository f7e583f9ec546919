import { exp, ln, pow } from '../../base/math'
import { inverseNormal } from '../../base/normal'
import { nextFloat } from '../../base/random'
import { DT } from '../../base/time'
import { type Vec3, vec } from '../../base/vec'
import { windAtHeight } from '../hazards/wind'
import type { Sim } from '../sim'

/** What the wind is beside its mean now, m/s along it. */
export interface Gust {
  ms: number
}

export const createGust = (): Gust => ({ ms: 0 })

/** Roughness of ground covered with houses, m: terrain category III of EN 1991-1-4, table 4.1. */
const ROUGHNESS_M = 0.3
/** The generator never gives 0 or 1 to the inverse of the normal distribution. */
const TINY = 1e-9

/** Turbulence intensity at a height, a share of the mean: 1 / ln(z / z0) (EN 1991-1-4, 4.7, flat ground). */
export const turbulence = (heightM: number): number => 1 / ln(heightM / ROUGHNESS_M)

/** Length of gusts at a height, m: 300 (z / 200)^(0.67 + 0.05 ln z0) (EN 1991-1-4, B.1). */
export const gustLength = (heightM: number): number => 300 * pow(heightM / 200, 0.67 + 0.05 * ln(ROUGHNESS_M))

/** Mean wind at a height over the street, m/s, by the power law for towns in neutral air. */
const meanAt = ({ world }: Sim, heightM: number): number => windAtHeight(world.wind.speed, heightM, 'D', 'urban')

/**
 * One tick of gusts at `heightM` over the street: a random walk back to the mean (first order, so that its memory is the time
 * in which the mean wind carries a gust past) of the turbulence's deviation. Seeded: draws from the run's generator.
 */
export function stepGust(sim: Sim, heightM: number): void {
  const { gust, rng } = sim.world
  if (!gust) return
  const mean = meanAt(sim, heightM)
  const keep = exp((-DT * mean) / gustLength(heightM))
  const deviation = mean * turbulence(heightM)
  const drawn = inverseNormal(Math.min(1 - TINY, Math.max(TINY, nextFloat(rng))))
  gust.ms = keep * gust.ms + Math.sqrt(Math.max(0, 1 - keep * keep)) * deviation * drawn
}

/** Speed of the wind with its gusts at a height over the street, m/s: what an anemometer there reads. Never below 0. */
export const windNow = (sim: Sim, heightM: number): number =>
  Math.max(0, meanAt(sim, heightM) + (sim.world.gust?.ms ?? 0))

/** The air at that height as a velocity, m/s, where it blows to. */
export function airAt(sim: Sim, heightM: number): Vec3 {
  const { toX, toZ } = sim.world.wind
  const ms = windNow(sim, heightM)
  return vec(toX * ms, 0, toZ * ms)
}
