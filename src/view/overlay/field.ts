import type { Vec3 } from '../../base/vec'

/** Height that is sampled: a standing person's breath, metres. */
export const BREATH_M = 1.5

/** A grid over a site: `nx` by `nz` cells, row by row from the south (+z), each from the west. `half`: extents, metres. */
export interface Grid {
  nx: number
  nz: number
  half: { x: number; z: number }
}

/** The grid with cells of about `cellM`. */
export const gridOver = (half: { x: number; z: number }, cellM: number): Grid => ({
  nx: Math.round((2 * half.x) / cellM),
  nz: Math.round((2 * half.z) / cellM),
  half,
})

/** Middle of a cell. */
export const cellX = (g: Grid, i: number): number => -g.half.x + ((i + 0.5) / g.nx) * 2 * g.half.x
export const cellZ = (g: Grid, j: number): number => g.half.z - ((j + 0.5) / g.nz) * 2 * g.half.z

const at: Vec3 = { x: 0, y: BREATH_M, z: 0 }

/** Writes `value` at breathing height in the middle of every cell into `out`. */
export function sampleField(g: Grid, value: (at: Vec3) => number, out: Float32Array): void {
  for (let j = 0; j < g.nz; j++) {
    at.z = cellZ(g, j)
    for (let i = 0; i < g.nx; i++) {
      at.x = cellX(g, i)
      out[j * g.nx + i] = value(at)
    }
  }
}

/** Value between the middles of cells, in the logarithm as the map is drawn; 0 beside the grid. */
export function fieldAt(g: Grid, values: Float32Array, x: number, z: number): number {
  const u = ((x + g.half.x) / (2 * g.half.x)) * g.nx - 0.5
  const v = ((g.half.z - z) / (2 * g.half.z)) * g.nz - 0.5
  const i = Math.floor(u)
  const j = Math.floor(v)
  const log = (a: number, b: number): number =>
    a < 0 || b < 0 || a >= g.nx || b >= g.nz ? logOf(0) : logOf(values[b * g.nx + a] ?? 0)
  const south = log(i, j) + (log(i + 1, j) - log(i, j)) * (u - i)
  const north = log(i, j + 1) + (log(i + 1, j + 1) - log(i, j + 1)) * (u - i)
  return 10 ** (south + (north - south) * (v - j))
}

/** Below this nothing is told apart: six powers of ten under the mildest level of any map. */
const LEAST = 1e-4
/** What the map's texture holds of a value. */
export const logOf = (value: number): number => Math.log10(Math.max(LEAST, value))

/**
 * Where the isoline of `level` is farthest from (fromX, fromZ), but within `reachM`: the middle of the farthest cell over it,
 * moved on along the straight line to where the field falls to the level. Where it goes on farther, a place at its edge at that
 * distance. False when the field is nowhere so high.
 */
export function farthestOver(
  g: Grid,
  values: Float32Array,
  level: number,
  from: { x: number; z: number },
  reachM: number,
  out: { x: number; z: number },
): boolean {
  let best = Number.NEGATIVE_INFINITY
  let far = 0
  for (let j = 0; j < g.nz; j++) {
    for (let i = 0; i < g.nx; i++) {
      const value = values[j * g.nx + i] ?? 0
      if (value < level) continue
      const d = Math.hypot(cellX(g, i) - from.x, cellZ(g, j) - from.z)
      // at the rim all are as far: the one nearest to the level lies at the edge
      const score = d > reachM ? -d : Math.min(d, reachM - RIM_M) * 100 - Math.log10(value / level)
      if (score <= best) continue
      best = score
      far = d
      out.x = cellX(g, i)
      out.z = cellZ(g, j)
    }
  }
  if (best === Number.NEGATIVE_INFINITY) return false
  if (far >= reachM - RIM_M) return true
  const l = Math.max(1e-6, far)
  const dx = ((out.x - from.x) / l) * ((2 * g.half.x) / g.nx)
  const dz = ((out.z - from.z) / l) * ((2 * g.half.z) / g.nz)
  // within the next cells: halving
  let a = 0
  let b = 2
  for (let k = 0; k < 12; k++) {
    const m = (a + b) / 2
    if (fieldAt(g, values, out.x + dx * m, out.z + dz * m) >= level) a = m
    else b = m
  }
  out.x += dx * a
  out.z += dz * a
  return true
}
/** So near to the reach places count as equally far, metres. */
const RIM_M = 1.5
