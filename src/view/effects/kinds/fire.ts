import { heskestadHeight } from '../../../sim/hazards/flame'
import type { FireEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'

/** u = 6.8 sqrt(z) in a flame (McCaffrey, see plume.ts) is an even acceleration of 6.8^2 / 2, m/s2. */
const RISES = (6.8 * 6.8) / 2
/** Radiance of a sooty flame in the scene's units, where a white wall in full sun has about 3: by eye. */
const HOT: Triple = [2.1, 0.82, 0.1]
/** The ground's share of its light, and how far out it reaches, in diameters. By eye. */
const GLOW: Triple = [0.9, 0.34, 0.07]
const GLOW_WIDE = 1.9

/** Flames whose tips are where Heskestad's formula has the flame's height, over a base as wide as what burns, and their glow. */
export function fire({ diameter, heatKW }: FireEffect, at: Triple): Law[] {
  const height = Math.max(0.15, heskestadHeight(heatKW, diameter))
  const lifeS = Math.sqrt((2 * height) / RISES)
  const radius = diameter / 2
  const lick = Math.min(radius * 0.62, height * 0.3)
  return [
    {
      ...REST,
      shape: 'glow',
      at: [at[0], at[1] + 0.02, at[2]],
      count: 1,
      lifeS: 1,
      size: [radius * GLOW_WIDE * 2, radius * GLOW_WIDE * 2],
      opacity: 0.5,
      color: GLOW,
      glow: 1,
      floor: at[1] - 1,
    },
    {
      ...REST,
      shape: 'flame',
      at: [at[0], at[1] + lick * 0.35, at[2]],
      half: [radius * 0.85, 0, radius * 0.85],
      count: 60,
      lifeS,
      spread: 0.35 * Math.sqrt(height),
      lift: RISES,
      wind: 0.3,
      wobble: 0.35,
      size: [lick, lick * 0.55],
      grow: 1,
      opacity: 0.72,
      fadeIn: 0.12,
      fadeOut: 0.9,
      color: HOT,
      glow: 0.35,
      stretchS: 0.05,
      taper: 0.72,
      floor: at[1] - 0.5,
    },
  ]
}
