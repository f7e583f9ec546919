import { clamp, exp, ln, pow } from '../../base/math'
import { KELVIN } from './constants'
import { G_MOL } from './gases'

/** Normal boiling point, C. */
export const BOILING_C = -33.33

/**
 * Saturated ammonia: C, kPa absolute, enthalpy of the liquid and heat of vaporisation in kJ/kg (0 kJ/kg is liquid at
 * -40 C). Table of Tillner-Roth, Harms-Watzenberg and Baehr (DKV-Tagungsbericht 20, 1993) as textbooks print it.
 */
const SATURATED: readonly (readonly [c: number, kPa: number, hf: number, hfg: number])[] = [
  [-40, 71.7, 0, 1388.8],
  [-35, 93.2, 22.06, 1374.5],
  [-30, 119.5, 44.26, 1359.8],
  [-25, 151.6, 66.58, 1344.6],
  [-20, 190.2, 89.05, 1329.0],
  [-15, 236.3, 111.66, 1312.9],
  [-10, 290.9, 134.41, 1296.4],
  [-5, 354.9, 157.31, 1279.4],
  [0, 429.6, 180.36, 1261.8],
  [5, 515.9, 203.58, 1243.7],
  [10, 615.2, 226.97, 1225.1],
  [15, 728.6, 250.54, 1205.8],
  [20, 857.5, 274.3, 1185.9],
  [25, 1003.2, 298.25, 1165.2],
  [30, 1167.0, 322.42, 1143.9],
  [35, 1350.4, 346.8, 1121.8],
  [40, 1554.9, 371.43, 1098.8],
  [45, 1782.0, 396.31, 1074.9],
  [50, 2033.1, 421.48, 1050.0],
]
/** Temperatures that the table holds, C. */
export const SATURATED_RANGE_C = { from: -40, to: 50 } as const

export interface Saturated {
  /** Vapour pressure, Pa absolute. */
  pressurePa: number
  /** Enthalpy of the liquid and heat of vaporisation, J/kg. */
  liquidJKg: number
  latentJKg: number
  /** Density of the liquid, kg/m3. */
  liquidKgM3: number
  outside: 'colder-than-minus-40-c' | 'warmer-than-50-c' | null
}

/**
 * Properties of saturated liquid ammonia at `c` degrees Celsius. Between rows enthalpies run straight and the logarithm
 * of pressure over 1/T; outside the range the nearest end is given and named.
 */
export function saturatedAmmonia(c: number): Saturated {
  const { from, to } = SATURATED_RANGE_C
  const t = clamp(c, from, to)
  const i = Math.min(SATURATED.length - 2, Math.floor((t - from) / 5))
  const [c0, p0, hf0, hfg0] = SATURATED[i] as (typeof SATURATED)[number]
  const [c1, p1, hf1, hfg1] = SATURATED[i + 1] as (typeof SATURATED)[number]
  const share = (t - c0) / (c1 - c0)
  const inverse = (1 / (c0 + KELVIN) - 1 / (t + KELVIN)) / (1 / (c0 + KELVIN) - 1 / (c1 + KELVIN))
  return {
    pressurePa: 1000 * p0 * exp(ln(p1 / p0) * inverse),
    liquidJKg: 1000 * (hf0 + (hf1 - hf0) * share),
    latentJKg: 1000 * (hfg0 + (hfg1 - hfg0) * share),
    liquidKgM3: liquidDensity(t),
    outside: c < from ? 'colder-than-minus-40-c' : c > to ? 'warmer-than-50-c' : null,
  }
}

/**
 * Density of saturated liquid, kg/m3: 17.031 * 3.5383 / 0.25443^(1 + (1 - T/405.65)^0.2888), T in K, mol/l. DIPPR
 * equation 105 as in Perry's Chemical Engineers' Handbook; within 0.1 % of the IIR table at -33 and -20 C.
 */
function liquidDensity(c: number): number {
  const reduced = 1 - (c + KELVIN) / 405.65
  return (G_MOL.ammonia * 3.5383) / pow(0.25443, 1 + pow(reduced, 0.2888))
}
