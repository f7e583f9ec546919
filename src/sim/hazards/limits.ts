/**
 * Guideline values for ammonia, each with its source. `unconfirmed` marks a value that nobody of us has found in a
 * published text: show it as such.
 */

/** Molar mass, g/mol, and litres of a mole of gas at 25 C and 101.325 kPa (CODATA). */
export const NH3_G_MOL = 17.031
const MOLAR_LITRES = 24.465

/** mg/m3 of ammonia in air at 25 C and 1 atm, from parts per million by volume. */
export const mgM3FromPpm = (ppm: number): number => (ppm * NH3_G_MOL) / MOLAR_LITRES
/** Parts per million by volume at 25 C and 1 atm, from mg/m3 of ammonia. */
export const ppmFromMgM3 = (mgM3: number): number => (mgM3 * MOLAR_LITRES) / NH3_G_MOL

/** A published level with where it is from. */
export interface Level {
  mgM3: number
  source: string
  unconfirmed?: true
}

/** Chinese occupational limits: mean over a working day, and over 15 minutes. */
export const PC_TWA: Level = { mgM3: 20, source: 'GBZ 2.1-2019 as in GB/T 50493-2019' }
export const PC_STEL: Level = { mgM3: 30, source: 'GBZ 2.1-2019 as in GB/T 50493-2019' }
/** First and second alarm of a fixed detector: 100 % and 200 % of the occupational limit. */
export const ALARM_LOW: Level = { mgM3: 20, source: 'GB/T 50493-2019' }
export const ALARM_HIGH: Level = { mgM3: 40, source: 'GB/T 50493-2019' }
/** Immediately dangerous to life or health, 300 ppm. GB/T 50493-2019 prints 360 mg/m3, which is NIOSH's older value. */
export const IDLH: Level = { mgM3: mgM3FromPpm(300), source: 'NIOSH IDLH, revised', unconfirmed: true }
/** ERPG 1, 2, 3: 25, 200, 1000 ppm over an hour (AIHA 2008). Later lists give 150 and 1500, which is unconfirmed. */
export const ERPG: readonly [Level, Level, Level] = [
  { mgM3: mgM3FromPpm(25), source: 'AQ/T 3046-2013 table H.1' },
  { mgM3: mgM3FromPpm(200), source: 'AQ/T 3046-2013 table H.1' },
  { mgM3: mgM3FromPpm(1000), source: 'AQ/T 3046-2013 table H.1' },
]
