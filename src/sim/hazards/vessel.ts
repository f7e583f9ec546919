import { STANDARD_GRAVITY } from '../../base/gravity'

/** An upright tank that runs out through a hole. */
export interface Vessel {
  /** Surface of the liquid, and the hole, m2. */
  surfaceM2: number
  holeM2: number
  /** Discharge coefficient, see LIQUID_HOLE. */
  c0: number
  densityKgM3: number
  /** Pressure on the liquid above that outside the hole, Pa: kept up by vapour or a blanket. */
  overPa: number
  /** Liquid above the hole, m. */
  levelM: number
}

/** Height of liquid that would press like the whole of it, m: level and pressure. */
const headM = (vessel: Vessel): number => vessel.levelM + vessel.overPa / (vessel.densityKgM3 * STANDARD_GRAVITY)

/**
 * Liquid out of the hole now, kg/s: rho A C0 sqrt(2 (p - p0) / rho + 2 g h). AQ/T 3046-2013 E.2. 0 for an empty tank, and
 * where the air outside holds the liquid back.
 */
export function vesselKgS(vessel: Vessel): number {
  if (!(vessel.levelM > 0)) return 0
  const head = headM(vessel)
  return head > 0 ? vessel.densityKgM3 * vessel.holeM2 * vessel.c0 * Math.sqrt(2 * STANDARD_GRAVITY * head) : 0
}

/** How fast the root of the head falls, m^0.5/s: it does so evenly, for the surface falls as sqrt(head). */
const fallOf = (vessel: Vessel): number =>
  ((vessel.c0 * vessel.holeM2) / vessel.surfaceM2) * Math.sqrt(STANDARD_GRAVITY / 2)

/** Seconds until nothing runs any more; Infinity for no hole, 0 for an empty tank. */
export function drainS(vessel: Vessel): number {
  if (vesselKgS(vessel) <= 0) return vessel.holeM2 > 0 ? 0 : Number.POSITIVE_INFINITY
  const end = Math.max(0, headM({ ...vessel, levelM: 0 }))
  return (Math.sqrt(headM(vessel)) - Math.sqrt(end)) / fallOf(vessel)
}

/** Runs out for `dtS` seconds, exactly for any step. Returns what has run out, kg. */
export function stepVessel(vessel: Vessel, dtS: number): number {
  if (vesselKgS(vessel) <= 0) return 0
  const before = vessel.levelM
  const base = vessel.overPa / (vessel.densityKgM3 * STANDARD_GRAVITY)
  const root = Math.max(0, Math.sqrt(headM(vessel)) - fallOf(vessel) * dtS)
  vessel.levelM = Math.max(0, root * root - base)
  // Below atmospheric pressure on top, the liquid stands where the air holds it.
  if (base < 0) vessel.levelM = Math.max(vessel.levelM, Math.min(before, -base))
  return (before - vessel.levelM) * vessel.surfaceM2 * vessel.densityKgM3
}
