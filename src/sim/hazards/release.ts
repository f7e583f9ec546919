import { PI, clamp, pow } from '../../base/math'
import { BOILING_C, saturatedAmmonia } from './ammonia'
import { ATMOSPHERE_PA } from './constants'
import { aerosolExcess } from './dense'

/**
 * Discharge coefficients of a hole for liquid, AQ/T 3046-2013 E.1.1: sharp edge (Re over 30,000), short pipe (at least
 * three times as long as wide), rounded nozzle; 1 when it is unknown, which gives the most.
 */
export const LIQUID_HOLE = { sharp: 0.61, pipe: 0.81, rounded: 1, unknown: 1 } as const
/** Of a hole for gas by its shape, AQ/T 3046-2013 E.1.4. */
export const GAS_HOLE = { round: 1, triangular: 0.95, rectangular: 0.9 } as const

/** From here on the coefficient of a sharp hole does not depend on the flow. */
const REYNOLDS_FROM = 30_000
/**
 * Is the flow through a sharp hole fast enough for its coefficient? Re = 4 m / (pi d mu).
 * @param viscosityPaS of the liquid
 */
export const liquidHoleOutside = (
  kgS: number,
  diameterM: number,
  viscosityPaS: number,
): 'reynolds-below-30-000' | null =>
  kgS > 0 && (4 * kgS) / (PI * diameterM * viscosityPaS) < REYNOLDS_FROM ? 'reynolds-below-30-000' : null

/** Liquid through a hole, kg/s: A C0 sqrt(2 rho (p - p0)). Nothing when there is no pressure behind it. AQ/T 3046-2013 E.1. */
export const liquidHoleKgS = (areaM2: number, c0: number, densityKgM3: number, overPa: number): number =>
  overPa > 0 ? areaM2 * c0 * Math.sqrt(2 * densityKgM3 * overPa) : 0

export interface GasJet {
  kgS: number
  /** Does the gas reach the speed of sound in the hole? Then the pressure outside no longer matters. */
  choked: boolean
  /** In the hole: Pa, K, and mean speed over the whole area (discharge coefficient included) in m/s. */
  throatPa: number
  throatK: number
  throatMS: number
}

/**
 * Gas through a hole by isentropic flow of an ideal gas (CCPS, Guidelines for Consequence Analysis, 1999; AQ/T
 * 3046-2013 E.1). `gamma` is the ratio of specific heats, pressures in Pa absolute, `densityKgM3` in the vessel.
 */
export function gasJet(
  areaM2: number,
  cd: number,
  gas: { gamma: number; pressurePa: number; tempK: number; densityKgM3: number },
  outsidePa = ATMOSPHERE_PA,
): GasJet {
  const { gamma: g, pressurePa, tempK, densityKgM3 } = gas
  if (pressurePa <= outsidePa) return { kgS: 0, choked: false, throatPa: pressurePa, throatK: tempK, throatMS: 0 }
  const critical = pow(2 / (g + 1), g / (g - 1))
  const ratio = Math.max(critical, outsidePa / pressurePa)
  const density = densityKgM3 * pow(ratio, 1 / g)
  const speed = Math.sqrt(((2 * g) / (g - 1)) * (pressurePa / densityKgM3) * (1 - pow(ratio, (g - 1) / g)))
  return {
    kgS: cd * areaM2 * density * speed,
    choked: ratio === critical,
    throatPa: ratio * pressurePa,
    throatK: tempK * pow(ratio, (g - 1) / g),
    throatMS: cd * speed,
  }
}

export interface Flash {
  /** Shares of the liquid that leaves: vapour at once, carried along as droplets, fallen to the ground. They add up to 1. */
  vapour: number
  droplets: number
  pool: number
}

/**
 * What becomes of a liquid of which `vapour` flashes: droplets of five times that share go along, and all of it when
 * the share is above 0.2 (AQ/T 3046-2013 E.1, D = 5 Fv QL). Read as droplets beside the vapour, never more than is left.
 */
export function flash(vapour: number): Flash {
  const v = clamp(vapour, 0, 1)
  const droplets = v > 0.2 ? 1 - v : Math.min(1 - v, 5 * v)
  return { vapour: v, droplets, pool: 1 - v - droplets }
}

/** Share of a liquid that boils off at once: Fv = cp (T - Tb) / Hv, held in 0..1. AQ/T 3046-2013 E.29. Temperatures in C or K. */
export const flashShare = (cpJKgK: number, temp: number, boiling: number, latentJKg: number): number =>
  clamp((cpJKgK * (temp - boiling)) / latentJKg, 0, 1)

/**
 * The same as AQ/T 3046-2013 prints it for a flow: droplets 5 Fv Q (E.31) and pool (1 - 5 Fv) Q (E.32) up to Fv = 0.2, no
 * pool above. With the vapour Fv Q the three add up to more than Q, so that `flash` keeps droplets and takes from the
 * pool; where the size of the pool matters, this one has the larger.
 */
export const entrainment = (kgS: number, vapour: number): { dropletsKgS: number; poolKgS: number } => {
  const share = vapour > 0.2 ? 1 : Math.max(0, 5 * vapour)
  return { dropletsKgS: share * kgS, poolKgS: (1 - share) * kgS }
}

export interface AmmoniaRelease extends Flash {
  /** What leaves the hole, and what of it becomes airborne, kg/s. */
  liquidKgS: number
  airborneKgS: number
  /** For addSource: kg that the cloud is heavier than air per kg of ammonia. */
  excess: number
  /** Gauge pressure behind the hole, Pa. */
  overPa: number
  outside: 'tank-temperature' | null
}

/**
 * Liquid ammonia out of a tank or line that is at its own vapour pressure, through a hole near it (a long pipe behind
 * the hole would let it boil on the way and give less, so this errs on the side of more).
 * Fv = (h(T) - h(Tb)) / hfg(Tb), which is Cp (T - Tb) / Hv of AQ/T 3046-2013 E.1 with the mean Cp.
 */
export function ammoniaRelease(options: {
  holeDiameterMm: number
  tankTempC: number
  airTempC?: number
  c0?: number
}): AmmoniaRelease {
  const { holeDiameterMm, tankTempC, airTempC = tankTempC, c0 = LIQUID_HOLE.sharp } = options
  const tank = saturatedAmmonia(tankTempC)
  const boiling = saturatedAmmonia(BOILING_C)
  const area = (PI * holeDiameterMm * holeDiameterMm) / 4e6
  const overPa = Math.max(0, tank.pressurePa - ATMOSPHERE_PA)
  const liquidKgS = liquidHoleKgS(area, c0, tank.liquidKgM3, overPa)
  const parts = flash((tank.liquidJKg - boiling.liquidJKg) / boiling.latentJKg)
  const airborne = parts.vapour + parts.droplets
  return {
    ...parts,
    liquidKgS,
    airborneKgS: liquidKgS * airborne,
    excess: airborne > 0 ? aerosolExcess(parts.droplets / airborne, airTempC) : 0,
    overPa,
    outside: tank.outside === null ? null : 'tank-temperature',
  }
}
