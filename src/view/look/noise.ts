import { DataTexture, LinearFilter, LinearMipmapLinearFilter, RGBAFormat, RepeatWrapping } from 'three'
import { createRng, nextFloat } from '../../base/random'

/** Side of the tile in texels; a power of two. */
const SIZE = 256

/** Smooth noise 0..1 over the unit square that repeats, `cells` to a side, from a lattice of random values. */
function latticeNoise(lattice: Float32Array, cells: number, u: number, v: number): number {
  const x = u * cells
  const y = v * cells
  const i = Math.floor(x)
  const j = Math.floor(y)
  const fx = x - i
  const fy = y - j
  const sx = fx * fx * (3 - 2 * fx)
  const sy = fy * fy * (3 - 2 * fy)
  const at = (a: number, b: number): number => lattice[((b % cells) * cells + (a % cells)) % lattice.length] ?? 0
  const low = at(i, j) + (at(i + 1, j) - at(i, j)) * sx
  const high = at(i, j + 1) + (at(i + 1, j + 1) - at(i, j + 1)) * sx
  return low + (high - low) * sy
}

/**
 * A tile of noise that all surfaces share. Red: clouds of many sizes. Green: the same, other draw. Blue: fine
 * grain. Alpha: stretched blotches. Values 0..255, made once at start (about 0.1 s), the same on every device.
 */
export function noisePixels(): Uint8Array {
  const rng = createRng('grain')
  const lattice = (cells: number): Float32Array => Float32Array.from({ length: cells * cells }, () => nextFloat(rng))
  const octaves = [4, 8, 16, 32, 64, 128]
  const a = octaves.map(lattice)
  const b = octaves.map(lattice)
  const out = new Uint8Array(SIZE * SIZE * 4)
  const sum = (set: Float32Array[], u: number, v: number, from: number): number => {
    let s = 0
    let n = 0
    for (let o = from; o < octaves.length; o++) {
      const w = 0.55 ** (o - from)
      s += w * latticeNoise(set[o] as Float32Array, octaves[o] as number, u, v)
      n += w
    }
    return s / n
  }
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const u = x / SIZE
      const v = y / SIZE
      const k = (y * SIZE + x) * 4
      out[k] = 255 * sum(a, u, v, 0)
      out[k + 1] = 255 * sum(b, u, v, 0)
      out[k + 2] = 255 * sum(a, u, v, 4)
      out[k + 3] = 255 * sum(b, u, v, 2)
    }
  }
  return out
}

/** A tile of RGBA bytes, `size` to a side, as a texture that repeats. The caller disposes of it. */
export function wrapped(pixels: Uint8Array, size: number): DataTexture {
  const texture = new DataTexture(pixels, size, size, RGBAFormat)
  texture.wrapS = RepeatWrapping
  texture.wrapT = RepeatWrapping
  texture.magFilter = LinearFilter
  texture.minFilter = LinearMipmapLinearFilter
  texture.generateMipmaps = true
  texture.anisotropy = 4
  texture.needsUpdate = true
  return texture
}

export const noiseTexture = (pixels: Uint8Array): DataTexture => wrapped(pixels, SIZE)
