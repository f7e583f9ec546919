import { atan2, cos, deg, pow, rad, sin, wrapAngle } from '../../base/math'
import type { Stability, Terrain } from './pasquill'

/** Wind near the ground, and where it is turning to. Directions are unit vectors on the ground, where it blows TO. */
export interface WindState {
  /** m/s at 10 m height. */
  speed: number
  toX: number
  toZ: number
  /** The wind that it turns into, and the seconds left until it is there (0: steady). */
  goalSpeed: number
  goalX: number
  goalZ: number
  shiftS: number
  /** Seconds that the whole turn takes; with shiftS it says how far the turn is. */
  overS: number
}

/** Height of the wind in WindState, metres (WMO-No. 8: the standard height of surface wind). */
export const WIND_HEIGHT_M = 10

/**
 * A steady wind.
 * @param speed m/s at 10 m, 0 or more
 * @param fromDeg where it blows from, degrees clockwise from north (0 north, 90 east), as a weather report says it
 */
export function createWind(speed: number, fromDeg: number): WindState {
  requireSpeed(speed)
  const toX = -sin(rad(fromDeg))
  const toZ = cos(rad(fromDeg))
  return { speed, toX, toZ, goalSpeed: speed, goalX: toX, goalZ: toZ, shiftS: 0, overS: 0 }
}

/** Lets the wind turn, the shorter way round, into `speed` (m/s) from `fromDeg` within `overS` seconds (0: at once). */
export function turnWind(wind: WindState, speed: number, fromDeg: number, overS: number): void {
  requireSpeed(speed)
  wind.goalSpeed = speed
  wind.goalX = -sin(rad(fromDeg))
  wind.goalZ = cos(rad(fromDeg))
  wind.overS = Math.max(0, overS)
  wind.shiftS = wind.overS
  if (wind.shiftS === 0) arrive(wind)
}

/**
 * Turns the wind for `dtS` seconds. What is left of the turn falls as r^2 (3 - 2r) with r the share of time left,
 * so that it begins and ends gently. Half a turn (180 degrees) goes counter-clockwise seen from above.
 */
export function stepWind(wind: WindState, dtS: number): void {
  if (wind.shiftS <= 0) return
  const before = leftOfTurn(wind.shiftS / wind.overS)
  wind.shiftS -= dtS
  // A millionth of a second left is rounding: the turn is over.
  if (wind.shiftS < 1e-6) {
    arrive(wind)
    return
  }
  const gone = 1 - leftOfTurn(wind.shiftS / wind.overS) / before
  const heading = atan2(wind.toX, wind.toZ)
  const turned = heading + wrapAngle(atan2(wind.goalX, wind.goalZ) - heading) * gone
  wind.toX = sin(turned)
  wind.toZ = cos(turned)
  wind.speed += (wind.goalSpeed - wind.speed) * gone
}

/** Where the wind blows from now, degrees clockwise from north in [0, 360). */
export function windFromDeg(wind: WindState): number {
  const from = deg(atan2(-wind.toX, wind.toZ))
  return from < 0 ? from + 360 : from
}

/**
 * Exponents of the power law u(z) = u10 (z / 10)^p by stability class, for open country and for towns.
 * Source: US EPA, User's Guide for the ISC3 Dispersion Models, Vol. II (1995), section 1.1.3, default profile exponents.
 */
export const PROFILE_EXPONENT: Readonly<Record<Terrain, Readonly<Record<Stability, number>>>> = {
  rural: { A: 0.07, B: 0.07, C: 0.1, D: 0.15, E: 0.35, F: 0.55 },
  urban: { A: 0.15, B: 0.15, C: 0.2, D: 0.25, E: 0.3, F: 0.3 },
}

/** Wind speed in m/s at `heightM`, by the power law. Heights are held within 1 and 100 m, the range of use of the law. */
export function windAtHeight(
  speed10: number,
  heightM: number,
  stability: Stability,
  terrain: Terrain = 'rural',
): number {
  const z = Math.min(100, Math.max(1, heightM))
  return speed10 * pow(z / WIND_HEIGHT_M, PROFILE_EXPONENT[terrain][stability])
}

/** Is a height outside those for which the power law is used? windAtHeight then gives the speed at the nearer bound. */
export const windHeightOutside = (heightM: number): 'height-outside-1-to-100-m' | null =>
  heightM < 1 || heightM > 100 ? 'height-outside-1-to-100-m' : null

const leftOfTurn = (r: number): number => r * r * (3 - 2 * r)

function arrive(wind: WindState): void {
  wind.speed = wind.goalSpeed
  wind.toX = wind.goalX
  wind.toZ = wind.goalZ
  wind.shiftS = 0
  wind.overS = 0
}

function requireSpeed(speed: number): void {
  if (!(speed >= 0)) throw new Error(`wind speed ${speed} m/s is not a speed; give 0 or more`)
}
