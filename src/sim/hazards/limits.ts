import { type Gas, mgM3FromPpm } from './gases'

/**
 * Guideline values for emergencies, each with its source. `unconfirmed` marks a value that nobody of us has found in a
 * published text: show it as such. Occupational limits are in oel.ts, AEGLs in aegl.ts.
 */
interface Guideline {
  ppm: number
  source: string
  unconfirmed?: true
}

/** A published level with where it is from. */
export interface Level {
  mgM3: number
  source: string
  unconfirmed?: true
}

const NIOSH = 'NIOSH, Documentation for IDLH Concentrations, revised values'
const confirmed = (ppm: number): Guideline => ({ ppm, source: NIOSH })
const unconfirmed = (ppm: number): Guideline => ({ ppm, source: NIOSH, unconfirmed: true })

/**
 * Immediately dangerous to life or health, ppm, as NIOSH has revised them. GB/T 50493-2019 prints other figures in mg/m3
 * (chlorine 88, hydrogen sulfide 430, ammonia 360, carbon monoxide 1700): the values from before the revision.
 */
export const IDLH_PPM: Partial<Readonly<Record<Gas, Guideline>>> = {
  ammonia: confirmed(300),
  'carbon-monoxide': confirmed(1200),
  chlorine: confirmed(10),
  'hydrogen-chloride': unconfirmed(50),
  'hydrogen-cyanide': confirmed(50),
  'hydrogen-fluoride': unconfirmed(30),
  'hydrogen-sulfide': unconfirmed(100),
  'nitrogen-dioxide': confirmed(13),
  phosgene: unconfirmed(2),
  'sulfur-dioxide': confirmed(100),
}

/** The IDLH of a gas in mg/m3, or null where none is held here. */
export function idlhOf(gas: Gas): Level | null {
  const level = IDLH_PPM[gas]
  if (!level) return null
  const { ppm, ...rest } = level
  return { mgM3: mgM3FromPpm(ppm, gas), ...rest }
}

/** That of ammonia, 300 ppm, which the scenes with ammonia judge by. */
export const IDLH: Level = { mgM3: mgM3FromPpm(300), source: NIOSH }

/**
 * ERPG 1, 2, 3 in ppm over an hour, AQ/T 3046-2013 table H.1 (the AIHA list of 2008); null: none given. The table prints
 * hydrogen chloride with 100 and hydrochloric acid with 150 as the third, hydrogen cyanide with 10 and hydrocyanic acid
 * with 15 as the second: the rows of the gases are taken. Later AIHA lists give ammonia 150 and 1500 (unconfirmed).
 */
export const ERPG_PPM = {
  ammonia: [25, 200, 1000],
  benzene: [50, 150, 1000],
  'carbon-monoxide': [200, 350, 500],
  chlorine: [1, 3, 20],
  'hydrogen-chloride': [3, 20, 100],
  'hydrogen-cyanide': [null, 10, 25],
  'hydrogen-fluoride': [2, 20, 50],
  'hydrogen-sulfide': [0.1, 30, 100],
  'nitrogen-dioxide': [1, 15, 30],
  phosgene: [null, 0.2, 1],
  'sulfur-dioxide': [0.3, 3, 15],
} as const satisfies Partial<Record<Gas, readonly [number | null, number, number]>>

/** ERPG 1, 2 or 3 of a gas in mg/m3, or null where there is none. */
export function erpgOf(gas: keyof typeof ERPG_PPM, tier: 1 | 2 | 3): number | null {
  const ppm = ERPG_PPM[gas][tier - 1] ?? null
  return ppm === null ? null : mgM3FromPpm(ppm, gas)
}
