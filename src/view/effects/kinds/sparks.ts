import { GRAVITY } from '../../../base/gravity'
import type { SparksEffect } from '../../../site/effect'
import { type Law, REST, type Triple } from '../law'

/** Sparks burn for so long (by eye of grinding; beads of welding live longer), and air slows them by so much, 1/s. */
const LASTS_S = 0.9
const DRAG = 1.1
/** Radiance of glowing iron of 1,500 to 1,900 K, over white in full sun; by eye. */
const IRON: Triple = [3.4, 1.7, 0.5]
/** An arc is blue-white and far brighter than anything lit. */
const ARC: Triple = [9, 11, 14]

/** Glowing drops of metal on their way of a thrown thing, which leap once off the ground; and the arc that throws them. */
export function sparks({ towards, arc }: SparksEffect, at: Triple): Law[] {
  const { x, y, z } = towards
  const flight: Law = {
    ...REST,
    shape: 'streak',
    at,
    count: 56,
    lifeS: LASTS_S,
    velocity: [x, y, z],
    spread: Math.hypot(x, y, z) * 0.38,
    drag: DRAG,
    lift: -GRAVITY,
    size: [0.006, 0.004],
    opacity: 1,
    fadeIn: 0.01,
    fadeOut: 0.7,
    color: IRON,
    glow: 1,
    stretchS: 0.022,
  }
  if (!arc) return [flight]
  const fume: Law = {
    ...REST,
    shape: 'puff',
    at,
    half: [0.03, 0.02, 0.03],
    count: 14,
    lifeS: 2,
    velocity: [0, 0.5, 0],
    spread: 0.08,
    drag: 1,
    lift: 0.8,
    wind: 0.4,
    wobble: 0.1,
    size: [0.05, 0.3],
    opacity: 0.13,
    color: [0.62, 0.64, 0.68],
  }
  const glare: Law = {
    ...REST,
    shape: 'glow',
    at,
    count: 1,
    lifeS: 1,
    size: [0.55, 0.55],
    opacity: 1,
    color: ARC,
    glow: 1,
    floor: -100,
  }
  return [fume, glare, flight]
}
