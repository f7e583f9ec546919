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

/**
 * Lower edges of the wind bands, m/s at 10 m. Two published tables differ in their bands: AQ/T 3046-2013 table E.5
 * has 2-3, 3-4, 4-6, over 6; Turner's (Vallero, Fundamentals of Air Pollution) has 2-3, 3-5, 5-6, over 6. Pinned
 * here: AQ/T 3046-2013, the one that is in force where these scenes play.
 */
const BANDS = [0, 2, 3, 4, 6] as const

/**
 * Cells of AQ/T 3046-2013 table E.5, one row for each wind band. night-cloudy is 4/8 of cloud and more, night-clear
 * 3/8 and less. '' where the table gives no class (calm nights).
 */
const TABLE: readonly Readonly<Record<Exclude<Sky, 'overcast'>, string>>[] = [
  { strong: 'A', moderate: 'AB', slight: 'B', 'night-cloudy': '', 'night-clear': '' },
  { strong: 'AB', moderate: 'B', slight: 'C', 'night-cloudy': 'E', 'night-clear': 'F' },
  { strong: 'B', moderate: 'BC', slight: 'C', 'night-cloudy': 'D', 'night-clear': 'E' },
  { strong: 'C', moderate: 'CD', slight: 'D', 'night-cloudy': 'D', 'night-clear': 'D' },
  { strong: 'C', moderate: 'D', slight: 'D', 'night-cloudy': 'D', 'night-clear': 'D' },
]

/** Neither warmed nor cooled from below: D whatever the wind. */
const NEUTRAL: StabilityClass = { class: 'D', or: 'D' }

/**
 * Stability class by wind (m/s at 10 m) and sky, AQ/T 3046-2013 table E.5. A wind on the edge of two bands belongs
 * to the upper one, except 6 m/s, for the table says "over 6". null for a calm night, which the table leaves open.
 * Overcast is D by day and by night at any wind: Turner, Workbook of Atmospheric Dispersion Estimates (1970), table 3-1.
 */
export function stabilityClass(speed10: number, sky: Exclude<Sky, NightSky>): StabilityClass
export function stabilityClass(speed10: number, sky: Sky): StabilityClass | null
export function stabilityClass(speed10: number, sky: Sky): StabilityClass | null {
  if (sky === 'overcast') return NEUTRAL
  let band = 0
  for (let i = 1; i < BANDS.length; i++) {
    const edge = BANDS[i] as number
    if (edge === 6 ? speed10 > edge : speed10 >= edge) band = i
  }
  const cell = TABLE[band]?.[sky] ?? ''
  if (cell === '') return null
  return { class: cell[0] as Stability, or: (cell[1] ?? cell[0]) as Stability }
}
