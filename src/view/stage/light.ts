import { Vector3 } from 'three'

/** Direction to the sun: a late morning, 45 degrees up in the south-west (x east, y up, z south). */
export const SUN = new Vector3(-0.45, 0.72, 0.53).normalize()
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
