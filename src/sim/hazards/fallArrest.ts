import { GRAVITY } from '../../base/gravity'
import { fallEnergy } from './freeFall'

/**
 * Free fall of somebody on a lanyard until it is taut, m: lanyard less the anchor's height above the D-ring (below it:
 * negative, so it adds). 3M DBI-SALA instructions: FF = LL - DP, FF = LL + DP. Never below 0.
 */
export const freeFallOn = (lanyardM: number, anchorAboveDRingM: number): number =>
  Math.max(0, lanyardM - anchorAboveDRingM)

/** Free fall over length of the lanyard, and whether it is more than a lanyard allows (2: anchor a length below). */
export interface FallFactor {
  factor: number
  outside: 'fall-factor-over-2' | null
}

/** Fall factor: free fall / lanyard, 0 to 2. Flagged beyond, where the numbers given cannot both be right. */
export function fallFactor(freeFallM: number, lanyardM: number): FallFactor {
  const factor = lanyardM > 0 ? Math.max(0, freeFallM) / lanyardM : 0
  return { factor, outside: factor > 2 ? 'fall-factor-over-2' : null }
}

/** How an absorber stops a fall. */
export interface Arrest {
  /** How far it tears, m; Infinity when its force does not even hold the weight. */
  extensionM: number
  /** Energy left when it is torn to its end, J; what takes that is the bare lanyard, with a far higher force. */
  leftJ: number
  outside: 'absorber-holds-no-weight' | 'absorber-torn-out' | null
}

/**
 * Absorber that tears with a steady `forceN`: F s = m g (h + s), so s = m g h / (F - m g), m.
 * @param longestM how far it can tear before only the bare lanyard is left
 */
export function absorb(massKg: number, freeFallM: number, forceN: number, longestM = Number.POSITIVE_INFINITY): Arrest {
  const weightN = Math.max(0, massKg) * GRAVITY
  const energyJ = fallEnergy(massKg, freeFallM)
  if (forceN <= weightN)
    return {
      extensionM: Number.POSITIVE_INFINITY,
      leftJ: Number.POSITIVE_INFINITY,
      outside: 'absorber-holds-no-weight',
    }
  const extensionM = energyJ / (forceN - weightN)
  if (extensionM <= longestM) return { extensionM, leftJ: 0, outside: null }
  return { extensionM: longestM, leftJ: energyJ - (forceN - weightN) * longestM, outside: 'absorber-torn-out' }
}

/** Steady force that stops a fall within `extensionM`, N: m g (h + s) / s. Infinity for no way to stop in. */
export const forceToStop = (massKg: number, freeFallM: number, extensionM: number): number =>
  extensionM > 0
    ? (Math.max(0, massKg) * GRAVITY * (Math.max(0, freeFallM) + extensionM)) / extensionM
    : Number.POSITIVE_INFINITY

/**
 * Peak force of a lanyard without an absorber, taken as a spring of `stiffnessNM`, N:
 * m g (1 + sqrt(1 + 2 k h / (m g))). For a rope of modulus EA and length l, k = EA / l: the fall factor alone counts.
 */
export function springForce(massKg: number, freeFallM: number, stiffnessNM: number): number {
  const weightN = Math.max(0, massKg) * GRAVITY
  if (weightN === 0) return 0
  return weightN * (1 + Math.sqrt(1 + (2 * Math.max(0, stiffnessNM) * Math.max(0, freeFallM)) / weightN))
}

/** What a fall needs below, m each; leave out what the method counts elsewhere. */
export interface Clearance {
  /** Free fall, or the lanyard's length when counted from the anchor. */
  fallM: number
  /** Deceleration: absorber or block. */
  decelerationM: number
  /** Stretch of the harness and the D-ring's slide up the back. */
  stretchM?: number
  /** From the D-ring (or the head) down to the feet. */
  bodyM?: number
  /** What a swing adds, see swingFall. */
  swingM?: number
  /** Crouching or lying adds free fall, see 3M's instructions. */
  postureM?: number
  /** For what nobody knows. */
  safetyM: number
}

/**
 * Room a fall needs, m: the sum of its parts. From the anchor down: lanyard + deceleration + body + safety (the 18.5 ft of
 * 6 + 3.5 + 6 + 3), or 3M's lanyard + D-ring height + deceleration + stretch + safety. From the floor of the work down: free
 * fall + deceleration + stretch + safety.
 */
export const clearance = (parts: Clearance): number =>
  parts.fallM +
  parts.decelerationM +
  (parts.stretchM ?? 0) +
  (parts.bodyM ?? 0) +
  (parts.swingM ?? 0) +
  (parts.postureM ?? 0) +
  parts.safetyM

/** 3M DBI-SALA: stretch of the harness, least safety, height of the D-ring; and what crouching and lying add, m. */
export const CLEARANCE_3M = { stretchM: 0.45, safetyM: 0.45, dRingM: 1.52, crouchingM: 0.91, lyingM: 1.52 } as const
