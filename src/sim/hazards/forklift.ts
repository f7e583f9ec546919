import { GRAVITY } from '../../base/gravity'

/**
 * A counterbalance forklift, seen from above: front axle with its track, rear axle on a pivot in its middle. Its
 * stability triangle has its corners at the front wheels and at that pivot.
 */
export interface Forklift {
  massKg: number
  /** Centre of gravity of the bare truck behind the front axle, and above the ground, m. */
  behindFrontM: number
  heightM: number
  wheelbaseM: number
  trackM: number
}

/** What is on the forks: before the front axle (to its middle) and above the ground, m. */
export interface ForkLoad {
  massKg: number
  beforeFrontM: number
  heightM: number
}

/** Centre of gravity of truck and load together. */
export interface TogetherCog {
  /** Behind the front axle, m; negative: before it, the truck tips forward. */
  behindFrontM: number
  heightM: number
  outside: 'tips-forward' | null
}

/** Centre of gravity of truck and load, weighted by mass. */
export function togetherCog(truck: Forklift, load: ForkLoad | null): TogetherCog {
  const loadKg = Math.max(0, load?.massKg ?? 0)
  const all = truck.massKg + loadKg
  const behindFrontM = (truck.massKg * truck.behindFrontM - loadKg * (load?.beforeFrontM ?? 0)) / all
  const heightM = (truck.massKg * truck.heightM + loadKg * (load?.heightM ?? 0)) / all
  return { behindFrontM, heightM, outside: behindFrontM < 0 ? 'tips-forward' : null }
}

/**
 * From the centre of gravity square to the side of the stability triangle, m: (track / 2) (1 - x / wheelbase), times the
 * cosine of the side's slant. 0 at or behind the pivot.
 */
export function tipArm(truck: Forklift, behindFrontM: number): number {
  const half = truck.trackM / 2
  const slant = truck.wheelbaseM / Math.sqrt(truck.wheelbaseM * truck.wheelbaseM + half * half)
  return Math.max(0, half * (1 - behindFrontM / truck.wheelbaseM)) * slant
}

/** Side slope at which it tips standing still, as rise over run: e / h. 0 without an arm, Infinity for a height of 0. */
export const tipSlope = (armM: number, heightM: number): number =>
  armM > 0 ? (heightM > 0 ? armM / heightM : Number.POSITIVE_INFINITY) : 0

/** Sideways acceleration at which it tips, m/s2: g e / h. Infinity for a height of 0. */
export const tipAcceleration = (armM: number, heightM: number): number => GRAVITY * tipSlope(armM, heightM)

/** Speed in a turn of `radiusM` at which it tips, m/s: sqrt(g r e / h). Level, hard ground, steady turn, stiff tyres. */
export const tipSpeed = (radiusM: number, armM: number, heightM: number): number =>
  radiusM > 0 ? Math.sqrt(tipAcceleration(armM, heightM) * radiusM) : 0
