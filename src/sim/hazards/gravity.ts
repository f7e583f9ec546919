/** Standard acceleration of free fall, m/s2 (CGPM 1901, ISO 80000-3). Exact by definition. */
export const G = 9.80665
/** The same as books of road engineering and the published cases of this field print it, m/s2. */
export const ROAD_G = 9.81
