import type { DustEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'

/** Motes to a cubic metre that are near enough to be seen one by one, and the most of them. Chosen. */
const PER_M3 = 3
const MOST = 220
/** Half the width of a mote, metres; it never gets narrower than most of a pixel. */
const SIZE = 0.0022
const GREY: Triple = [0.75, 0.7, 0.62]

/** Puffs of a cloud of dust: so many to a cubic metre, seconds that one lasts, and how much one hides. Chosen by eye. */
const BILLOW = { perM3: 1.6, most: 60, lifeS: 4, opacity: 0.2 } as const
const COAL_DUST: Triple = [0.3, 0.28, 0.25]

/** Motes that hang in a box of air, and clouds of it. One sees them where a lamp shines on them, best against it. */
export function dust({ half: { x, y, z }, billows }: DustEffect, at: Triple): Law[] {
  const m3 = 8 * x * y * z
  const clouds: Law = {
    ...REST,
    shape: 'puff',
    birth: 'box',
    at,
    half: [x * 0.7, y * 0.7, z * 0.7],
    count: Math.min(BILLOW.most, Math.ceil(m3 * BILLOW.perM3)),
    lifeS: BILLOW.lifeS,
    velocity: [0, 0.06, 0],
    spread: 0.22,
    drag: 0.6,
    wobble: 0.12,
    size: [0.35, 1.1],
    opacity: BILLOW.opacity,
    fadeIn: 0.25,
    fadeOut: 1.3,
    color: COAL_DUST,
    floor: at[1] - y,
  }
  return [
    ...(billows ? [clouds] : []),
    {
      ...REST,
      shape: 'mote',
      birth: 'box',
      at,
      half: [x, y, z],
      count: Math.min(MOST, Math.ceil(m3 * PER_M3)),
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
