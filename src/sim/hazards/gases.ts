/** Molar masses of gases that these models know by name, g/mol (IUPAC 2021 standard atomic weights). */
export const G_MOL = {
  ammonia: 17.031,
  benzene: 78.114,
  'carbon-dioxide': 44.009,
  'carbon-monoxide': 28.01,
  chlorine: 70.9,
  'hydrogen-chloride': 36.461,
  'hydrogen-cyanide': 27.026,
  'hydrogen-fluoride': 20.006,
  'hydrogen-sulfide': 34.08,
  methane: 16.043,
  'nitrogen-dioxide': 46.005,
  phosgene: 98.91,
  'sulfur-dioxide': 64.06,
} as const
export type Gas = keyof typeof G_MOL

/** Litres of a mole of gas at 25 C and 101.325 kPa (CODATA). */
const MOLAR_LITRES = 24.465

/** mg/m3 in air at 25 C and 1 atm, from parts per million by volume. */
export const mgM3FromPpm = (ppm: number, gas: Gas = 'ammonia'): number => (ppm * G_MOL[gas]) / MOLAR_LITRES
/** Parts per million by volume at 25 C and 1 atm, from mg/m3. */
export const ppmFromMgM3 = (mgM3: number, gas: Gas = 'ammonia'): number => (mgM3 * MOLAR_LITRES) / G_MOL[gas]
