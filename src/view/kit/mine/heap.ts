import type { HeapLook, RibSpallLook, RockSlabLook } from '../../../site/looks/mineSafety'
import { type Triple, cross, minus, unit } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import type { KitPieces } from '../pieces'
import { facets, hashed } from './rockNoise'

const ROUND = 16
const RISES = 5

/** A broken body about `at` with half its size to either side: a box of facets, every corner knocked about. */
export function addBoulder(b: MeshBuilder, at: Triple, half: Triple, material: 'rock' | 'coal', seed: number): void {
  b.use(material)
  const n = 3
  // faces of a cube, each a small grid, pushed towards a rounded form and broken
  const corner = (x: number, y: number, z: number): Triple => {
    const l = Math.hypot(x, y, z)
    const round = 1 / (0.45 + 0.55 * l)
    const k = [Math.round(x * 50), Math.round(y * 50), Math.round(z * 50)] as const
    const out = round * (0.86 + 0.3 * hashed(k[0] * 7 + k[1], k[2], seed))
    return [at[0] + x * half[0] * out, at[1] + y * half[1] * out, at[2] + z * half[2] * out]
  }
  const axes: readonly (readonly [Triple, Triple, Triple])[] = [
    [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
    [
      [-1, 0, 0],
      [0, 0, 1],
      [0, 1, 0],
    ],
    [
      [0, 1, 0],
      [0, 0, 1],
      [1, 0, 0],
    ],
    [
      [0, -1, 0],
      [1, 0, 0],
      [0, 0, 1],
    ],
    [
      [0, 0, 1],
      [1, 0, 0],
      [0, 1, 0],
    ],
    [
      [0, 0, -1],
      [0, 1, 0],
      [1, 0, 0],
    ],
  ]
  for (const [w, u, v] of axes) {
    const p = (i: number, j: number): Triple => {
      const [s, t] = [(i / n) * 2 - 1, (j / n) * 2 - 1]
      return corner(w[0] + u[0] * s + v[0] * t, w[1] + u[1] * s + v[1] * t, w[2] + u[2] * s + v[2] * t)
    }
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const [a, c, d, e] = [p(i, j), p(i + 1, j), p(i + 1, j + 1), p(i, j + 1)]
        for (const [q, r, s] of [
          [a, c, d],
          [a, d, e],
        ] as const) {
          const m = unit(cross(minus(r, q), minus(s, q)))
          const ids = [q, r, s].map((x) => b.vertex(...x, ...m)) as [number, number, number]
          b.triangle(...ids)
        }
      }
    }
  }
}

/** A heap about `at`: half its breadth, its height and half its depth, with pieces lying on it. */
export function addHeap(
  b: MeshBuilder,
  at: Triple,
  [wide, high, deep]: Triple,
  material: HeapLook['material'],
  seed: number,
  lumps: number,
): void {
  const place = (r: number, a: number): Triple => {
    const out = r * (0.85 + 0.3 * hashed(Math.round(a * 10), 1, seed))
    const [x, z] = [Math.cos(a) * out, Math.sin(a) * out]
    const y = high * Math.max(0, 1 - r) ** 1.15 * (0.8 + 0.5 * facets(x * 3, z * 3, seed)) - 0.02 * r
    return [at[0] + x * wide, at[1] + y, at[2] + z * deep]
  }
  b.use(material)
  const rings = Array.from({ length: RISES + 1 }, (_, k) =>
    Array.from({ length: ROUND }, (__, i) => {
      const [r, a] = [k / RISES, (i / ROUND) * 2 * Math.PI]
      const p = place(r, a)
      const n = unit(
        cross(
          minus(place(r, a + 0.15), place(r, a - 0.15)),
          minus(place(r + 0.08, a), place(Math.max(0, r - 0.08), a)),
        ),
      )
      return b.vertex(...p, ...(k === 0 ? ([0, 1, 0] as const) : n))
    }),
  )
  for (let k = 0; k < RISES; k++)
    for (let i = 0; i < ROUND; i++) {
      const j = (i + 1) % ROUND
      b.quad(rings[k]?.[i] ?? 0, rings[k]?.[j] ?? 0, rings[k + 1]?.[j] ?? 0, rings[k + 1]?.[i] ?? 0)
    }
  for (let i = 0; i < lumps; i++) {
    const p = place(0.25 + 0.75 * hashed(i, 4, seed), hashed(i, 5, seed) * 6.28)
    const s = 0.05 + 0.07 * hashed(i, 6, seed)
    addBoulder(b, [p[0], p[1] + s * 0.3, p[2]], [s, s * 0.7, s * 0.85], material === 'coal' ? 'coal' : 'rock', seed + i)
  }
}

export function heap({ base }: KitPieces, { radius, height, material, seed, lumps }: HeapLook): void {
  addHeap(base, [0, 0, 0], [radius, height, radius], material, seed, lumps)
}

export function rockSlab({ base }: KitPieces, { size, material, seed }: RockSlabLook): void {
  addBoulder(base, [0, 0, 0], [size[0] / 2, size[1] / 2, size[2] / 2], material, seed)
}

/** Blocks that stand out of the rib, dark behind the mesh, and the toe they have made. */
export function ribSpall({ base }: KitPieces, { size: [w, h], foot }: RibSpallLook): void {
  for (let i = 0; i < 9; i++) {
    const at: Triple = [(hashed(i, 1, 3) - 0.5) * w * 0.8, (hashed(i, 2, 3) - 0.5) * h * 0.9, -0.02]
    const s = 0.14 + 0.16 * hashed(i, 3, 3)
    addBoulder(base, at, [s * 1.3, s, 0.1], 'coal', i + 20)
  }
  addHeap(base, [0, -foot, 0.1], [w * 0.45, 0.34, 0.42], 'coal', 6, 12)
}
