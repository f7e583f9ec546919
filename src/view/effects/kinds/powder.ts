import type { PowderEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'
import { unit } from '../vector'

/** Speed lost a second; with it the powder comes to rest at its reach. Chosen by eye of dry powder: a bolt, then a cloud. */
const DRAG = 2.6
/** The cloud hangs on so long, s. */
const LASTS_S = 3.2
/** Phosphate powders are off-white to pink. */
const POWDER: Triple = [0.88, 0.85, 0.82]
/** Angle of the cone as its tangent (by eye). */
const EDGE = 0.16

/** The powder of an extinguisher: a dense bolt to near its reach, where it comes to rest and drifts off as a cloud. */
export function powder({ towards, reach }: PowderEffect, at: Triple): Law[] {
  const [x, y, z] = unit(towards)
  const speed = reach * DRAG
  const rests = reach * 0.72
  const common = { ...REST, shape: 'puff', color: POWDER } as const
  return [
    {
      ...common,
      at: [at[0] + x * rests, Math.max(0.25, at[1] + y * rests), at[2] + z * rests],
      half: [reach * 0.12, reach * 0.06, reach * 0.12],
      count: 34,
      lifeS: LASTS_S,
      velocity: [x * 1.4, y * 0.4 + 0.15, z * 1.4],
      spread: 0.6,
      drag: 1.3,
      wind: 0.6,
      wobble: 0.15,
      size: [reach * EDGE, reach * EDGE * 2.2],
      grow: 0.7,
      opacity: 0.42,
      fadeOut: 1.4,
    },
    {
      ...common,
      at,
      count: 48,
      lifeS: 1.6 / DRAG,
      velocity: [x * speed, y * speed, z * speed],
      spread: speed * EDGE * 0.4,
      drag: DRAG,
      wind: 0.1,
      size: [0.03, reach * EDGE],
      opacity: 0.6,
      fadeIn: 0.01,
      fadeOut: 0.9,
      stretchS: 0.02,
    },
  ]
}
