import type { Sky } from '../../site/types'
import { MOST_LAMPS } from './surroundings'

/** Radiance, linear, red green blue, as the scene is lit: a white wall in full sun has about 3. */
export type Radiance = readonly [number, number, number]

/** All that a sky gives: light, air, clouds, water. Chosen by eye against photographs, but where a source is named. */
export interface SkyLook {
  /** Direction to the sun or the moon, x east, y up, z south; need not be of length 1. */
  sun: readonly [number, number, number]
  sunColor: string
  /** Irradiance of a face turned to the sun, in the scene's units. */
  sunStrength: number
  /** How dark its shadows are, 0 (none are drawn) to 1. */
  shadow: number
  zenith: Radiance
  horizon: Radiance
  /** Round the sun, and added to haze towards it. */
  glow: Radiance
  /** Heaped clouds, high streaks and a closed layer: cover 0..1 of each; and their lit and shaded sides. */
  cumulus: number
  cirrus: number
  stratus: number
  cloudLit: Radiance
  cloudDark: Radiance
  stars: number
  /** Light that the ground throws back at what stands on it. */
  ground: Radiance
  haze: Radiance
  /** Share of light lost in a metre, and height at which that has fallen to 1/e, metres. Visibility is 3.9 / density (Koschmieder, 1924). */
  hazeDensity: number
  hazeHeight: number
  /** 0..1 */
  wet: number
  rain: number
  exposure: number
  /** The sky's light on things, times its radiance. */
  environment: number
  /** Strength of a mast's lamp beside what else is lit, candela over the scene's unit; 0 by day. Fires go by it too. */
  lamps: number
  /** The site's lamps never change, and their light is baked with it; else some of them shine at run time. */
  bakedLamps: boolean
  /** So many lamps and fires shine at run time at once; at most MOST_LAMPS. Each is reckoned in every pixel. */
  lightsAtOnce: number
  /** A lamp on the trainee's helmet. */
  capLamp: boolean
}

const DAY = {
  stars: 0,
  wet: 0,
  rain: 0,
  lamps: 0,
  bakedLamps: false,
  lightsAtOnce: MOST_LAMPS,
  capLamp: false,
} as const

