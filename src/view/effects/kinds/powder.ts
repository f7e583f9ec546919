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

/** The powder of an extinguisher: a dense cone that comes to rest at its reach and drifts off as a cloud. */
export function powder({ towards, reach }: PowderEffect, at: Triple): Law[] {
  const [x, y, z] = unit(towards)
  const speed = reach * DRAG
  return [
    {
      ...REST,
      shape: 'puff',
      at,
      count: 64,
      lifeS: LASTS_S,
      velocity: [x * speed, y * speed, z * speed],
      spread: speed * EDGE * 0.5,
      drag: DRAG,
      lift: -0.12,
      wind: 0.6,
      wobble: 0.15,
      size: [0.04, reach * EDGE * 1.5],
      grow: 0.55,
      opacity: 0.5,
      fadeIn: 0.01,
      fadeOut: 1.5,
      color: POWDER,
    },
  ]
}
