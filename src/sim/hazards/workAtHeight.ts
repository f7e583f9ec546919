import { inForce } from '../../../content/standards'

/**
 * What makes work at height class B, GB 30871-2022 8.1.2 (as GB/T 3608-2008): wind of force 5 (8.0 m/s) or more; mean
 * temperature of 5 C or less; cold water of 12 C or less; slippery ground; poor light or sight; nearer to live parts than
 * allowed; swinging or no room to stand on (less than 500 mm); toxic gas or less than 19.5 % oxygen; other disasters.
 */
export const CLASS_B_FACTORS = [
  'wind-force-5',
  'cold-5-c',
  'cold-water-12-c',
  'slippery',
  'poor-light',
  'live-parts-near',
  'swaying-or-narrow-footing',
  'toxic-or-low-oxygen',
  'other-disaster',
] as const
export type ClassBFactor = (typeof CLASS_B_FACTORS)[number]

export type HeightGrade = 1 | 2 | 3 | 4

/** From where on it is work at height, m. */
export const WORK_AT_HEIGHT_M = 2

/** Which of the four height bands: 2 to 5, over 5 to 15, over 15 to 30, over 30 m. Null below 2 m. */
const band = (heightM: number): HeightGrade | null =>
  heightM < WORK_AT_HEIGHT_M || Number.isNaN(heightM)
    ? null
    : heightM <= 5
      ? 1
      : heightM <= 15
        ? 2
        : heightM <= 30
          ? 3
          : 4

/**
 * Grade of work at height, 1 to 4 (4 is the worst, also called special grade); null below 2 m. Class A by its band; class B,
 * with any of the factors, one worse. GB 30871-2022 8.1, GB/T 3608-2008. The text of GB 3608-2025, in force from
 * 2026-05-01, was not read: see `gradesRead`.
 */
export function heightGrade(heightM: number, factors: readonly ClassBFactor[]): HeightGrade | null {
  const grade = band(heightM)
  if (grade === null || factors.length === 0 || grade === 4) return grade
  return (grade + 1) as HeightGrade
}

const RADIUS_M = { 1: 3, 2: 4, 3: 5, 4: 6 } as const

/**
 * Radius within which what falls may land, m: 3, 4, 5, 6 by the four bands (GB/T 3608-2008, annex A). Many pages still give
 * 2, 3, 4, 5, which is GB 3608-83. Below 2 m: null, the standard has none.
 */
export function fallRadius(heightM: number): number | null {
  const grade = band(heightM)
  return grade === null ? null : RADIUS_M[grade]
}

/** A drop at the work place: how far beside it, and how deep below it, m. */
export interface Drop {
  besideM: number
  belowM: number
}

/**
 * Height of the work by the way of GB/T 3608-2008, annex A, m: the deepest drop within 6 m gives the radius, the deepest
 * within that radius is the height. 0 for none.
 */
export function workHeight(drops: readonly Drop[]): number {
  const deepest = (withinM: number): number =>
    drops.reduce((most, drop) => (drop.besideM <= withinM ? Math.max(most, drop.belowM) : most), 0)
  const radiusM = fallRadius(deepest(6))
  return radiusM === null ? deepest(6) : deepest(radiusM)
}

/** Cross operation above this height needs a double protective layer, m (GB 30871-2022 8.2). */
export const DOUBLE_LAYER_M = 24

/** Does work one above the other over `heightM` need a double protective layer? More than 24 m. */
export const needsDoubleLayer = (heightM: number): boolean => heightM > DOUBLE_LAYER_M

/**
 * Edge protection, JGJ 80-2016 4.1: a guardrail from 2 m on; top rail, middle rail, toe board, in m; the force that it must
 * bear anywhere, N.
 */
export const EDGE_PROTECTION = { fromM: 2, topRailM: 1.2, midRailM: 0.6, toeBoardM: 0.18, forceN: 1000 } as const

/** A guardrail as it is measured, m. */
export interface Guardrail {
  topM: number
  midM: number
  toeM: number
}
export type RailFault = 'top-rail-too-low' | 'no-mid-rail' | 'toe-board-too-low'

/**
 * What is wrong with a guardrail: top rail below 1.2 m, toe board below 180 mm, and no rail near the middle. The middle is
 * given as 0.6 m; within 0.1 m of it counts here (ours).
 */
export function railFaults(rail: Guardrail): RailFault[] {
  const faults: RailFault[] = []
  if (!(rail.topM >= EDGE_PROTECTION.topRailM)) faults.push('top-rail-too-low')
  if (!(Math.abs(rail.midM - EDGE_PROTECTION.midRailM) <= 0.1 + 1e-9)) faults.push('no-mid-rail')
  if (!(rail.toeM >= EDGE_PROTECTION.toeBoardM)) faults.push('toe-board-too-low')
  return faults
}

/**
 * Are the grades and radii here those of the standard in force on a day (`YYYY-MM-DD`)? Those of GB/T 3608-2008 were read;
 * GB 3608-2025 replaced it on 2026-05-01 and was not: they are carried over, and it has to be said where they are shown.
 */
export const gradesRead = (day: string): boolean => inForce('height-work', day)?.id === 'GB/T 3608-2008'
