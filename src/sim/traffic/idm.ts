/**
 * Intelligent Driver Model: Treiber, Hennecke and Helbing, Congested traffic states in empirical observations and microscopic
 * simulations, Physical Review E 62 (2000) 1805. Exponent of the free road 4.
 */
export interface Idm {
  /** T: time gap to who drives ahead, s. */
  timeGapS: number
  /** s0: what is left between two that stand, m. */
  standM: number
  /** a: acceleration from rest, and b: deceleration that is comfortable, m/s2. */
  accelMS2: number
  decelMS2: number
}

/** Table I of that paper (a motorway; its speed is 120 km/h). */
export const PUBLISHED: Idm = { timeGapS: 1.6, standM: 2, accelMS2: 0.73, decelMS2: 1.67 }
/** For a city: Treiber and Kesting, Traffic Flow Dynamics (2013), table 11.2 (there 54 km/h); read second hand. */
export const CITY: Idm = { timeGapS: 1, standM: 2, accelMS2: 1, decelMS2: 1.5 }

/** The strongest braking of a vehicle on a dry road, m/s2: friction 0.8 and something less; chosen. */
export const HARDEST_MS2 = 8

/** Acceleration on a free road, m/s2: a (1 - (v / v0)^4). */
export function freeAccel(idm: Idm, v: number, v0: number): number {
  const q = v / v0
  const q2 = q * q
  return idm.accelMS2 * (1 - q2 * q2)
}

/** What is taken off it behind somebody `gapM` ahead, m/s2: a (s* / s)^2, s* = s0 + max(0, v T + v (v - vLead) / (2 sqrt(a b))). */
export function followBrake(idm: Idm, v: number, vLead: number, gapM: number): number {
  const { timeGapS, standM, accelMS2, decelMS2 } = idm
  const wish = standM + Math.max(0, v * timeGapS + (v * (v - vLead)) / (2 * Math.sqrt(accelMS2 * decelMS2)))
  const r = wish / Math.max(gapM, 0.01)
  return accelMS2 * r * r
}

/** Gap at which one follows steadily at a speed below v0, m: (s0 + v T) / sqrt(1 - (v / v0)^4). */
export function steadyGap(idm: Idm, v: number, v0: number): number {
  const q = v / v0
  return (idm.standM + v * idm.timeGapS) / Math.sqrt(1 - q * q * q * q)
}
