import { PI } from '../../base/math'

/** A line down on the ground, or a fault to earth: potentials around it. V, A, ohm m, m. */

/** Where current goes into the ground: a half sphere, `radiusM` of metal in even soil. */
export interface EarthFault {
  amps: number
  /** Resistivity of the soil, ohm m: about 10 wet clay to 1000 dry sand. */
  soilOhmM: number
  radiusM: number
}
/** Potential against far earth at `r`, V: rho I / (2 pi r); on the electrode that of its surface. Laplace field of a half sphere. */
export const potential = (fault: EarthFault, r: number): number =>
  (fault.soilOhmM * fault.amps) / (2 * PI * Math.max(fault.radiusM, r))
/** Voltage between feet `paceM` apart, the nearer one at `r`, straight away from the fault, V. */
export const stepVoltage = (fault: EarthFault, r: number, paceM = 0.8): number =>
  potential(fault, r) - potential(fault, r + paceM)
/** Voltage between a hand on the electrode and feet at `r`, V. */
export const touchVoltage = (fault: EarthFault, r = 1): number => potential(fault, 0) - potential(fault, r)

/**
 * Nearest at which a pace stays at or under `volts`, m: (-s + sqrt(s^2 + 4 s k / U)) / 2 with k = rho I / 2 pi; 0 where no
 * pace from anywhere is over it.
 */
export function safeDistance(fault: EarthFault, volts: number, paceM = 0.8): number {
  if (volts <= 0) return Number.POSITIVE_INFINITY
  // The worst pace starts at the electrode's edge.
  if (stepVoltage(fault, fault.radiusM, paceM) <= volts) return 0
  const k = (fault.soilOhmM * fault.amps) / (2 * PI)
  return (-paceM + Math.sqrt(paceM * paceM + (4 * paceM * k) / volts)) / 2
}

/** Stay this far from a fault to earth of a high-voltage system, m: Chinese power safety rules (State Grid, lines, 4.1; GB 26860-2011). */
export const APPROACH_M = { outdoors: 8, indoors: 4 } as const
/** Inside only with insulating boots, and gloves for what is touched. */
export const tooNear = (distanceM: number, where: keyof typeof APPROACH_M): boolean => distanceM < APPROACH_M[where]

/** Step and touch voltages that are borne, V: (1000 + 6 C rho) I and (1000 + 1.5 C rho) I, I in A. IEEE Std 80-2000, 8.3. */
export interface Ground {
  /** Resistivity of the surface layer, ohm m, its thickness, m, and of the soil below. */
  surfaceOhmM: number
  surfaceM: number
  soilOhmM: number
}
/** Factor of the surface layer: 1 - 0.09 (1 - rho / rho_s) / (2 h + 0.09); 1 without one. */
export const layerFactor = ({ surfaceOhmM, surfaceM, soilOhmM }: Ground): number =>
  surfaceOhmM > 0 ? 1 - (0.09 * (1 - soilOhmM / surfaceOhmM)) / (2 * Math.max(0, surfaceM) + 0.09) : 1
/** @param mA what the body bears, see `survivableCurrent` */
export const tolerableStep = (ground: Ground, mA: number): number =>
  (1000 + 6 * layerFactor(ground) * ground.surfaceOhmM) * (mA / 1000)
export const tolerableTouch = (ground: Ground, mA: number): number =>
  (1000 + 1.5 * layerFactor(ground) * ground.surfaceOhmM) * (mA / 1000)

/** Work at height keeps this far from live parts, m, by rated voltage up to, kV: GB 30871-2022, table 1. */
export const LIVE_DISTANCE = [
  { upToKv: 10, m: 1.7 },
  { upToKv: 35, m: 2 },
  { upToKv: 110, m: 2.5 },
  { upToKv: 220, m: 4 },
  { upToKv: 330, m: 5 },
  { upToKv: 500, m: 6 },
] as const
export interface LiveDistance {
  m: number
  outside: 'voltage-beyond-table' | null
}
/** Least distance for a voltage; between the table's voltages the next higher. Beyond 500 kV the table says nothing: Infinity. */
export function liveDistance(kV: number): LiveDistance {
  const row = LIVE_DISTANCE.find((r) => kV <= r.upToKv)
  return row === undefined
    ? { m: Number.POSITIVE_INFINITY, outside: 'voltage-beyond-table' }
    : { m: row.m, outside: null }
}
