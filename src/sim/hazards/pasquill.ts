/** Pasquill stability class: A very unstable, D neutral, F stable. */
export type Stability = 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
/** Open country, or a built-up area. */
export type Terrain = 'rural' | 'urban'

/** How strongly the sun shines (by day), how much cloud there is (by night), or thick low cloud all over (at any time). */
export type Sky = 'strong' | 'moderate' | 'slight' | 'night-cloudy' | 'night-clear' | 'overcast'
type NightSky = 'night-cloudy' | 'night-clear'

/** A class, or two between which the table leaves the choice. */
export interface StabilityClass {
  class: Stability
  /** The other class where the table prints two (A-B), otherwise the same. */
  or: Stability
}

/** Turner's table takes the same sky by its own words; 'overcast' stands beside both. */
type TableSky = Exclude<Sky, 'overcast'>
interface Table {
  /** Lower edges of the wind bands, m/s at 10 m; 0 first. */
  bands: readonly number[]
  /** One row for each band; '' where the table gives no class. */
  rows: readonly Readonly<Record<TableSky, string>>[]
  source: string
}
/** Of either table: wind above this, m/s. Its row says "over 6", so that 6 itself belongs to the band below. */
const OVER = 6

const ROWS: readonly Readonly<Record<TableSky, string>>[] = [
  { strong: 'A', moderate: 'AB', slight: 'B', 'night-cloudy': '', 'night-clear': '' },
  { strong: 'AB', moderate: 'B', slight: 'C', 'night-cloudy': 'E', 'night-clear': 'F' },
  { strong: 'B', moderate: 'BC', slight: 'C', 'night-cloudy': 'D', 'night-clear': 'E' },
  { strong: 'C', moderate: 'CD', slight: 'D', 'night-cloudy': 'D', 'night-clear': 'D' },
  { strong: 'C', moderate: 'D', slight: 'D', 'night-cloudy': 'D', 'night-clear': 'D' },
]

/**
 * The two published tables. Their cells agree, their wind bands do not: AQ/T 3046-2013 has 2-3, 3-4, 4-6, over 6, and
 * Turner 2-3, 3-5, 5-6, over 6. night-cloudy is 4/8 of cloud and more, night-clear 3/8 and less.
 */
export const STABILITY_TABLES = {
  'aqt-3046': { bands: [0, 2, 3, 4, OVER], rows: ROWS, source: 'AQ/T 3046-2013, table E.5' },
  turner: {
    bands: [0, 2, 3, 5, OVER],
    rows: ROWS,
    source: 'Turner, Workbook of Atmospheric Dispersion Estimates (1970), table 3-1',
  },
} as const satisfies Record<string, Table>
export type StabilityTable = keyof typeof STABILITY_TABLES

/** Neither warmed nor cooled from below: D whatever the wind. */
const NEUTRAL: StabilityClass = { class: 'D', or: 'D' }

/**
 * Stability class by wind (m/s at 10 m) and sky, by AQ/T 3046-2013 table E.5 unless another table is named (the Chinese
 * one is in force where these scenes play). A wind on the edge of two bands belongs to the upper one, except 6 m/s, for
 * the tables say "over 6". null for a calm night, which they leave open: see stabilityOutside.
 * Overcast is D by day and by night at any wind: Turner, Workbook of Atmospheric Dispersion Estimates (1970), table 3-1.
 */
export function stabilityClass(speed10: number, sky: Exclude<Sky, NightSky>, table?: StabilityTable): StabilityClass
export function stabilityClass(speed10: number, sky: Sky, table?: StabilityTable): StabilityClass | null
export function stabilityClass(speed10: number, sky: Sky, table: StabilityTable = 'aqt-3046'): StabilityClass | null {
  if (sky === 'overcast') return NEUTRAL
  const { bands, rows } = STABILITY_TABLES[table]
  let band = 0
  for (let i = 1; i < bands.length; i++) {
    const edge = bands[i] as number
    if (edge === OVER ? speed10 > edge : speed10 >= edge) band = i
  }
  const cell = rows[band]?.[sky] ?? ''
  if (cell === '') return null
  return { class: cell[0] as Stability, or: (cell[1] ?? cell[0]) as Stability }
}

/** Why there is no class: a night with wind below 2 m/s, for which neither table gives one. */
export const stabilityOutside = (speed10: number, sky: Sky): 'calm-night-without-class' | null =>
  (sky === 'night-clear' || sky === 'night-cloudy') && speed10 < 2 ? 'calm-night-without-class' : null

/** Cloud by day: up to 4/8 or thin and high; 5/8 to 7/8 at 2134 to 4877 m; 5/8 to 7/8 below 2134 m. */
export type DayCloud = 'little' | 'middle-high' | 'low'
/**
 * How strongly the sun shines by its height above the horizon, degrees, and the cloud: AQ/T 3046-2013 table E.6. Below 15
 * degrees the table says nothing: slight. An edge belongs to the weaker class.
 */
export function insolation(sunDeg: number, cloud: DayCloud): 'strong' | 'moderate' | 'slight' {
  const strength = (sunDeg > 60 ? 2 : sunDeg > 35 ? 1 : 0) - (cloud === 'little' ? 0 : cloud === 'middle-high' ? 1 : 2)
  return strength >= 2 ? 'strong' : strength === 1 ? 'moderate' : 'slight'
}
