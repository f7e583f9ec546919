import { Color, DataTexture, LinearFilter, RedFormat, type Texture, Vector2, Vector3, Vector4 } from 'three'
import { airUniforms } from './air'
import { grainTexture, stoneTexture } from './relief'
import { noisePixels, noiseTexture } from './noise'

/** So many lamps and fires give light at once; the shader goes through all of them for each pixel. Chosen. */
export const MOST_LAMPS = 6

/**
 * What the materials of a canvas know of the place that they stand in: uniforms that all shaders share, so that a change of
 * sky, wind or wetness is one assignment.
 */
export class Surroundings {
  private readonly pixels = noisePixels()
  readonly noise = noiseTexture(this.pixels)
  readonly grain = grainTexture(this.pixels)
  readonly stones = stoneTexture()
  private readonly open = groundTexture(new Uint8Array([255]), 1, 1)
  private readonly unlit = groundTexture(new Uint8Array([0]), 1, 1)
  /** Half extents of the site, metres. */
  private readonly half = { value: new Vector2(45, 32) }
  readonly air = airUniforms()
  readonly uniforms = {
    noiseMap: { value: this.noise },
    grainMap: { value: this.grain },
    stoneMap: { value: this.stones },
    /** Red: how open to the sky the ground is. Lies over the whole site, its first row in the north. */
    groundMap: { value: this.open as Texture },
    siteHalf: this.half,
    /** Red: light of baked lamps at breast height, over the whole site as the ground's map. */
    lightMap: { value: this.unlit as Texture },
    lightHalf: this.half,
    bakedColor: { value: new Color('#ffeed8') },
    /** How wet everything is 0..1, and how hard it rains 0..1. */
    wet: { value: 0 },
    rain: { value: 0 },
    /** Seconds; comes round every hour, before floats of a shader grow coarse. */
    time: { value: 0 },
    /** Where the wind blows to, times its speed in m/s: x and z of the world. */
    wind: { value: new Vector2(2, 0) },
    /** Lamps and fires: where, and how it shines (SHINES of lampShader.ts); which way, if ahead; colour times strength, black: none. */
    lampAt: { value: Array.from({ length: MOST_LAMPS }, () => new Vector4()) },
    lampAim: { value: Array.from({ length: MOST_LAMPS }, () => new Vector3(0, -1, 0)) },
    lampLight: { value: Array.from({ length: MOST_LAMPS }, () => new Color(0, 0, 0)) },
  }

  /** How open the ground of the site is, until the map is taken away again. */
  setGround(map: Texture): void {
    this.uniforms.groundMap.value = map
  }
  clearGround(map: Texture): void {
    if (this.uniforms.groundMap.value === map) this.uniforms.groundMap.value = this.open
  }
  /** Light of baked lamps over the site, until the map is taken away again. */
  setLight(map: Texture): void {
    this.uniforms.lightMap.value = map
  }
  clearLight(map: Texture): void {
    if (this.uniforms.lightMap.value === map) this.uniforms.lightMap.value = this.unlit
  }

  setWind(wind: { toX: number; toZ: number; speed: number }, timeS: number): void {
    this.uniforms.wind.value.set(wind.toX * wind.speed, wind.toZ * wind.speed)
    this.uniforms.time.value = timeS % 3600
  }

  /** Colour and strength of what comes from the sun or the moon through haze. */
  setAir(color: Color, glow: Color, sun: Vector3, density: number, height: number): void {
    const { air } = this
    air.hazeColor.value.copy(color)
    air.hazeGlow.value.copy(glow)
    air.hazeSun.value.copy(sun)
    air.haze.value.set(density, height)
  }

  dispose(): void {
    for (const t of [this.noise, this.grain, this.stones, this.open, this.unlit]) t.dispose()
  }
}

/** A map of the ground, a byte a texel. The caller disposes of it. */
export function groundTexture(open: Uint8Array, wide: number, deep: number): DataTexture {
  const texture = new DataTexture(new Uint8Array(open), wide, deep, RedFormat)
  texture.magFilter = texture.minFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}
