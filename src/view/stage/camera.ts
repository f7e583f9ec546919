/** The picture's vertical angle of view on a desktop, degrees; desktop input turns the cursor into a ray with the same. */
export const FOV_Y = 70
/** Nearest and farthest distance drawn, metres: hands before the eyes, and the horizon. */
export const NEAR = 0.06
export const FAR = 600
