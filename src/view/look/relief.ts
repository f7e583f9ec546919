import { createRng, nextFloat } from '../../base/random'
import { wrapped } from './noise'

/** Side of a tile in texels; a power of two. */
const SIZE = 256
/** Stones to a side of the tile. */
const STONES = 22
/** Steepness of relief, in heights a texel: chosen. */
const GRAIN_STEEP = 7
const STONE_STEEP = 16

/** Height field -> normals in red and green (128 is level), whatever `rest` gives in blue and alpha. */
function withNormals(height: Float32Array, steep: number, rest: (k: number) => [number, number]): Uint8Array {
  const out = new Uint8Array(SIZE * SIZE * 4)
  const at = (x: number, y: number): number => height[((y + SIZE) % SIZE) * SIZE + ((x + SIZE) % SIZE)] as number
  for (let y = 0; y < SIZE; y++) {
    for (let x = 0; x < SIZE; x++) {
      const k = y * SIZE + x
      const nx = (at(x - 1, y) - at(x + 1, y)) * steep
      const ny = (at(x, y - 1) - at(x, y + 1)) * steep
      const l = Math.hypot(nx, ny, 1)
      const [blue, alpha] = rest(k)
      out.set([127.5 + (nx / l) * 127, 127.5 + (ny / l) * 127, blue * 255, alpha * 255], k * 4)
    }
  }
  return out
}

/**
 * A tile of mineral grain. Red, green: its normal. Blue: its height. Alpha: pits, 1 in their middle. Bytes, the same on
 * every device.
 */
export function grainPixels(noise: Uint8Array): Uint8Array {
  const rng = createRng('relief')
  const height = new Float32Array(SIZE * SIZE)
  const pits = new Float32Array(SIZE * SIZE)
  for (let k = 0; k < height.length; k++) {
    const fine = (noise[k * 4 + 2] as number) / 255
    const broad = (noise[k * 4 + 3] as number) / 255
    height[k] = fine * 0.6 + broad * 0.4 + (nextFloat(rng) - 0.5) * 0.06
  }
  for (let i = 0; i < 420; i++) {
    const cx = nextFloat(rng) * SIZE
    const cy = nextFloat(rng) * SIZE
    const r = 1 + nextFloat(rng) * nextFloat(rng) * 4
    for (let y = -6; y <= 6; y++) {
      for (let x = -6; x <= 6; x++) {
        const d = Math.hypot(x, y) / r
        if (d >= 1) continue
        const k = ((Math.floor(cy) + y + SIZE) % SIZE) * SIZE + ((Math.floor(cx) + x + SIZE) % SIZE)
        pits[k] = Math.max(pits[k] as number, 1 - d * d)
      }
    }
  }
  for (let k = 0; k < height.length; k++) height[k] = (height[k] as number) - 0.22 * (pits[k] as number)
  return withNormals(height, GRAIN_STEEP, (k) => [height[k] as number, pits[k] as number])
}

/**
 * A tile of stones that lie side by side (cellular noise after S. Worley, 1996). Red, green: normal. Blue: 0 in the gaps
 * to 1 on a stone. Alpha: a number of its own for each stone.
 */
export function stonePixels(): Uint8Array {
  const rng = createRng('stones')
  const spots = Array.from({ length: STONES * STONES }, () => [nextFloat(rng), nextFloat(rng), nextFloat(rng)] as const)
  const height = new Float32Array(SIZE * SIZE)
  const mask = new Float32Array(SIZE * SIZE)
  const own = new Float32Array(SIZE * SIZE)
  for (let k = 0; k < height.length; k++) {
    const u = ((k % SIZE) / SIZE) * STONES
    const v = (Math.floor(k / SIZE) / SIZE) * STONES
    let first = 9
    let second = 9
    let id = 0
    for (let j = -1; j <= 1; j++) {
      for (let i = -1; i <= 1; i++) {
        const cu = Math.floor(u) + i
        const cv = Math.floor(v) + j
        const s = spots[((cv + STONES) % STONES) * STONES + ((cu + STONES) % STONES)] as readonly [
          number,
          number,
          number,
        ]
        const d = Math.hypot(cu + s[0] - u, cv + s[1] - v)
        if (d < first) {
          second = first
          first = d
          id = s[2]
        } else if (d < second) second = d
      }
    }
    mask[k] = Math.min(1, (second - first) * 3.2)
    own[k] = id
    height[k] = Math.sqrt(mask[k] as number) * (0.16 + 0.1 * id)
  }
  return withNormals(height, STONE_STEEP, (k) => [mask[k] as number, own[k] as number])
}

export const grainTexture = (noise: Uint8Array) => wrapped(grainPixels(noise), SIZE)
export const stoneTexture = () => wrapped(stonePixels(), SIZE)
