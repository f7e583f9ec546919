import { heskestadHeight } from '../../sim/hazards/flame'
import type { FireEffect } from '../../site/effect'

/** A candle of about 80 W (2 mg of wax a second at 40 kJ/g) has one candela; cd a kW. */
const CANDELA_A_KW = 12.5
/** A lamp head of the site, 60 W of LED: 8,000 lm over less than half a sphere, cd. */
const LAMP_CD = 2500
/** After dark eyes narrow beside a fire; exposure stays that of the sky, so a fire gets this share of its light. By eye. */
const NARROWED = 0.16
/** Lux that the scene's unit of irradiance is by day: about 9 in a sun of 75,000 lx. */
const DAY_LUX = 8000
/** Glowing soot of 1,700 to 1,900 K, linear, its strongest component 1. By eye. */
export const FLAME_COLOR = [1, 0.52, 0.17] as const

/** Candela over the scene's unit that a fire of `heatKW` gives under a sky whose lamps have `lamps` (0 by day). */
export const fireStrength = (heatKW: number, lamps: number): number =>
  heatKW * CANDELA_A_KW * (lamps > 0 ? (NARROWED * lamps) / LAMP_CD : 1 / DAY_LUX)

/** Height of the middle of a fire's light over its base, metres: half of its flame. */
export const fireHeight = ({ heatKW, diameter }: Pick<FireEffect, 'heatKW' | 'diameter'>): number =>
  Math.max(0.15, heskestadHeight(heatKW, diameter)) / 2

/**
 * Share of its light that a fire gives at `timeS`, 0.6..1, the same on every device: a pool fire puffs 1.5 / sqrt(D) times a second
 * (Pagni 1990, Cetegen and Ahmed 1993; D in metres); faster tongues lie over that.
 */
export function flicker(timeS: number, diameter: number): number {
  const puffs = timeS * 2 * Math.PI * (1.5 / Math.sqrt(Math.max(0.1, diameter)))
  return (
    0.8 + 0.1 * Math.sin(puffs) + 0.06 * Math.sin(puffs * 2.71 + 1.3) + 0.04 * Math.sin(puffs * 7.13 + Math.sin(puffs))
  )
}
