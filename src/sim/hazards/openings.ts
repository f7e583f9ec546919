export type OpeningShape = 'slot' | 'square' | 'round'

/** One row of the table: openings up to `upTo` mm (smallest side or diameter), and how far off the danger has to be, mm. */
interface Row {
  upTo: number
  slot: number
  square: number
  round: number
}

/** ISO 13857:2019, table 4: reach through regular openings, persons of 14 years and above. */
export const OPENINGS: readonly Row[] = [
  { upTo: 4, slot: 2, square: 2, round: 2 },
  { upTo: 6, slot: 10, square: 5, round: 5 },
  { upTo: 8, slot: 20, square: 15, round: 5 },
  { upTo: 10, slot: 80, square: 25, round: 20 },
  { upTo: 12, slot: 100, square: 80, round: 80 },
  { upTo: 20, slot: 120, square: 120, round: 120 },
  { upTo: 30, slot: 850, square: 120, round: 120 },
  { upTo: 40, slot: 850, square: 200, round: 120 },
  { upTo: 120, slot: 850, square: 850, round: 850 },
]

/** A distance, mm (null: there is none, other measures are needed), and why. */
export interface Reach {
  mm: number | null
  outside: 'opening-over-120-mm' | null
}

/** A slot no longer than this stops the thumb: 200 mm are enough where the table has 850 (its note). */
export const SHORT_SLOT_MM = 65

/**
 * How far the danger must be behind an opening of `sizeMM`, mm (ISO 13857:2019, table 4). For slots `lengthMM` may be given:
 * up to 65 mm the thumb stops the hand and 200 mm do. Over 120 mm the distances for reaching over hold: none is given.
 */
export function reachThrough(shape: OpeningShape, sizeMM: number, lengthMM = Number.POSITIVE_INFINITY): Reach {
  if (!(sizeMM > 0)) return { mm: 0, outside: null }
  const row = OPENINGS.find((r) => sizeMM <= r.upTo)
  if (!row) return { mm: null, outside: 'opening-over-120-mm' }
  const mm = row[shape]
  return { mm: shape === 'slot' && lengthMM <= SHORT_SLOT_MM ? Math.min(mm, 200) : mm, outside: null }
}

/** Does a guard with this opening keep the danger `distanceMM` behind it out of reach? Never, where there is no distance. */
export function outOfReach(shape: OpeningShape, sizeMM: number, distanceMM: number, lengthMM?: number): boolean {
  const { mm } = reachThrough(shape, sizeMM, lengthMM)
  return mm !== null && distanceMM >= mm
}

/**
 * Other distances of ISO 13857:2019, mm: danger overhead is out of reach from this height, by risk; reaching around with the
 * arm; gap below a guard; guards below these heights do not count, or need more.
 */
export const REACH_MM = {
  upLowRisk: 2500,
  upHighRisk: 2700,
  aroundArm: 850,
  floorGap: 180,
  /** Behind a slot of up to 180 mm, for the leg. */
  leg: 1100,
  guardLeast: 1000,
  guardWithoutMore: 1400,
} as const

/** What is wrong with a guard by its height and the gap below it. */
export type GuardFault = 'no-guard-below-1000-mm' | 'needs-more-below-1400-mm' | 'gap-over-180-mm'

/** Faults of a fence `heightMM` high with `gapMM` below it (ISO 13857:2019, table 2 notes and 4.4). */
export function guardFaults(heightMM: number, gapMM: number): GuardFault[] {
  const faults: GuardFault[] = []
  if (heightMM < REACH_MM.guardLeast) faults.push('no-guard-below-1000-mm')
  else if (heightMM < REACH_MM.guardWithoutMore) faults.push('needs-more-below-1400-mm')
  if (gapMM > REACH_MM.floorGap) faults.push('gap-over-180-mm')
  return faults
}
