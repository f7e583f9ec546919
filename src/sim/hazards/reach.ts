import { exp, ln } from '../../base/math'
import type { Stability } from './pasquill'
import { type PlumeSource, type PlumeValue, plumeIn } from './plume'
import { SPREADS, type SpreadSet } from './spreads'

/** Nearest distance looked at, metres, and points of the first look. */
const NEAREST_M = 1
const POINTS = 400
/** Halvings after it: the distance is right to a billionth of the first look's step. */
const HALVINGS = 40
const GOLDEN = (Math.sqrt(5) - 1) / 2

/** Where on the ground the plume of a source is thickest, and how thick, and the flag there. */
export interface GroundMaximum extends PlumeValue {
  x: number
}

const distances = (set: SpreadSet): number[] => {
  const step = ln(SPREADS[set].range.to / NEAREST_M) / POINTS
  return Array.from({ length: POINTS + 1 }, (_, i) => NEAREST_M * exp(i * step))
}

/**
 * The highest concentration at the ground under the axis and its distance, from 1 m to the end of the set's range. For an
 * elevated source it lies where sigma z is near H / sqrt 2 (exactly, when both spreads grow alike); for one at the ground
 * at the nearest distance. See ruleOfThumbM for the textbook's. Searched by steps of 2 to 3 % and then by golden sections.
 */
export function groundMaximum(set: SpreadSet, source: PlumeSource, stability: Stability): GroundMaximum {
  const at = (x: number): number => plumeIn(set, source, x, 0, 0, stability).kgM3
  const xs = distances(set)
  let best = 0
  for (let i = 1; i < xs.length; i++) if (at(xs[i] as number) > at(xs[best] as number)) best = i
  let lo = xs[Math.max(0, best - 1)] as number
  let hi = xs[Math.min(xs.length - 1, best + 1)] as number
  for (let i = 0; i < HALVINGS; i++) {
    const left = hi - (hi - lo) * GOLDEN
    const right = lo + (hi - lo) * GOLDEN
    if (at(left) < at(right)) lo = left
    else hi = right
  }
  const x = (lo + hi) / 2
  return { x, ...plumeIn(set, source, x, 0, 0, stability) }
}

/**
 * Where an elevated source's gas comes down most by the textbook's rule, metres: where sigma z has grown to H / sqrt 2.
 * null where it does not within the set's range.
 */
export function ruleOfThumbM(set: SpreadSet, heightM: number, stability: Stability): number | null {
  const goal = heightM / Math.SQRT2
  const xs = distances(set)
  const i = xs.findIndex((x) => SPREADS[set].z(x, stability) >= goal)
  if (i < 0) return null
  let lo = xs[Math.max(0, i - 1)] as number
  let hi = xs[i] as number
  for (let n = 0; n < HALVINGS; n++) {
    const middle = (lo + hi) / 2
    if (SPREADS[set].z(middle, stability) < goal) lo = middle
    else hi = middle
  }
  return hi
}

/**
 * The farthest distance downwind at which the ground under the axis still holds `kgM3`, metres; null when it holds so much
 * nowhere from 1 m on, Infinity when it still does at the end of the set's range.
 */
export function reachM(set: SpreadSet, source: PlumeSource, kgM3: number, stability: Stability): number | null {
  const at = (x: number): number => plumeIn(set, source, x, 0, 0, stability).kgM3
  const xs = distances(set)
  const last = xs.findLastIndex((x) => at(x) >= kgM3)
  if (last < 0) return null
  if (last === xs.length - 1) return Number.POSITIVE_INFINITY
  let lo = xs[last] as number
  let hi = xs[last + 1] as number
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (lo + hi) / 2
    if (at(middle) >= kgM3) lo = middle
    else hi = middle
  }
  return lo
}

/** Half the width across the wind within which the ground holds `kgM3` at `x` metres downwind, metres; 0 where it does not. */
export function halfWidthM(set: SpreadSet, source: PlumeSource, kgM3: number, x: number, stability: Stability): number {
  const axis = plumeIn(set, source, x, 0, 0, stability).kgM3
  if (!(kgM3 > 0) || !(axis > kgM3)) return 0
  return SPREADS[set].y(x, stability) * Math.sqrt(2 * ln(axis / kgM3))
}
