import { GRAVITY } from '../../base/gravity'
import { PI, atan2, ln, pow } from '../../base/math'
import { type Fuel, burningRate } from './poolFire'

/** Air at 20 C and 1 atm, kg/m3. */
export const AIR_KG_M3 = 1.2

/** Share of the heat radiated from the flame's surface, AQ/T 3046-2013 E.4.1. */
export const FLAME_SHARE = 0.15

/** Flame length of a pool without wind, m: L = 42 D (m'' / (rho sqrt(g D)))^0.61 (Thomas; AQ/T 3046-2013 E.4.1). */
export const thomasLength = (rateKgM2S: number, diameterM: number, airKgM3 = AIR_KG_M3): number =>
  diameterM > 0 && rateKgM2S > 0
    ? 42 * diameterM * pow(rateKgM2S / (airKgM3 * Math.sqrt(GRAVITY * diameterM)), 0.61)
    : 0

/** Flame height of a pool, m: 0.235 Q^(2/5) - 1.02 D, Q in kW (Heskestad; NUREG-1805 chapter 3). 0 where it is negative. */
export const heskestadHeight = (heatKW: number, diameterM: number): number =>
  heatKW > 0 ? Math.max(0, 0.235 * pow(heatKW, 0.4) - 1.02 * diameterM) : 0

/**
 * Radiation at the surface of a flame, kW/m2: all heat of the pool times `share`, over top and side of the cylinder:
 * 0.25 pi D^2 m'' dHc f / (0.25 pi D^2 + pi D L). AQ/T 3046-2013 E.4.1.
 */
export const surfaceFlux = (
  rateKgM2S: number,
  heatKJKg: number,
  diameterM: number,
  lengthM: number,
  share = FLAME_SHARE,
): number => (diameterM > 0 ? (share * rateKgM2S * heatKJKg) / (1 + (4 * lengthM) / diameterM) : 0)

/** Surface radiation of a large smoky flame by its width, kW/m2: 58 x 10^(-0.00823 D) (Shokri and Beyler 1989; NUREG-1805). */
export const smokyFlux = (diameterM: number): number => 58 * pow(10, -0.00823 * diameterM)

/** What the air over `distanceM` lets through: 1 - 0.058 ln r (AQ/T 3046-2013 E.4), 1 within the first metre. */
export const throughAir = (distanceM: number): number => (distanceM > 1 ? 1 - 0.058 * ln(distanceM) : 1)

/** How much of a surface's view at the ground a flame fills, 0..1: standing (facing it), lying, and turned for the most. */
export interface ViewFactor {
  vertical: number
  horizontal: number
  most: number
}

/**
 * View factor of an upright cylinder of `radiusM` and `heightM` from the ground at `axisM` from its axis, by which solid
 * flame models work (AQ/T 3046-2013 E.4.1; NUREG-1805 chapter 5; Mudan 1984). At its wall and within, that of the wall.
 */
export function cylinderView(axisM: number, radiusM: number, heightM: number): ViewFactor {
  if (!(radiusM > 0) || !(heightM > 0)) return { vertical: 0, horizontal: 0, most: 0 }
  const s = axisM / radiusM
  if (s <= 1) return { vertical: 0.5, horizontal: 0.5, most: Math.SQRT1_2 }
  const h = heightM / radiusM
  const a = (h * h + s * s + 1) / (2 * s)
  const root = Math.sqrt((a - 1) * (a + 1))
  const top = atan2(Math.sqrt((a + 1) * (s - 1)), Math.sqrt((a - 1) * (s + 1)))
  const wide = atan2(Math.sqrt(s + 1), Math.sqrt(s - 1))
  // atan(x) + atan(1 / x) = pi / 2 turns the textbook's last term of the standing surface into `wide`.
  const narrow = PI / 2 - wide
  const vertical = (atan2(h, Math.sqrt(s * s - 1)) + h * ((a / root) * top - narrow)) / (PI * s)
  const horizontal = (wide - ((a - 1 / s) / root) * top) / PI
  // Far away the difference of nearly equal terms may round below nothing.
  const lying = Math.max(0, horizontal)
  return { vertical, horizontal: lying, most: Math.sqrt(vertical * vertical + lying * lying) }
}

/** Radiation met, and whether the place is within the flames. */
export interface FlameFlux {
  kWM2: number
  outside: 'inside-the-flames' | null
}

/**
 * Radiation of a burning pool at `axisM` from its middle, kW/m2, without wind, by AQ/T 3046-2013 E.4.1:
 * q0 (1 - 0.058 ln r) F with Thomas' length and the surface flux above.
 */
export function flameFlux(fuel: Fuel, diameterM: number, axisM: number, airKgM3 = AIR_KG_M3): FlameFlux {
  const rate = burningRate(fuel, diameterM)
  const lengthM = thomasLength(rate, diameterM, airKgM3)
  const at = surfaceFlux(rate, fuel.heatKJKg, diameterM, lengthM)
  return {
    kWM2: at * throughAir(axisM) * cylinderView(axisM, diameterM / 2, lengthM).most,
    outside: axisM <= diameterM / 2 ? 'inside-the-flames' : null,
  }
}

/** The same by NUREG-1805 chapter 5, solid flame at ground level: E F with Heskestad's height, nothing off for air. */
export function solidFlameFlux(heatKW: number, diameterM: number, axisM: number): FlameFlux {
  if (!(diameterM > 0)) return { kWM2: 0, outside: null }
  const view = cylinderView(axisM, diameterM / 2, heskestadHeight(heatKW, diameterM))
  return { kWM2: smokyFlux(diameterM) * view.most, outside: axisM <= diameterM / 2 ? 'inside-the-flames' : null }
}
