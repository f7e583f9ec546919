/** m/s2, as engineering tables use it (ISO 80000-3 has 9.80665; published cases of falls are worked with 9.81). */
export const GRAVITY = 9.81