export const SKIES: Record<Sky, SkyLook> = {
  clear: {
    ...DAY,
    sun: [-0.62, 0.62, 0.4],
    sunColor: '#fff0d8',
    sunStrength: 9,
    shadow: 1,
    zenith: [0.15, 0.36, 0.8],
    horizon: [0.72, 0.9, 1.04],
    glow: [0.42, 0.3, 0.15],
    cumulus: 0.5,
    cirrus: 0.5,
    stratus: 0,
    cloudLit: [1.75, 1.7, 1.6],
    cloudDark: [0.62, 0.7, 0.82],
    ground: [0.62, 0.56, 0.46],
    haze: [0.74, 0.85, 0.94],
    hazeDensity: 0.0017,
    hazeHeight: 40,
    exposure: 0.57,
    environment: 1.4,
  },
  overcast: {
    ...DAY,
    sun: [-0.4, 0.85, 0.3],
    sunColor: '#f4f4f2',
    sunStrength: 1.3,
    shadow: 0.3,
    zenith: [1.05, 1.09, 1.14],
    horizon: [0.82, 0.86, 0.9],
    glow: [0.08, 0.08, 0.07],
    cumulus: 0,
    cirrus: 0,
    stratus: 1,
    cloudLit: [1.3, 1.33, 1.36],
    cloudDark: [0.66, 0.7, 0.76],
    ground: [0.27, 0.26, 0.24],
    haze: [0.8, 0.84, 0.88],
    hazeDensity: 0.0026,
    hazeHeight: 60,
    exposure: 0.62,
    environment: 0.95,
  },
  dusk: {
    ...DAY,
    sun: [-0.86, 0.13, 0.42],
    sunColor: '#ff9f58',
    sunStrength: 3,
    shadow: 0.95,
    zenith: [0.1, 0.15, 0.32],
    horizon: [0.4, 0.34, 0.42],
    glow: [1.15, 0.47, 0.11],
    cumulus: 0.42,
    cirrus: 0.8,
    stratus: 0,
    cloudLit: [1.5, 0.72, 0.36],
    cloudDark: [0.2, 0.2, 0.29],
    ground: [0.12, 0.1, 0.1],
    haze: [0.36, 0.31, 0.37],
    hazeDensity: 0.0022,
    hazeHeight: 30,
    exposure: 0.78,
    environment: 0.95,
    lamps: 130,
  },
  rain: {
    ...DAY,
    sun: [-0.3, 0.9, 0.2],
    sunColor: '#dfe6ee',
    sunStrength: 0.5,
    shadow: 0,
    zenith: [0.5, 0.54, 0.6],
    horizon: [0.52, 0.56, 0.61],
    glow: [0.03, 0.03, 0.03],
    cumulus: 0,
    cirrus: 0,
    stratus: 1,
    cloudLit: [0.62, 0.66, 0.72],
    cloudDark: [0.28, 0.31, 0.36],
    ground: [0.13, 0.135, 0.14],
    haze: [0.5, 0.54, 0.58],
    hazeDensity: 0.0075,
    hazeHeight: 90,
    wet: 1,
    rain: 1,
    exposure: 0.86,
    environment: 1,
  },
  fog: {
    ...DAY,
    sun: [-0.55, 0.6, 0.4],
    sunColor: '#f6f1e8',
    sunStrength: 0.7,
    shadow: 0.2,
    zenith: [0.98, 1.02, 1.05],
    horizon: [0.86, 0.89, 0.91],
    glow: [0.16, 0.14, 0.1],
    cumulus: 0,
    cirrus: 0,
    stratus: 0.3,
    cloudLit: [1.1, 1.12, 1.14],
    cloudDark: [0.85, 0.88, 0.91],
    ground: [0.3, 0.3, 0.29],
    haze: [0.86, 0.89, 0.91],
    hazeDensity: 0.032,
    hazeHeight: 70,
    wet: 0.35,
    exposure: 0.64,
    environment: 0.95,
  },
  night: {
    ...DAY,
    sun: [0.5, 0.66, 0.42],
    sunColor: '#a9c0ff',
    sunStrength: 0.3,
    shadow: 0.8,
    zenith: [0.011, 0.015, 0.027],
    horizon: [0.052, 0.05, 0.056],
    glow: [0.012, 0.013, 0.018],
    cumulus: 0.3,
    cirrus: 0.2,
    stratus: 0,
    cloudLit: [0.055, 0.06, 0.075],
    cloudDark: [0.016, 0.017, 0.023],
    stars: 1,
    ground: [0.02, 0.018, 0.016],
    haze: [0.034, 0.034, 0.044],
    hazeDensity: 0.0022,
    hazeHeight: 40,
    exposure: 1.15,
    environment: 1.6,
    lamps: 260,
  },
  underground: {
    ...DAY,
    sun: [0, 1, 0],
    sunColor: '#000000',
    sunStrength: 0,
    shadow: 0,
    zenith: [0.055, 0.052, 0.047],
    horizon: [0.034, 0.032, 0.029],
    glow: [0, 0, 0],
    cumulus: 0,
    cirrus: 0,
    stratus: 0,
    cloudLit: [0, 0, 0],
    cloudDark: [0, 0, 0],
    ground: [0.04, 0.037, 0.032],
    haze: [0.024, 0.022, 0.019],
    hazeDensity: 0.012,
    hazeHeight: 400,
    wet: 0.25,
    exposure: 1,
    environment: 1,
    // 1500 cd of a cap lamp are 84 units here (capLampLayer.ts), and 2500 cd of a mast as many times more
    lamps: 140,
    bakedLamps: true,
    // beside the trainee's own lamp, which is two lights already
    lightsAtOnce: 3,
    capLamp: true,
  },
}
