import { atan2, deg, wrapAngle } from '../../base/math'

/** Surrogate measures of conflict between road users. Positions in m, velocities in m/s, on the plan. */
export interface Mover {
  x: number
  y: number
  vx: number
  vy: number
}

/** Time to collision on one line, s: gap over closing speed. 0 with no gap left; Infinity when not closing. */
export const timeToCollision = (gapM: number, closingMS: number): number =>
  gapM <= 0 ? 0 : closingMS > 0 ? gapM / closingMS : Number.POSITIVE_INFINITY

/** Speed at which the distance between two shrinks, m/s: -(dr . dv) / |dr|; below 0 they part. */
export function closingSpeed(a: Mover, b: Mover): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const d = Math.sqrt(dx * dx + dy * dy)
  const vx = b.vx - a.vx
  const vy = b.vy - a.vy
  return d > 0 ? -(dx * vx + dy * vy) / d : Math.sqrt(vx * vx + vy * vy)
}

/**
 * Time until two discs touch if both keep their velocity, s; 0 when they already do, Infinity when they never will.
 * @param radii sum of the two radii, m
 */
export function timeToContact(a: Mover, b: Mover, radii: number): number {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const vx = b.vx - a.vx
  const vy = b.vy - a.vy
  const c = dx * dx + dy * dy - radii * radii
  if (c <= 0) return 0
  const v2 = vx * vx + vy * vy
  const half = dx * vx + dy * vy
  if (half >= 0 || v2 === 0) return Number.POSITIVE_INFINITY
  const root = half * half - v2 * c
  // The smaller root, written so that nothing cancels.
  return root < 0 ? Number.POSITIVE_INFINITY : c / (-half + Math.sqrt(root))
}

/** When two pass nearest, s from now (never in the past), and how near, m. */
export function nearestPass(a: Mover, b: Mover): { s: number; m: number } {
  const dx = b.x - a.x
  const dy = b.y - a.y
  const vx = b.vx - a.vx
  const vy = b.vy - a.vy
  const v2 = vx * vx + vy * vy
  const s = v2 > 0 ? Math.max(0, -(dx * vx + dy * vy) / v2) : 0
  const x = dx + vx * s
  const y = dy + vy * s
  return { s, m: Math.sqrt(x * x + y * y) }
}

/** Post-encroachment time, s: the second's arrival after the first has left; below 0 both were there: a collision. */
export const postEncroachment = (firstLeavesS: number, secondArrivesS: number): number => secondArrivesS - firstLeavesS

/** Classes by time to collision, s, of the surrogate safety assessment model (FHWA); 1.5 s is where conflict begins. */
export type ConflictClass = 'none' | 'slight' | 'moderate' | 'serious'
export const conflictClass = (ttcS: number): ConflictClass =>
  ttcS <= 0.5 ? 'serious' : ttcS <= 1 ? 'moderate' : ttcS <= 1.5 ? 'slight' : 'none'
/** Cut-offs of the same model, s: unconfirmed defaults. */
export const CUT_OFF = { ttcS: 1.5, petS: 5 } as const

/** Angle between two velocities, degrees, 0..180. */
export const conflictAngle = (a: Mover, b: Mover): number =>
  Math.abs(deg(wrapAngle(atan2(b.vy, b.vx) - atan2(a.vy, a.vx))))
/** Kind of conflict by that angle: under 30 degrees rear-end, over 85 crossing, between them lane change (FHWA). */
export const conflictKind = (angleDeg: number): 'rear-end' | 'lane-change' | 'crossing' =>
  angleDeg < 30 ? 'rear-end' : angleDeg > 85 ? 'crossing' : 'lane-change'

/**
 * Gaps that drivers at a stop sign took, s: half of them, and 85 in 100. Fitzpatrick, Transportation Research Record 1303
 * (1991); cars at a busy and at a quiet junction, trucks likewise.
 */
export const ACCEPTED_GAPS = {
  car: { half: 6.5, busy85: 8.25, quiet85: 10.5 },
  truck: { half: 8.5, busy85: 10, quiet85: 15 },
} as const

/**
 * Gap that somebody needs to cross, s: way over speed, and the time to start (3 s for walkers in the Highway Capacity Manual,
 * unconfirmed). @param wayM from the kerb to clear of the conflict, own length included
 */
export const neededGap = (wayM: number, speedMS: number, startS: number): number =>
  speedMS > 0 ? wayM / speedMS + startS : Number.POSITIVE_INFINITY
/** Seconds left over when crossing before something `distanceM` away at `speedMS`; below 0 it is not enough. */
export const gapMargin = (distanceM: number, speedMS: number, neededS: number): number =>
  (speedMS > 0 ? distanceM / speedMS : Number.POSITIVE_INFINITY) - neededS
