import { GRAVITY } from '../../../base/gravity'
import type { WaterEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'

/** A compact jet loses this share of its speed a second to the air; foam more. Chosen. */
const DRAG = { water: 0.12, foam: 0.35 }
/** Drops that fall at once where it drips. Chosen: with a fall of 3 m about four a second. */
const DROPS = 3
const WATER: Triple = [0.8, 0.86, 0.9]
const FOAM: Triple = [0.92, 0.91, 0.87]

/** Seconds from an opening until it has fallen `drop` metres, leaving upwards at `up` m/s; without drag. */
export const fallSeconds = (up: number, drop: number): number =>
  (up + Math.sqrt(Math.max(0, up * up + 2 * GRAVITY * drop))) / GRAVITY

/** Water or foam on its parabola, breaking up on the way, with the splash where it comes down. */
export function water({ towards, radius, drop, foam, drops }: WaterEffect, at: Triple): Law[] {
  const { x, y, z } = towards
  const speed = Math.hypot(x, y, z)
  const lifeS = fallSeconds(y, drop)
  const drag = foam ? DRAG.foam : DRAG.water
  const color = foam ? FOAM : WATER
  const wide = foam ? 8 : 3.5
  const landed = (1 - Math.exp(-drag * lifeS)) / drag
  const floor = at[1] - drop
  // as dense as keeps the jet whole: a streak every half of its length
  const stretchS = Math.min(0.09, lifeS * 0.2)
  const count = drops ? DROPS : Math.min(64, Math.ceil((lifeS / stretchS) * 2.5))
  return [
    {
      ...REST,
      shape: 'puff',
      at: [at[0] + x * landed, floor + 0.03, at[2] + z * landed],
      half: [radius * 6, 0, radius * 6],
      count: drops ? 3 : 12,
      lifeS: 0.9,
      velocity: [x * 0.06, Math.min(1.4, speed * 0.22), z * 0.06],
      spread: Math.min(0.8, speed * 0.12),
      drag: 1.5,
      lift: -2.2,
      wind: 0.2,
      size: [radius * 3, radius * 9 + 0.06],
      opacity: foam ? 0.4 : 0.2,
      fadeOut: 1.2,
      color,
      floor,
    },
    {
      ...REST,
      shape: 'streak',
      at,
      half: [radius * 0.4, radius * 0.4, radius * 0.4],
      count,
      lifeS,
      velocity: [x, y, z],
      spread: speed * (foam ? 0.07 : 0.025),
      drag,
      lift: -GRAVITY,
      wind: 0.05,
      size: [radius, radius * wide],
      grow: 0.8,
      opacity: foam ? 0.75 : 0.55,
      fadeIn: 0.01,
      fadeOut: 0.25,
      color,
      stretchS: drops ? 0.012 : stretchS,
      floor,
    },
  ]
}
