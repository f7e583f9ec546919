import { PI } from '../../base/math'
import { saturatedAmmonia } from './ammonia'

/**
 * A piece of line between valves with a leak in it. Once both sides are shut, it can only lose what it holds. A training
 * model: full rate while liquid stands at the leak, then less and less as the rest boils off.
 */
export interface TrappedLine {
  /** kg that it holds when full, and holds now. */
  fullKg: number
  leftKg: number
}

/** From this share of the holding on, only what boils off comes out. A training value. */
const BOIL_OFF_FROM = 0.2
/** Below this share the release counts as over. */
const OVER_BELOW = 0.005

/** Mass of liquid in a full pipe, kg. @param boreMm inner diameter */
export function pipeHoldsKg(boreMm: number, lengthM: number, tempC: number): number {
  return ((PI * boreMm * boreMm) / 4e6) * lengthM * saturatedAmmonia(tempC).liquidKgM3
}

export const createTrapped = (fullKg: number): TrappedLine => ({ fullKg, leftKg: fullKg })

/**
 * What leaves in the next `dtS` seconds, as a rate in kg/s.
 * @param openKgS the leak's rate at full pressure; @param fed does a tank still stand behind it (then nothing is lost)
 */
export function stepTrapped(line: TrappedLine, openKgS: number, fed: boolean, dtS: number): number {
  if (fed) {
    line.leftKg = line.fullKg
    return openKgS
  }
  const share = line.leftKg / line.fullKg
  if (!(share >= OVER_BELOW)) {
    line.leftKg = 0
    return 0
  }
  const rate = Math.min(openKgS * Math.min(1, share / BOIL_OFF_FROM), line.leftKg / dtS)
  line.leftKg -= rate * dtS
  return rate
}

/**
 * Rise of pressure of a pipe full of liquid ammonia shut in and warmed, MPa per K: expansion over compressibility,
 * 0.0025 / K over 1.7e-9 / Pa at 25 C, with a stiff pipe. The compressibility is not confirmed by a published table.
 */
export const LOCKED_IN_MPA_PER_K = { value: 1.4, unconfirmed: true } as const

/** Pressure in MPa after warming by `warmedK`, held at the relief valve's `reliefMPa` if there is one. */
export const lockedInMPa = (startMPa: number, warmedK: number, reliefMPa = Number.POSITIVE_INFINITY): number =>
  Math.min(reliefMPa, startMPa + LOCKED_IN_MPA_PER_K.value * Math.max(0, warmedK))
