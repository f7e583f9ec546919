import { PI, exp } from '../../base/math'

/** How a liquid burns in the open, as NUREG-1805 (2004) tabulates it. */
export interface Fuel {
  /** Burning rate of a wide pool, kg/m2 s. */
  rateKgM2S: number
  /** Effective heat of combustion, kJ/kg. */
  heatKJKg: number
  /** How fast the rate nears that of a wide pool as the pool widens (k beta), 1/m. */
  widening: number
}

/**
 * NUREG-1805 (2004), table 5-1, after Babrauskas (SFPE Handbook). A pool of methanol or ethanol burns alike at any width:
 * the sheets print 100 for it. The card names the rows that were not seen again in a copy of the sheets.
 */
export const FUELS = {
  methanol: { rateKgM2S: 0.017, heatKJKg: 20_000, widening: 100 },
  ethanol: { rateKgM2S: 0.015, heatKJKg: 26_800, widening: 100 },
  butane: { rateKgM2S: 0.078, heatKJKg: 45_700, widening: 2.7 },
  benzene: { rateKgM2S: 0.085, heatKJKg: 40_100, widening: 2.7 },
  hexane: { rateKgM2S: 0.074, heatKJKg: 44_700, widening: 1.9 },
  heptane: { rateKgM2S: 0.101, heatKJKg: 44_600, widening: 1.1 },
  xylene: { rateKgM2S: 0.09, heatKJKg: 40_800, widening: 1.4 },
  acetone: { rateKgM2S: 0.041, heatKJKg: 25_800, widening: 1.9 },
  dioxane: { rateKgM2S: 0.018, heatKJKg: 26_200, widening: 5.4 },
  'diethyl-ether': { rateKgM2S: 0.085, heatKJKg: 34_200, widening: 0.7 },
  benzine: { rateKgM2S: 0.048, heatKJKg: 44_700, widening: 3.6 },
  gasoline: { rateKgM2S: 0.055, heatKJKg: 43_700, widening: 2.1 },
  kerosene: { rateKgM2S: 0.039, heatKJKg: 43_200, widening: 3.5 },
  diesel: { rateKgM2S: 0.045, heatKJKg: 44_400, widening: 2.1 },
  'jp-4': { rateKgM2S: 0.051, heatKJKg: 43_500, widening: 3.6 },
  'jp-5': { rateKgM2S: 0.054, heatKJKg: 43_000, widening: 1.6 },
  'transformer-oil': { rateKgM2S: 0.039, heatKJKg: 46_000, widening: 0.7 },
  'heavy-fuel-oil': { rateKgM2S: 0.035, heatKJKg: 39_700, widening: 1.7 },
  'crude-oil': { rateKgM2S: 0.0335, heatKJKg: 42_600, widening: 2.8 },
  'lube-oil': { rateKgM2S: 0.039, heatKJKg: 46_000, widening: 0.7 },
} as const satisfies Record<string, Fuel>

/** Share of the heat that is radiated, NUREG-1805 chapter 5. */
export const RADIATED_SHARE = 0.3

/** Diameter of the circle as large as `areaM2`, m; 0 for none. */
export const poolDiameter = (areaM2: number): number => (areaM2 > 0 ? Math.sqrt((4 * areaM2) / PI) : 0)

/** Burning rate of a pool of `diameterM`, kg/m2 s: m'' (1 - exp(-k beta D)). */
export const burningRate = (fuel: Fuel, diameterM: number): number =>
  diameterM > 0 ? fuel.rateKgM2S * (1 - exp(-fuel.widening * diameterM)) : 0

/** Heat release of a burning pool, kW: m'' (1 - exp(-k beta D)) dHc A. NUREG-1805 (2004), chapter 3. */
export const heatRelease = (fuel: Fuel, areaM2: number): number =>
  areaM2 > 0 ? burningRate(fuel, poolDiameter(areaM2)) * fuel.heatKJKg * areaM2 : 0

/** Radiation met, and why it should not be trusted (null: nothing against it). */
export interface PointSourceFlux {
  kWM2: number
  outside: 'inside-the-flames' | 'pool-under-0.2-m' | 'flux-over-5-kW-m2' | null
}

/**
 * Radiation of `heatKW` at `distanceM` from its middle, kW/m2: share Q / (4 pi R^2). Nothing is taken off for air, so it
 * errs on the side of heat. At the middle itself it is Infinity.
 */
export function pointSource(heatKW: number, distanceM: number, radiatedShare = RADIATED_SHARE): number {
  if (!(heatKW > 0)) return 0
  return (radiatedShare * heatKW) / (4 * PI * distanceM * distanceM)
}

/**
 * Radiation of a burning pool `edgeM` from its edge, kW/m2, without wind: pointSource with R = L + D/2.
 * NUREG-1805 (2004), FDT 05.1. Meant for pools wider than 0.2 m (Babrauskas 1983) and for up to 5 kW/m2, nearer than
 * which the flame is no point; both are told by a flag, as is a place above the pool.
 */
export function poolFireFlux(fuel: Fuel, areaM2: number, edgeM: number): PointSourceFlux {
  const diameterM = poolDiameter(areaM2)
  const kWM2 = pointSource(heatRelease(fuel, areaM2), edgeM + diameterM / 2)
  const outside =
    edgeM < 0 ? 'inside-the-flames' : diameterM < 0.2 ? 'pool-under-0.2-m' : kWM2 > 5 ? 'flux-over-5-kW-m2' : null
  return { kWM2, outside }
}
