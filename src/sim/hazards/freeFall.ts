import { GRAVITY } from '../../base/gravity'
import { exp, ln } from '../../base/math'
import { AIR_KG_M3 } from './flame'

/** Speed after falling `heightM` without air, m/s: sqrt(2 g h). 0 for nothing to fall. */
export const fallSpeed = (heightM: number): number => (heightM > 0 ? Math.sqrt(2 * GRAVITY * heightM) : 0)

/** Time to fall `heightM` without air, s: sqrt(2 h / g). */
export const fallTime = (heightM: number): number => (heightM > 0 ? Math.sqrt((2 * heightM) / GRAVITY) : 0)

/** Way fallen after `seconds` without air, m: g t^2 / 2. */
export const fallenAfter = (seconds: number): number => (seconds > 0 ? (GRAVITY * seconds * seconds) / 2 : 0)

/** Energy of what falls `heightM` without air, J: m g h. */
export const fallEnergy = (massKg: number, heightM: number): number =>
  massKg > 0 && heightM > 0 ? massKg * GRAVITY * heightM : 0

/** How the air holds a thing: drag coefficient times the area that meets the air, m2. */
export interface Drag {
  coefficient: number
  areaM2: number
}

/** Drag coefficients at the speeds of falls (Reynolds numbers of 10^4 to 10^5), Hoerner, Fluid-Dynamic Drag (1965). */
export const DRAG_COEFFICIENTS = { sphere: 0.47, cube: 1.05, plate: 1.17, 'long-cylinder': 1.2 } as const

/** Speed at which air carries the weight, m/s: sqrt(2 m g / (rho Cd A)). Infinity without drag. */
export function terminalSpeed(massKg: number, drag: Drag): number {
  const hold = AIR_KG_M3 * drag.coefficient * drag.areaM2
  return hold > 0 ? Math.sqrt((2 * Math.max(0, massKg) * GRAVITY) / hold) : Number.POSITIVE_INFINITY
}

/** 1 - exp(-y), which would lose its digits for a small y. */
const share = (y: number): number => (y < 1e-4 ? y * (1 - (y / 2) * (1 - y / 3)) : 1 - exp(-y))

/** Speed after falling `heightM` through air from rest, m/s: vt sqrt(1 - exp(-2 g h / vt^2)). */
export function fallSpeedInAir(massKg: number, drag: Drag, heightM: number): number {
  const top = terminalSpeed(massKg, drag)
  if (!(heightM > 0) || !(massKg > 0)) return 0
  if (top === Number.POSITIVE_INFINITY) return fallSpeed(heightM)
  return top * Math.sqrt(share((2 * GRAVITY * heightM) / (top * top)))
}

/** Time for that, s: (vt / g) arcosh(exp(g h / vt^2)). */
export function fallTimeInAir(massKg: number, drag: Drag, heightM: number): number {
  const top = terminalSpeed(massKg, drag)
  if (!(heightM > 0) || !(massKg > 0)) return 0
  if (top === Number.POSITIVE_INFINITY) return fallTime(heightM)
  const x = (GRAVITY * heightM) / (top * top)
  // arcosh(e^x) = x + ln(1 + sqrt(1 - e^-2x)), which neither overflows nor loses digits.
  return (top / GRAVITY) * (x + ln(1 + Math.sqrt(share(2 * x))))
}
