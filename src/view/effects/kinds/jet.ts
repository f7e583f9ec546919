import type { JetEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'
import { unit } from '../vector'

/** It comes to rest in about this time, s: 1 / drag. Chosen so that the eye still sees it shoot out. */
const SLOWS_S = 0.22
/** Angle between axis and edge of a free jet as its tangent: spread to the tenth of the axial speed (0.2; textbooks 0.19 to 0.22). */
const EDGE = 0.2
/** Vapour of boiling ammonia at -33 C with its fog falls: about 0.6 m/s2 of the mixture at the end of the jet. Chosen. */
const SINKS = -0.6
const WHITE: Triple = [0.95, 0.97, 0.99]

/** The dense white jet at a leak, and the slower billow that it ends in. What drifts from there is the cloud (see gas/fog.ts). */
export function jet({ towards, reach }: JetEffect, at: Triple): Law[] {
  const [x, y, z] = unit(towards)
  const drag = 1 / SLOWS_S
  const speed = reach * drag
  const billow = reach * 0.62
  return [
    {
      ...REST,
      shape: 'puff',
      at: [at[0] + x * billow, at[1] + y * billow, at[2] + z * billow],
      half: [reach * 0.14, reach * 0.08, reach * 0.14],
      count: 20,
      lifeS: 2.6,
      velocity: [x * 1.1, y * 0.6, z * 1.1],
      spread: 0.5,
      drag: 1.4,
      lift: SINKS,
      wind: 0.5,
      wobble: 0.2,
      size: [reach * 0.17, reach * 0.48],
      grow: 0.7,
      opacity: 0.36,
      fadeIn: 0.12,
      fadeOut: 1.3,
      color: WHITE,
    },
    {
      ...REST,
      shape: 'puff',
      at,
      count: 30,
      lifeS: SLOWS_S * 2.4,
      velocity: [x * speed, y * speed, z * speed],
      spread: speed * EDGE * 0.45,
      drag,
      lift: SINKS,
      wind: 0.2,
      size: [0.03, reach * EDGE],
      grow: 1,
      opacity: 0.58,
      fadeIn: 0.01,
      fadeOut: 0.8,
      color: WHITE,
      stretchS: 0.012,
    },
  ]
}
