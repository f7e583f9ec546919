/** Standard acceleration of free fall, m/s2 (CGPM 1901, ISO 80000-3). Exact by definition. */
export const G = 9.80665
