/** Standard acceleration of free fall, m/s2 (CGPM 1901, ISO 80000-3). Exact by definition. */
export const STANDARD_GRAVITY = 9.80665
/** The same as engineering tables print it, m/s2: published cases of falls, braking and bends are worked with it. */
export const GRAVITY = 9.81
