export type StandardTopic =
  | 'accident-types'
  | 'hazard-factors'
  | 'safety-signs'
  | 'special-operations'
  | 'gas-detection'
  | 'exposure-limits'
  | 'height-work'
  | 'confined-space'
  | 'coal-mine'
  | 'hazardous-chemicals'
  | 'special-operators'
  | 'welding'
  | 'health-surveillance'
  | 'e-bike'
  | 'road-markings'
  | 'machine-distances'
  | 'prevention-plan'

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
  standard('height-work', 'GB/T 3608-2008', '2009-06-01', '2026-05-01', false),
  standard('height-work', 'GB 3608-2025', '2026-05-01', null, true),
  // beside it GB 30871-2022 goes on for enterprises that handle hazardous chemicals
  standard('confined-space', 'GB 46768-2025', '2026-05-01', null, true),
  standard('coal-mine', '煤矿安全规程（2016）', '2016-10-01', '2022-04-01', true),
  standard('coal-mine', '煤矿安全规程（2022）', '2022-04-01', '2026-02-01', true),
  standard('coal-mine', '煤矿安全规程（2025）', '2026-02-01', null, true),
  standard('hazardous-chemicals', '国务院令第591号', '2011-12-01', '2026-05-01', false),
  // the older regulation was not repealed as a whole
  standard('hazardous-chemicals', '危险化学品安全法', '2026-05-01', null, true),
  standard('special-operators', '安全监管总局令第30号', '2010-07-01', '2026-06-01', false),
  standard('special-operators', '应急管理部令第19号', '2026-06-01', null, true),
  standard('welding', 'GB 9448-1999', '2000-05-01', '2026-08-01', false),
  standard('welding', 'GB 9448-2025', '2026-08-01', null, true),
  standard('health-surveillance', 'GBZ 188-2014', '2014-10-01', '2026-08-01', false),
  standard('health-surveillance', 'GBZ 188-2025', '2026-08-01', null, true),
  standard('e-bike', 'GB 17761-2018', '2019-04-15', '2025-09-01', false),
  standard('e-bike', 'GB 17761-2024', '2025-09-01', null, true),
  standard('road-markings', 'GB 5768.3-2009', '2009-07-01', '2026-05-01', false),
  standard('road-markings', 'GB 5768.3-2025', '2026-05-01', null, true),
  standard('machine-distances', 'ISO 13855:2010', '2010-05-01', '2024-10-01', false),
  standard('machine-distances', 'ISO 13855:2024', '2024-10-01', null, false),
  standard('prevention-plan', '工伤预防五年行动计划（2021-2025）', '2020-12-18', '2026-03-16', true),
  standard('prevention-plan', '工伤预防计划（2026-2030）', '2026-03-16', null, true),
]

/** The standard on a topic in force on a day (`YYYY-MM-DD`), or null when none listed here was. */
export const inForce = (topic: StandardTopic, day: string): Standard | null =>
  STANDARDS.find((s) => s.topic === topic && s.from <= day && (s.until === null || day < s.until)) ?? null
