/** Lowest mean wind of each Beaufort force, m/s, from force 0 to 17 (GB/T 28591-2012; WMO has the same up to 12). */
export const FORCE_FROM_MS = [
  0, 0.3, 1.6, 3.4, 5.5, 8, 10.8, 13.9, 17.2, 20.8, 24.5, 28.5, 32.7, 37, 41.5, 46.2, 51, 56.1,
] as const

/** Force of a wind, 0 to 17. The published bands leave a gap of 0.1 m/s between them; it belongs to the lower one. */
export function windForce(windMS: number): number {
  let force = 0
  FORCE_FROM_MS.forEach((from, i) => {
    if (windMS >= from) force = i
  })
  return force
}

export type WindWork =
  | 'hot-work-outdoors'
  | 'class-b-height'
  | 'work-at-height'
  | 'lift-outdoors'
  | 'tower-crane-lift'
  | 'tower-crane-climbing'
  | 'formwork-lift'
  | 'scaffold-building'
  | 'hung-platform'
  | 'material-hoist'

/** From which wind a work stops (or turns class B), by force or by what the anemometer reads. */
export interface WindLimit {
  work: WindWork
  fromMS: number
  source: string
  /** Was it seen in the rule or in a secondary source? */
  confirmed: boolean
}

const SITE = 'rules of building sites as compiled by fslyjc168.cn'

export const WIND_LIMITS: readonly WindLimit[] = [
  { work: 'hot-work-outdoors', fromMS: FORCE_FROM_MS[5], source: 'GB 30871-2022, 5.3', confirmed: true },
  { work: 'class-b-height', fromMS: FORCE_FROM_MS[5], source: 'GB 30871-2022, 8.1.2 (8.0 m/s)', confirmed: true },
  { work: 'work-at-height', fromMS: FORCE_FROM_MS[6], source: SITE, confirmed: true },
  { work: 'lift-outdoors', fromMS: FORCE_FROM_MS[6], source: SITE, confirmed: true },
  { work: 'tower-crane-lift', fromMS: 12, source: 'practice, by the anemometer on the crane', confirmed: false },
  { work: 'tower-crane-climbing', fromMS: FORCE_FROM_MS[4], source: SITE, confirmed: true },
  { work: 'formwork-lift', fromMS: FORCE_FROM_MS[5], source: SITE, confirmed: true },
  { work: 'scaffold-building', fromMS: FORCE_FROM_MS[6], source: SITE, confirmed: true },
  { work: 'hung-platform', fromMS: FORCE_FROM_MS[5], source: SITE, confirmed: true },
  { work: 'material-hoist', fromMS: 13, source: SITE, confirmed: true },
]

/** Is `windMS` too much for the work? */
export const tooWindy = (work: WindWork, windMS: number): boolean =>
  WIND_LIMITS.some((limit) => limit.work === work && windMS >= limit.fromMS)
