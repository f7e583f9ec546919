import { type Triple, unit } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'

/** Profile of roof and wall sheet: troughs every 250 mm, 35 mm deep (trade size YX35-125-750, coarsened). */
const PITCH = 0.25
const DEPTH = 0.035
const SHARES = [0, 0.3, 0.42, 0.88, 1] as const
const RISES = [0, 0, 1, 1, 0] as const

/**
 * A sheet with trapezoid ribs, seen from both sides: corner `at`, ribs beside each other along `across` (metres), each running the
 * length of `along`. The ribs stand out to the side of across x along.
 */
export function addSheet(b: MeshBuilder, at: Triple, across: Triple, along: Triple): void {
  const width = Math.hypot(...across)
  const u = unit(across)
  const w = unit(along)
  const n: Triple = [u[1] * w[2] - u[2] * w[1], u[2] * w[0] - u[0] * w[2], u[0] * w[1] - u[1] * w[0]]
  const ribs = Math.max(1, Math.round(width / PITCH))
  const points: [number, number][] = []
  for (let i = 0; i < ribs; i++)
    SHARES.forEach((s, k) => {
      if (k === 0 && i > 0) return
      points.push([((i + s) / ribs) * width, (RISES[k] as number) * DEPTH])
    })
  const place = ([x, h]: readonly [number, number], end: 0 | 1): Triple => [
    at[0] + u[0] * x + n[0] * h + along[0] * end,
    at[1] + u[1] * x + n[1] * h + along[1] * end,
    at[2] + u[2] * x + n[2] * h + along[2] * end,
  ]
  for (let i = 0; i + 1 < points.length; i++) {
    const [p, q] = [points[i] as [number, number], points[i + 1] as [number, number]]
    const slope = (q[1] - p[1]) / (q[0] - p[0])
    const out = unit([n[0] - u[0] * slope, n[1] - u[1] * slope, n[2] - u[2] * slope])
    for (const side of [1, -1] as const) {
      const put = (c: readonly [number, number], end: 0 | 1): number => {
        const [x, y, z] = place(c, end)
        // the two faces are parted by a sheet's thickness, so that neither shades the other
        const t = side * 0.002
        return b.vertex(x + n[0] * t, y + n[1] * t, z + n[2] * t, out[0] * side, out[1] * side, out[2] * side)
      }
      const [a, c, d, e] = [put(p, 0), put(q, 0), put(q, 1), put(p, 1)]
      if (side > 0) b.quad(a, c, d, e)
      else b.quad(a, e, d, c)
    }
  }
}
