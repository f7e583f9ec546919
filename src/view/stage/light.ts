import { Vector3 } from 'three'

/**
 * Direction to the sun (x east, y up, z south): a summer afternoon, about 40 degrees up in the west. It stands a
 * little too far north for China, so that the north sides, where hands work, are not in the shade.
 */
export const SUN = new Vector3(-0.7, 0.66, -0.28).normalize()
/** Sun to sky about six to one: less makes everything flat, more leaves faces in shade unreadable. */
export const SUN_STRENGTH = 3.3
export const SKY_STRENGTH = 0.85
/** Colour of distant haze, sRGB, and its density in 1/m (a tenth of the contrast is gone at 60 m). */
export const HAZE = '#c3cfd6'
export const HAZE_DENSITY = 0.0042
/** Side of the shadow map in texels, and half of what it covers in metres. */
export const SHADOW_MAP = 2048
export const SHADOW_HALF = 48
export const EXPOSURE = 0.92
