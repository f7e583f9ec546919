import { heskestadHeight } from '../../../sim/hazards/flame'
import { EXTINCTION_M2_G } from '../../../sim/hazards/visibility'
import type { SmokeEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'
import { plumeRadius, plumeSpeed } from './plume'

/** It is drawn for so many seconds, in so many puffs. Chosen: by then a small fire's smoke is over the roofs. */
const LASTS_S = 9
const COUNT = 56
/** Two or three puffs lie one behind the other in a plume: the darkness of one is that share of the whole. */
const BEHIND = 2.5
const DRAG = 0.45
/** Soot scatters hardly any light. */
const SOOT: Triple = [0.075, 0.07, 0.066]

/** How much a beam across a plume of `radius` m loses, 0..1, with `sootGS` carried up at `speed` m/s (extinction: visibility.ts). */
export const darkness = (sootGS: number, speed: number, radius: number): number => {
  const gM3 = sootGS / (Math.PI * radius * radius * Math.max(0.2, speed))
  return 1 - Math.exp(-EXTINCTION_M2_G.flaming * gM3 * 2 * radius)
}

/** Smoke from the tips of the flames upwards: as fast, wide and dark as fire, soot and plume make it, bent by the wind. */
export function smoke({ diameter, heatKW, sootGS }: SmokeEffect, at: Triple): Law[] {
  const flame = Math.max(0.3, heskestadHeight(heatKW, diameter) * 0.75)
  const speed = plumeSpeed(heatKW, flame)
  const late = plumeSpeed(heatKW, flame + 8)
  const from = Math.max(diameter * 0.35, plumeRadius(flame) * 0.7)
  const to = from + plumeRadius(late * LASTS_S * 0.8)
  const opacity = 1 - (1 - darkness(sootGS, speed, from)) ** (1 / BEHIND)
  return [
    {
      ...REST,
      shape: 'puff',
      at: [at[0], at[1] + flame * 0.62, at[2]],
      half: [from * 0.4, flame * 0.15, from * 0.4],
      count: COUNT,
      lifeS: LASTS_S,
      velocity: [0, speed * 0.8, 0],
      spread: speed * 0.08,
      drag: DRAG,
      lift: late * 0.8 * DRAG,
      wind: 0.75,
      wobble: 0.25,
      size: [from, to],
      grow: 0.8,
      opacity: Math.min(0.82, opacity),
      fadeIn: 0.03,
      fadeOut: 1.25,
      color: SOOT,
    },
  ]
}
