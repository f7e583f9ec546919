import { pow } from '../../base/math'
import { throughAir } from './flame'

/** Share of the contents that feeds the fireball: one tank, two, many (AQ/T 3046-2013 E.4.2, after ILO). */
export const TANK_SHARE = { one: 0.5, two: 0.7, many: 0.9 } as const
export type Tanks = keyof typeof TANK_SHARE

/** The tanks that count for `count` of them; null for none. */
export const tanksOf = (count: number): Tanks | null =>
  count >= 3 ? 'many' : count >= 2 ? 'two' : count >= 1 ? 'one' : null

/**
 * Radiation at the fireball's surface, kW/m2, by the shape of the vessel (AQ/T 3046-2013 E.4.2; the copy prints W/m2, which
 * would not warm a hand).
 */
export const VESSEL_FLUX = { cylinder: 270, sphere: 200 } as const
export type Vessel = keyof typeof VESSEL_FLUX

/** kg that feed the fireball out of `contentsKg` in each tank, all tanks together. */
export const fireballMass = (contentsKg: number, tanks: Tanks): number => Math.max(0, contentsKg) * TANK_SHARE[tanks]

/**
 * Radius of a fireball of `massKg`, m: 2.9 W^(1/3) (ILO; AQ/T 3046-2013 E.4.2). The copy calls it a diameter; CCPS has
 * 5.8 M^(1/3) for the diameter, which settles it.
 */
export const fireballRadius = (massKg: number): number => (massKg > 0 ? 2.9 * pow(massKg, 1 / 3) : 0)

/** How long it lasts, s: 0.45 W^(1/3) (ILO; AQ/T 3046-2013 E.4.2). */
export const fireballSeconds = (massKg: number): number => (massKg > 0 ? 0.45 * pow(massKg, 1 / 3) : 0)

/** The same by CCPS (1994): as above below 30 t, 2.6 M^(1/6) from there on. */
export const fireballSecondsCcps = (massKg: number): number =>
  massKg >= 30_000 ? 2.6 * pow(massKg, 1 / 6) : fireballSeconds(massKg)

/** Radiation met, and why it should not be trusted. */
export interface FireballFlux {
  kWM2: number
  outside: 'inside-the-fireball' | null
}

/**
 * Radiation at `distanceM` on the ground from below the middle of a fireball, kW/m2:
 * q0 R^2 r (1 - 0.058 ln r) / (R^2 + r^2)^1.5 (AQ/T 3046-2013 E.4.2). Within the radius it falls again towards the
 * middle, where the standard counts everybody dead: flagged.
 */
export function fireballFlux(massKg: number, distanceM: number, vessel: Vessel): FireballFlux {
  const radiusM = fireballRadius(massKg)
  if (radiusM === 0) return { kWM2: 0, outside: null }
  const r = Math.max(0, distanceM)
  const square = radiusM * radiusM + r * r
  const kWM2 = (VESSEL_FLUX[vessel] * radiusM * radiusM * r * throughAir(r)) / (square * Math.sqrt(square))
  return { kWM2, outside: r < radiusM ? 'inside-the-fireball' : null }
}
