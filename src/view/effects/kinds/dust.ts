import type { DustEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'

/** Motes to a cubic metre that are near enough to be seen one by one, and the most of them. Chosen. */
const PER_M3 = 3
const MOST = 220
/** Half the width of a mote, metres; it never gets narrower than most of a pixel. */
const SIZE = 0.0022
const GREY: Triple = [0.75, 0.7, 0.62]

/** Motes that hang in a box of air. One sees them where a lamp shines on them, best against it. */
export function dust({ half: { x, y, z } }: DustEffect, at: Triple): Law[] {
  return [
    {
      ...REST,
      shape: 'mote',
      birth: 'box',
      at,
      half: [x, y, z],
      count: Math.min(MOST, Math.ceil(8 * x * y * z * PER_M3)),
      lifeS: 1,
      wind: 0.1,
      wobble: 0.06,
      size: [SIZE, SIZE],
      opacity: 0.8,
      color: GREY,
      glow: 1,
      floor: at[1] - y,
    },
  ]
}
