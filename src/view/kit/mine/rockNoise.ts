/** Noise of a place, the same on every device: whole numbers in, 0..1 out. Only looks depend on it. */
export function hashed(x: number, y: number, z: number): number {
  let h = (Math.imul(x, 374761393) + Math.imul(y, 668265263) + Math.imul(z, 2147483647)) | 0
  h = Math.imul(h ^ (h >>> 13), 1274126177)
  return ((h ^ (h >>> 16)) >>> 0) / 4294967296
}

const smooth = (t: number): number => t * t * (3 - 2 * t)

/** Smooth noise 0..1 over the plane, one value a unit. */
export function clouds(u: number, v: number, seed: number): number {
  const [i, j] = [Math.floor(u), Math.floor(v)]
  const [s, t] = [smooth(u - i), smooth(v - j)]
  const low = hashed(i, j, seed) * (1 - s) + hashed(i + 1, j, seed) * s
  const high = hashed(i, j + 1, seed) * (1 - s) + hashed(i + 1, j + 1, seed) * s
  return low + (high - low) * t
}

/**
 * Broken rock over the plane: one plane facet a cell, each leaning its own way, with steps between them (cells after S. Worley,
 * 1996). About 0..1; cells are a unit large.
 */
export function facets(u: number, v: number, seed: number): number {
  let best = Infinity
  let height = 0
  const [i, j] = [Math.floor(u), Math.floor(v)]
  for (let b = -1; b <= 1; b++) {
    for (let a = -1; a <= 1; a++) {
      const x = i + a + hashed(i + a, j + b, seed)
      const y = j + b + hashed(i + a, j + b, seed + 1)
      const d = (x - u) ** 2 + (y - v) ** 2
      if (d >= best) continue
      best = d
      const lean = [hashed(i + a, j + b, seed + 2) - 0.5, hashed(i + a, j + b, seed + 3) - 0.5] as const
      height = hashed(i + a, j + b, seed + 4) * 0.6 + 0.2 + (u - x) * lean[0] * 0.9 + (v - y) * lean[1] * 0.9
    }
  }
  return height
}
