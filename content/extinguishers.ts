export type Agent = 'abc-powder' | 'bc-powder' | 'water' | 'foam' | 'carbon-dioxide'

/** A portable extinguisher by agent and charge (kg; litres for water and foam), and the test fires it must put out. */
export interface ExtinguisherRating {
  agent: Agent
  charge: number
  /** Wood crib test fire, the number before A; null: not made for class A. */
  a: number | null
  /** Liquid test fire, the number before B; null: not made for class B. */
  b: number | null
}

const rating = (agent: Agent, charge: number, a: number | null, b: number | null): ExtinguisherRating => ({
  agent,
  charge,
  a,
  b,
})

/** GB 50140-2005, annex A (types and ratings of portable extinguishers), read in a copy of the table. */
export const EXTINGUISHER_RATINGS: readonly ExtinguisherRating[] = [
  rating('abc-powder', 1, 1, 21),
  rating('abc-powder', 2, 1, 21),
  rating('abc-powder', 3, 2, 34),
  rating('abc-powder', 4, 2, 55),
  rating('abc-powder', 5, 3, 89),
  rating('abc-powder', 6, 3, 89),
  rating('abc-powder', 8, 4, 144),
  rating('abc-powder', 10, 6, 144),
  rating('bc-powder', 1, null, 21),
  rating('bc-powder', 2, null, 21),
  rating('bc-powder', 3, null, 34),
  rating('bc-powder', 4, null, 55),
  rating('bc-powder', 5, null, 89),
  rating('bc-powder', 6, null, 89),
  rating('bc-powder', 8, null, 144),
  rating('bc-powder', 10, null, 144),
  rating('water', 3, 1, null),
  rating('water', 6, 1, null),
  rating('water', 9, 2, null),
  rating('foam', 3, 1, 55),
  rating('foam', 4, 1, 55),
  rating('foam', 6, 1, 55),
  rating('foam', 9, 2, 89),
  rating('carbon-dioxide', 2, null, 21),
  rating('carbon-dioxide', 3, null, 21),
  rating('carbon-dioxide', 5, null, 34),
  rating('carbon-dioxide', 7, null, 55),
]

/** What one must do, GB 4351-2023 (5.2.1, 5.3.1): read in a copy whose tables of discharge times were missing. */
export const GB_4351_2023 = {
  /** Charges that may be made. */
  powderKg: [1, 2, 3, 4, 5, 6, 8, 9, 12],
  waterL: [2, 3, 6, 9],
  carbonDioxideKg: [2, 3, 5, 7],
  cleanGasKg: [1, 2, 4, 6],
  /** From the lever to the first agent, s at most. */
  delayS: 5,
  /** Share of the charge that may stay inside. */
  residueShare: 0.1,
  /** Reach of one for class A fires, m at least. */
  classAReachM: 3,
} as const

/**
 * Shortest discharge, s, by rating: values of GB 4351.1-2005 from memory, unconfirmed; those of GB 4351-2023 (tables 2, 3)
 * were not readable. `upTo` is the highest rating that the row covers.
 */
export const DISCHARGE_S_2005 = {
  a: [
    { upTo: 1, seconds: 8 },
    { upTo: Number.POSITIVE_INFINITY, seconds: 13 },
  ],
  b: [
    { upTo: 34, seconds: 8 },
    { upTo: 89, seconds: 9 },
    { upTo: 113, seconds: 12 },
    { upTo: Number.POSITIVE_INFINITY, seconds: 15 },
  ],
} as const
