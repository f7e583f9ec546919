/** Nearest and farthest distance drawn, metres: hands before the eyes, and the horizon. */
export const NEAR = 0.06
export const FAR = 600
