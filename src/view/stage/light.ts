import { Vector3 } from 'three'

/** Direction to the sun (x east, y up, z south): an early afternoon, 45 degrees up in the south-west. */
export const SUN = new Vector3(-0.62, 0.71, 0.33).normalize()
/** Sun to sky: less sun makes everything flat, less sky leaves the north sides, where hands work, unreadable. */
export const SUN_STRENGTH = 3
export const SKY_STRENGTH = 0.95
/** Colour of distant haze, sRGB, and its density in 1/m (a tenth of the contrast is gone at 60 m). */
export const HAZE = '#c3cfd6'
export const HAZE_DENSITY = 0.0042
/** Side of the shadow map in texels, and half of what it covers in metres. */
export const SHADOW_MAP = 2048
export const SHADOW_HALF = 48
export const EXPOSURE = 0.86
