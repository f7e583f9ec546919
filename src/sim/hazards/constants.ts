/** Molar gas constant, J/(mol K) (CODATA 2018). */
export const GAS_CONSTANT = 8.314462618
/** Standard atmosphere, Pa. */
export const ATMOSPHERE_PA = 101_325
/** 0 C in K. */
export const KELVIN = 273.15
/** Dry air, g/mol (textbook value). */
export const AIR_G_MOL = 28.96

/** Density of an ideal gas, kg/m3. @param gMol molar mass, g/mol */
export const idealGasKgM3 = (gMol: number, tempK: number, pressurePa = ATMOSPHERE_PA): number =>
  (pressurePa * gMol) / 1000 / (GAS_CONSTANT * tempK)
