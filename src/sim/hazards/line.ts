import { PI, exp } from '../../base/math'
import { saturatedAmmonia } from './ammonia'

/** Friction of an unloading arm with swivels, valves and check valve, in heads of speed. A training value; handbooks give 20 to 40. */
const ARM_LOSS = 30
/** Quarter-turn and globe valves let through about in proportion to the square of the lift near the seat. A training curve. */
const opened = (share: number): number => (share <= 0 ? 0 : share >= 1 ? 1 : share * share)

/**
 * Liquid through the arm, kg/s, from the side of higher pressure: A rho v with v = sqrt(2 dp / (rho K)). Below 0 it
 * runs back, which a sound check valve does not allow. @param opening 0..1 of the liquid valve
 */
export function armFlowKgS(options: {
  fromMPa: number
  toMPa: number
  opening: number
  boreMm: number
  tempC: number
  checkValveHolds: boolean
}): number {
  const { fromMPa, toMPa, opening, boreMm, tempC, checkValveHolds } = options
  const over = (fromMPa - toMPa) * 1e6
  if (over < 0 && checkValveHolds) return 0
  const rho = saturatedAmmonia(tempC).liquidKgM3
  const area = (PI * boreMm * boreMm) / 4e6
  const flow = area * opened(opening) * Math.sqrt((2 * rho * Math.abs(over)) / ARM_LOSS)
  return over < 0 ? -flow : flow
}

/** Speed of sound times critical flow factor of nitrogen at 25 C: 351.9 m/s * 0.5787 (ideal gas, gamma 1.4). */
const NITROGEN_MS = 203.6
/** Atmosphere, MPa. */
const ATMOSPHERE = 0.101325

/**
 * Nitrogen shut into the arm for the leak test, MPa gauge after `dtS` seconds: falls as exp(-t / tau) of the absolute
 * pressure with tau = V / (Cd A 203.6 m/s), choked flow of an ideal gas at one temperature. Good above 0.09 MPa gauge.
 * @param leakMm diameter of a hole that leaks as much (0: tight); @param volumeM3 what is under test
 */
export function nitrogenTestMPa(mpa: number, leakMm: number, volumeM3: number, dtS: number): number {
  if (leakMm <= 0) return mpa
  const rate = (0.85 * ((PI * leakMm * leakMm) / 4e6) * NITROGEN_MS) / volumeM3
  return Math.max(0, (mpa + ATMOSPHERE) * exp(-rate * dtS) - ATMOSPHERE)
}

/** Below this the nitrogen no longer leaves with the speed of sound, MPa gauge: 0.101325 / 0.5283 - 0.101325 (gamma 1.4). */
const CHOKED_FROM_MPA = 0.0905
/** Is the nitrogen outside what nitrogenTestMPa holds for? Then it falls faster here than in truth. */
export const nitrogenTestOutside = (mpa: number): 'nitrogen-below-0.09-mpa' | null =>
  mpa > 0 && mpa < CHOKED_FROM_MPA ? 'nitrogen-below-0.09-mpa' : null

/** Most of a tank for liquid ammonia that may be filled, percent of its volume (guidance for ammonia sites in China). */
export const FILL_LIMIT_PCT = 85
/** Rise of level in percent of volume for `kg` of liquid into a tank of `tankM3`. */
export const levelRisePct = (kg: number, tankM3: number, tempC: number): number =>
  (100 * kg) / saturatedAmmonia(tempC).liquidKgM3 / tankM3

/** Highest resistance from a tanker's clamp to earth at which transfer may go on, ohm. IEC TS 60079-32-1. */
export const EARTH_MAX_OHM = 10
/** Highest resistance of an earth electrode for static alone, ohm. Chinese practice (SH/T 3097); not confirmed in its text. */
export const STATIC_EARTH_MAX_OHM = { value: 100, unconfirmed: true } as const
/** Is the lamp of the earthing device green at `ohm`? */
export const isEarthed = (ohm: number): boolean => ohm <= EARTH_MAX_OHM
