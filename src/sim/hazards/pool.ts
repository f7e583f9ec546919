import { PI, pow } from '../../base/math'
import { STANDARD_GRAVITY } from '../../base/gravity'
import { ATMOSPHERE_PA, GAS_CONSTANT } from './constants'
import type { Stability } from './pasquill'

/** Least depth of a spilt layer by the ground, m. AQ/T 3046-2013 table E.9. */
export const POOL_THICKNESS_M = {
  grass: 0.02,
  rough: 0.025,
  level: 0.01,
  concrete: 0.005,
  'calm-water': 0.0018,
} as const
export type PoolGround = keyof typeof POOL_THICKNESS_M

/** Conductivity, W/(m K), and diffusivity of heat, m2/s, of the ground. AQ/T 3046-2013 table E.3. */
export const GROUND_HEAT = {
  cement: { conductivity: 1.1, diffusivity: 1.29e-7 },
  'earth-8-percent-water': { conductivity: 0.9, diffusivity: 4.3e-7 },
  'dry-earth': { conductivity: 0.3, diffusivity: 2.3e-7 },
  'wet-ground': { conductivity: 0.6, diffusivity: 3.3e-7 },
  gravel: { conductivity: 2.5, diffusivity: 1.1e-6 },
} as const
export type HeatGround = keyof typeof GROUND_HEAT

/** a and n of the evaporation by wind. AQ/T 3046-2013 table E.4, which has no row for class C: that of D is taken, and named. */
const BY_WIND: Readonly<Record<Stability, readonly [a: number, n: number]>> = {
  A: [3.846e-3, 0.2],
  B: [3.846e-3, 0.2],
  C: [4.685e-3, 0.25],
  D: [4.685e-3, 0.25],
  E: [5.285e-3, 0.3],
  F: [5.285e-3, 0.3],
}
export const poolOutside = (stability: Stability): 'class-c-not-in-table' | null =>
  stability === 'C' ? 'class-c-not-in-table' : null

/** What is spilt. */
export interface PoolLiquid {
  densityKgM3: number
  /** Molar mass, g/mol. */
  gMol: number
  boilingK: number
  /** Heat of vaporisation, J/kg. */
  latentJKg: number
  /** Vapour pressure at the temperature of the pool, Pa; held at the atmosphere, where it boils. */
  vapourPa: number
}

/** Largest area of a spill, m2: W / (Hmin rho), and not more than a bund leaves. AQ/T 3046-2013 E.36. */
export const poolAreaM2 = (
  massKg: number,
  densityKgM3: number,
  ground: PoolGround,
  bundM2 = Number.POSITIVE_INFINITY,
): number => Math.min(bundM2, Math.max(0, massKg) / (POOL_THICKNESS_M[ground] * densityKgM3))

/** What the ground's heat boils off an area in the first `s` seconds, kg: the integral of heatEvaporationKgS. */
export function heatEvaporatedKg(
  areaM2: number,
  liquid: PoolLiquid,
  groundK: number,
  ground: HeatGround,
  s: number,
): number {
  const { conductivity, diffusivity } = GROUND_HEAT[ground]
  const warmer = groundK - liquid.boilingK
  if (!(warmer > 0) || !(s > 0)) return 0
  return ((2 * conductivity * areaM2 * warmer) / liquid.latentJKg) * Math.sqrt(s / (PI * diffusivity))
}

/**
 * Evaporation of a boiling pool by the heat of the ground, kg/s, `s` seconds after the spill:
 * Q2 = K A (T0 - Tb) / (H sqrt(pi alpha t)). AQ/T 3046-2013 E.26. 0 when the ground is no warmer than the boiling point.
 */
export function heatEvaporationKgS(
  areaM2: number,
  liquid: PoolLiquid,
  groundK: number,
  ground: HeatGround,
  s: number,
): number {
  return s > 0 ? heatEvaporatedKg(areaM2, liquid, groundK, ground, s) / (2 * s) : 0
}

/**
 * Evaporation by the wind over a pool, kg/s: Q3 = a p M / (R T0) u^((2-n)/(2+n)) r^((4+n)/(2+n)), r its radius in metres.
 * AQ/T 3046-2013 E.27.
 */
