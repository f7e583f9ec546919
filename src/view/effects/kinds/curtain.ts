import type { CurtainEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'

/** Fans overlap: each is so much wider than the pitch of the nozzles. */
const OVERLAP = 1.3
/** Drops of 0.5 to 1 mm fall at about 2 to 4 m/s (Gunn and Kinzer, 1949). The nozzle sends them faster: seconds to the ground. */
const FALL_MS = 5
const WATER: Triple = [0.82, 0.87, 0.9]

/** Fans of fine drops under a pipe with the mist that they raise where they meet the ground. */
export function curtain({ to, nozzles, drop }: CurtainEffect, at: Triple): Law[] {
  const half: Triple = [to.x / 2 - at[0] / 2, to.y / 2 - at[1] / 2, to.z / 2 - at[2] / 2]
  const middle: Triple = [at[0] + half[0], at[1] + half[1], at[2] + half[2]]
  const wide = (Math.hypot(...half) / nozzles) * OVERLAP
  const floor = at[1] - drop
  return [
    {
      ...REST,
      shape: 'sheet',
      birth: 'line',
      at: middle,
      half,
      count: nozzles,
      lifeS: drop / FALL_MS,
      velocity: [0, -FALL_MS, 0],
      wind: 0.12,
      size: [wide, wide],
      opacity: 0.4,
      color: WATER,
      stretchS: drop,
      floor,
    },
    {
      ...REST,
      shape: 'puff',
      birth: 'line',
      at: [middle[0], floor + 0.05, middle[2]],
      half,
      count: nozzles * 2,
      lifeS: 2.4,
      velocity: [0, 0.5, 0],
      spread: 0.45,
      drag: 1.6,
      wind: 0.45,
      wobble: 0.15,
      size: [0.25, 0.8],
      grow: 0.7,
      opacity: 0.17,
      fadeIn: 0.25,
      fadeOut: 1.4,
      color: WATER,
      floor,
    },
  ]
}
