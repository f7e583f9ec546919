export type ArrestRule = 'GB 6095' | 'OSHA 1926.502' | 'CSA Z259'

/** The most that a fall arrest system may pull on a person, by the edition in force. */
export interface ArrestLimit {
  rule: ArrestRule
  /** As it is cited. */
  id: string
  kN: number
  /** First day in force and first day no longer, ISO 8601; null where no date is needed. */
  from: string | null
  until: string | null
  /** Was the value seen in the rule or in a secondary source? */
  confirmed: boolean
}

export const ARREST_LIMITS: readonly ArrestLimit[] = [
  { rule: 'GB 6095', id: 'GB 6095-2009', kN: 6, from: '2009-12-01', until: '2022-09-01', confirmed: true },
  // The dates were seen; that 6 kN stayed was not.
  { rule: 'GB 6095', id: 'GB 6095-2021', kN: 6, from: '2022-09-01', until: null, confirmed: false },
  { rule: 'OSHA 1926.502', id: '29 CFR 1926.502(d)(16)', kN: 8, from: null, until: null, confirmed: true },
  { rule: 'CSA Z259', id: 'CSA Z259', kN: 8, from: null, until: null, confirmed: true },
]

/** The limit of a rule on a day (`YYYY-MM-DD`), or null when none listed here was in force. */
export const arrestLimit = (rule: ArrestRule, day: string): ArrestLimit | null =>
  ARREST_LIMITS.find(
    (l) => l.rule === rule && (l.from === null || l.from <= day) && (l.until === null || day < l.until),
  ) ?? null

/** What people are said to bear at most, kN (quoted with GB 6095-2009). */
export const TOLERANCE_KN = 12
/** What an anchor must hold, kN, and how far an absorber may tear, m: secondary source of low quality. */
export const ANCHOR_KN = 15
export const ABSORBER_M = 1.75

/**
 * Minutes after which a person hanging in a harness must be reached (ANSI Z359.2) and be down, and for which trained and
 * healthy people bore it on average in trials. No Chinese rule gives a number; the 10 minutes are practice.
 */
export const SUSPENSION_MIN = { reached: 6, down: 10, boreFrom: 17, boreTo: 28 } as const
