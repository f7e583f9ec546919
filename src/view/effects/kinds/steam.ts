import type { SteamEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'

/** A plume of vapour widens by so much for a metre of way: half width of a free jet at half speed is 0.1 x; twice that is seen. */
const WIDENS = 0.22
/** White vapour has mixed away after so many seconds (by eye of steam traps on a mild day); diesel smoke after as many. */
const LASTS_S = { white: 1.5, sooty: 1.7 }
/** It slows by so much, 1/s, and rises on with this acceleration, m/s2: about 1.2 m/s in the end. Chosen. */
const DRAG = 2.2
const LIFT = 2.6
const WHITE: Triple = [0.93, 0.94, 0.95]
const SOOT: Triple = [0.16, 0.155, 0.15]

/** Steam of a trap or vent, or the exhaust of an engine. */
export function steam({ radius, speed, sooty }: SteamEffect, at: Triple): Law[] {
  const lifeS = sooty ? LASTS_S.sooty : LASTS_S.white
  const way = (speed + LIFT) / DRAG
  return [
    {
      ...REST,
      shape: 'puff',
      at,
      half: [radius * 0.5, 0, radius * 0.5],
      count: 26,
      lifeS,
      velocity: [0, speed, 0],
      spread: speed * 0.12,
      drag: DRAG,
      lift: LIFT,
      wind: 0.35,
      wobble: 0.12,
      size: [radius * 1.6, radius * 1.6 + WIDENS * way],
      grow: 0.8,
      opacity: sooty ? 0.32 : 0.62,
      fadeIn: 0.06,
      fadeOut: 1.6,
      color: sooty ? SOOT : WHITE,
    },
  ]
}
