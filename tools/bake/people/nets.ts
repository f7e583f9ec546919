import { type Field, type P3, slope } from './field'

/** A closed surface: places one after the other, three indices a triangle, outside to the front. */
export interface Surface {
  position: number[]
  index: number[]
}

/** Side of a block of cells that is left out when nothing of the surface can be in it. */
const BLOCK = 8
/** Fields are no shorter than true distances by more than this share. Chosen with reserve. */
const SLACK = 2.2

/**
 * Polygonises where `f` is 0 within a box by surface nets (S. Gibson, 1998): one vertex a cell that the surface passes, in the
 * middle of where it meets the cell's edges. Two quads that meet in one edge only can share it with two others; `simplify` bears
 * with that. The box must hold the surface wholly.
 */
export function surfaceNets(f: Field, low: P3, high: P3, cell: number): Surface {
  const n = low.map((l, k) => Math.ceil(((high[k] as number) - l) / cell) + 2) as [number, number, number]
  const [nx, ny, nz] = n
  const values = new Float32Array((nx + 1) * (ny + 1) * (nz + 1)).fill(1)
  const at = (i: number, j: number, k: number): number => (k * (ny + 1) + j) * (nx + 1) + i
  const reach = BLOCK * cell * 0.87 * SLACK
  const done = new Uint8Array(values.length)
  for (let k0 = 0; k0 <= nz; k0 += BLOCK)
    for (let j0 = 0; j0 <= ny; j0 += BLOCK)
      for (let i0 = 0; i0 <= nx; i0 += BLOCK) {
        const half = (BLOCK / 2) * cell
        const middle = f(low[0] + i0 * cell + half, low[1] + j0 * cell + half, low[2] + k0 * cell + half)
        const far = Math.abs(middle) > reach
        for (let k = k0; k < Math.min(k0 + BLOCK, nz + 1); k++)
          for (let j = j0; j < Math.min(j0 + BLOCK, ny + 1); j++)
            for (let i = i0; i < Math.min(i0 + BLOCK, nx + 1); i++) {
              const here = at(i, j, k)
              if (done[here]) continue
              done[here] = 1
              values[here] = far ? middle : f(low[0] + i * cell, low[1] + j * cell, low[2] + k * cell)
            }
      }
  const position: number[] = []
  const index: number[] = []
  const vertex = new Int32Array(values.length).fill(-1)
  const v = (i: number, j: number, k: number): number => values[at(i, j, k)] as number
  for (let k = 0; k < nz; k++)
    for (let j = 0; j < ny; j++)
      for (let i = 0; i < nx; i++) {
        let x = 0
        let y = 0
        let z = 0
        let hits = 0
        for (let e = 0; e < 12; e++) {
          const [a, b] = EDGES[e] as readonly [P3, P3]
          const va = v(i + a[0], j + a[1], k + a[2])
          const vb = v(i + b[0], j + b[1], k + b[2])
          if (va < 0 === vb < 0) continue
          const t = va / (va - vb)
          x += a[0] + (b[0] - a[0]) * t
          y += a[1] + (b[1] - a[1]) * t
          z += a[2] + (b[2] - a[2]) * t
          hits++
        }
        if (hits === 0) continue
        vertex[at(i, j, k)] = position.length / 3
        position.push(low[0] + (i + x / hits) * cell, low[1] + (j + y / hits) * cell, low[2] + (k + z / hits) * cell)
      }
  const quad = (a: number, b: number, c: number, d: number, flip: boolean): void => {
    if (flip) index.push(a, d, c, a, c, b)
    else index.push(a, b, c, a, c, d)
  }
  const w = (i: number, j: number, k: number): number => vertex[at(i, j, k)] as number
  for (let k = 1; k < nz; k++)
    for (let j = 1; j < ny; j++)
      for (let i = 1; i < nx; i++) {
        const inside = v(i, j, k) < 0
        if (i < nx && inside !== v(i + 1, j, k) < 0)
          quad(w(i, j - 1, k - 1), w(i, j, k - 1), w(i, j, k), w(i, j - 1, k), !inside)
        if (j < ny && inside !== v(i, j + 1, k) < 0)
          quad(w(i - 1, j, k - 1), w(i - 1, j, k), w(i, j, k), w(i, j, k - 1), !inside)
        if (k < nz && inside !== v(i, j, k + 1) < 0)
          quad(w(i - 1, j - 1, k), w(i, j - 1, k), w(i, j, k), w(i - 1, j, k), !inside)
      }
  return { position, index }
}

const CORNERS: P3[] = [0, 1, 2, 3, 4, 5, 6, 7].map((c) => [c & 1, (c >> 1) & 1, c >> 2])
const EDGES: (readonly [P3, P3])[] = CORNERS.flatMap((a, i) =>
  CORNERS.slice(i + 1).flatMap((b) =>
    Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1]) + Math.abs(a[2] - b[2]) === 1 ? [[a, b] as const] : [],
  ),
)

const at = new Float64Array(4)
/** Moves all vertices onto the surface, by at most `most` metres. */
export function settle(s: Surface, f: Field, most: number): void {
  for (let i = 0; i < s.position.length; i += 3) {
    for (let step = 0; step < 3; step++) {
      const [x = 0, y = 0, z = 0] = s.position.slice(i, i + 3)
      slope(f, x, y, z, 0.0008, at)
      const d = Math.max(-most, Math.min(most, at[3] as number)) * 0.9
      s.position[i] = x - d * (at[0] as number)
      s.position[i + 1] = y - d * (at[1] as number)
      s.position[i + 2] = z - d * (at[2] as number)
    }
  }
}