export function windEvaporationKgS(
  radiusM: number,
  liquid: PoolLiquid,
  airK: number,
  windMS: number,
  stability: Stability,
): number {
  if (!(windMS > 0) || !(radiusM > 0)) return 0
  const [a, n] = BY_WIND[stability]
  const concentration = (Math.min(ATMOSPHERE_PA, liquid.vapourPa) * liquid.gMol) / 1000 / (GAS_CONSTANT * airK)
  return a * concentration * pow(windMS, (2 - n) / (2 + n)) * pow(radiusM, (4 + n) / (2 + n))
}

/**
 * Evaporation of a pool that does not boil, kg/s: A k M p / (R T) with k = 0.0048 u^(7/9) d^(-1/9) Sc^(-2/3) m/s, u at 10 m
 * and d the diameter. D. Mackay and R. S. Matsugu, Canadian Journal of Chemical Engineering 51 (1973) 434-439, in the form
 * of the technical documentation of ALOHA (NOAA 2013).
 * @param schmidt kinematic viscosity of air over diffusivity of the vapour
 */
export function mackayMatsuguKgS(
  radiusM: number,
  liquid: PoolLiquid,
  airK: number,
  windMS: number,
  schmidt: number,
): number {
  if (!(windMS > 0) || !(radiusM > 0)) return 0
  const k = 0.0048 * pow(windMS, 7 / 9) * pow(2 * radiusM, -1 / 9) * pow(schmidt, -2 / 3)
  const concentration = (Math.min(ATMOSPHERE_PA, liquid.vapourPa) * liquid.gMol) / 1000 / (GAS_CONSTANT * airK)
  return PI * radiusM * radiusM * k * concentration
}

/** A pool that spreads and evaporates. */
export interface Pool {
  massKg: number
  evaporatedKg: number
  spiltKg: number
  radiusM: number
  ageS: number
}
export const createPool = (): Pool => ({ massKg: 0, evaporatedKg: 0, spiltKg: 0, radiusM: 0, ageS: 0 })

export interface PoolSite {
  liquid: PoolLiquid
  ground: PoolGround
  heat: HeatGround
  /** Largest area that a bund leaves, m2; Infinity without one. */
  bundM2: number
  groundK: number
  airK: number
  windMS: number
  stability: Stability
}

/**
 * Lets a pool take in `feedKgS` and spread and evaporate for `dtS` seconds. Returns what becomes vapour, kg/s.
 *
 * It spreads by its own weight, dr/dt = sqrt(2 g h), so that r^2 grows by 2 sqrt(2 g V / pi) a second (Shaw and Briscoe,
 * UKAEA SRD R100, 1978), until it is as thin as the ground lets it get or fills the bund; it does not draw back. It boils
 * by the heat of the ground while that gives more than the wind does, and then evaporates by the wind (AQ/T 3046-2013
 * E.1.6 has the one follow the other). The ground under newly wetted area is taken as cooled from the beginning.
 */
export function stepPool(pool: Pool, site: PoolSite, feedKgS: number, dtS: number): number {
  const { liquid } = site
  pool.massKg += feedKgS * dtS
  pool.spiltKg += feedKgS * dtS
  const volume = pool.massKg / liquid.densityKgM3
  const widest = poolAreaM2(pool.massKg, liquid.densityKgM3, site.ground, site.bundM2) / PI
  const spread = pool.radiusM * pool.radiusM + 2 * Math.sqrt((2 * STANDARD_GRAVITY * volume) / PI) * dtS
  pool.radiusM = Math.max(pool.radiusM, Math.sqrt(Math.min(widest, spread)))
  const area = PI * pool.radiusM * pool.radiusM
  const until = (s: number): number => heatEvaporatedKg(area, liquid, site.groundK, site.heat, s)
  const boiled = until(pool.ageS + dtS) - until(pool.ageS)
  const blown = windEvaporationKgS(pool.radiusM, liquid, site.airK, site.windMS, site.stability) * dtS
  const gone = Math.min(pool.massKg, Math.max(boiled, blown))
  pool.massKg -= gone
  pool.evaporatedKg += gone
  if (pool.spiltKg > 0) pool.ageS += dtS
  return dtS > 0 ? gone / dtS : 0
}
