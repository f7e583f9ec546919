/**
 * Distance of a safeguard from the danger so that the machine stands still before anybody reaches it, S = K T + C, in mm:
 * ISO 13855:2010. ISO 13855:2024 exists and was not read; the published cases are made with the edition of 2010.
 */

/** Approach speeds, mm/s (ISO 13855:2010, 6.2): a hand near by, and a walk (or a hand from farther off). */
export const HAND_MM_S = 2000
export const WALK_MM_S = 1600

/** A distance, mm, and which bound of the standard was left. */
export interface SafetyDistance {
  mm: number
  outside: 'resolution-over-70-mm' | 'resolution-over-64-mm' | 'field-over-1-m' | 'field-too-low-for-resolution' | null
}

/** S = K T + C, mm: the equation itself (5.1), for a margin or an addition that none of the forms below has. No negative time. */
export const safetyDistance = (speedMMS: number, stopS: number, additionMM: number): number =>
  speedMMS * Math.max(0, stopS) + additionMM

/** Seconds until it stands still: its own stopping time and the response of sensor and control, all in s. */
export const stoppingTime = (...partsS: readonly number[]): number => partsS.reduce((sum, s) => sum + Math.max(0, s), 0)

/**
 * Light curtain or grid upright before the danger, resolution up to 40 mm (6.2.3.1): 2000 T + 8 (d - 14), not less than
 * 100 mm; over 500 mm again with 1600, then not less than 500 mm. The addition is never negative.
 * Coarser ones (over 40, up to 70 mm, 6.2.3.2) see no hand: 1600 T + 850. Beyond 70 mm the standard has none: flagged.
 */
export function curtainDistance(stopS: number, resolutionMM: number): SafetyDistance {
  const t = Math.max(0, stopS)
  if (resolutionMM > 40)
    return {
      mm: WALK_MM_S * t + 850,
      outside: resolutionMM > 70 ? 'resolution-over-70-mm' : null,
    }
  const add = Math.max(0, 8 * (resolutionMM - 14))
  const near = HAND_MM_S * t + add
  if (near <= 500) return { mm: Math.max(100, near), outside: null }
  return { mm: Math.max(500, WALK_MM_S * t + add), outside: null }
}

/** Single beams across a walk (6.2.3.2): two to four need 1600 T + 850, one alone 1600 T + 1200 (Leuze, after EN 999). */
export const beamDistance = (stopS: number, beams: number): SafetyDistance => ({
  mm: WALK_MM_S * Math.max(0, stopS) + (beams >= 2 ? 850 : 1200),
  outside: null,
})

/** Heights of the beams above the floor, mm (ISO 13855:2010, table 1). */
export const BEAM_HEIGHTS_MM = { 1: [750], 2: [400, 900], 3: [300, 700, 1100], 4: [300, 600, 900, 1200] } as const

/**
 * Field that lies `heightMM` above the floor (6.3; mats at 0): 1600 T + 1200 - 0.4 H, the addition not less than 850. Not over
 * 1 m high, and high enough that it cannot be crept under unseen: H >= 15 (d - 50).
 */
export function lyingFieldDistance(stopS: number, heightMM: number, resolutionMM: number): SafetyDistance {
  const mm = WALK_MM_S * Math.max(0, stopS) + Math.max(850, 1200 - 0.4 * heightMM)
  const outside =
    heightMM > 1000 ? 'field-over-1-m' : heightMM < 15 * (resolutionMM - 50) ? 'field-too-low-for-resolution' : null
  return { mm, outside }
}

/** Pressure mat on the floor (clause 7): 1600 T + 1200; on a step of `heightMM` less 0.4 H. */
export const matDistance = (stopS: number, heightMM = 0): SafetyDistance => ({
  mm: WALK_MM_S * Math.max(0, stopS) + 1200 - 0.4 * Math.max(0, heightMM),
  outside: null,
})

/**
 * Two-hand control (clause 8): 1600 T + 250; with a cover that keeps hands from reaching in while it is pressed 1600 T, not
 * less than 100 mm.
 */
export const twoHandDistance = (stopS: number, covered: boolean): SafetyDistance => {
  const way = WALK_MM_S * Math.max(0, stopS)
  return { mm: covered ? Math.max(100, way) : way + 250, outside: null }
}

/** Interlocked guard without locking (clause 9): 1600 T, plus how far one reaches through its opening (ISO 13857). */
export const guardDistance = (stopS: number, reachMM: number): SafetyDistance => ({
  mm: WALK_MM_S * Math.max(0, stopS) + Math.max(0, reachMM),
  outside: null,
})

/** How deep a hand gets into a curtain unseen by ANSI B11.19, mm: 3.4 (d - 7), for d up to 64 mm; never negative. */
export const penetrationAnsi = (resolutionMM: number): number => Math.max(0, 3.4 * (resolutionMM - 0.276 * 25.4))

/** Light curtain by ANSI B11.19: 63 in/s (1600 mm/s) T + penetration. Stopping, control, response and brake monitor in T. */
export const curtainDistanceAnsi = (stopS: number, resolutionMM: number): SafetyDistance => ({
  mm: 63 * 25.4 * Math.max(0, stopS) + penetrationAnsi(resolutionMM),
  outside: resolutionMM > 63.5 ? 'resolution-over-64-mm' : null,
})
