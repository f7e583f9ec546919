export type StandardTopic =
  | 'accident-types'
  | 'hazard-factors'
  | 'safety-signs'
  | 'special-operations'
  | 'gas-detection'
  | 'exposure-limits'
  | 'coal-mine'

export interface Standard {
  topic: StandardTopic
  /** As it is cited, year included. */
  id: string
  /** First day in force, ISO 8601. */
  from: string
  /** First day no longer in force, or null. */
  until: string | null
  /** Was the date seen in the standard or in an official or secondary source? Else it is from memory. */
  confirmed: boolean
}

const standard = (
  topic: StandardTopic,
  id: string,
  from: string,
  until: string | null,
  confirmed: boolean,
): Standard => ({
  topic,
  id,
  from,
  until,
  confirmed,
})

/** The one place that says which standard was in force when. A record made under an older one keeps its codes. */
export const STANDARDS: readonly Standard[] = [
  standard('accident-types', 'GB 6441-1986', '1987-02-01', '2026-07-01', false),
  standard('accident-types', 'GB 6441-2025', '2026-07-01', null, true),
  standard('hazard-factors', 'GB/T 13861-2009', '2009-12-01', '2022-10-01', false),
  standard('hazard-factors', 'GB/T 13861-2022', '2022-10-01', null, true),
  standard('safety-signs', 'GB 2894-2008', '2009-10-01', '2026-03-01', false),
  standard('safety-signs', 'GB 2894-2025', '2026-03-01', null, true),
  standard('special-operations', 'GB 30871-2022', '2022-10-01', null, false),
  standard('gas-detection', 'GB/T 50493-2019', '2020-01-01', null, false),
  standard('exposure-limits', 'GBZ 2.1-2019', '2020-04-01', null, false),
  standard('coal-mine', '煤矿安全规程（2016）', '2016-10-01', '2022-04-01', true),
  standard('coal-mine', '煤矿安全规程（2022）', '2022-04-01', '2026-02-01', true),
  standard('coal-mine', '煤矿安全规程（2025）', '2026-02-01', null, true),
]

/** The standard on a topic in force on a day (`YYYY-MM-DD`), or null when none listed here was. */
export const inForce = (topic: StandardTopic, day: string): Standard | null =>
  STANDARDS.find((s) => s.topic === topic && s.from <= day && (s.until === null || day < s.until)) ?? null
