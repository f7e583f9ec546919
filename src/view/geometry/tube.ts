import { type Triple, cross, dot, frameAlong, lengthOf, minus, scaled, unit } from './frame'
import type { MeshBuilder } from './meshBuilder'
import { sidesOf } from './primitives'

/** Pieces of a quarter bend. */
const BEND_STEPS = 6

/** The route's points with each corner replaced by an arc of radius `bend` (smaller where the legs are short), metres. */
export function rounded(route: readonly Triple[], bend: number): Triple[] {
  const out: Triple[] = []
  route.forEach((p, i) => {
    const before = route[i - 1]
    const after = route[i + 1]
    if (!before || !after) return out.push(p)
    const a = unit(minus(before, p))
    const c = unit(minus(after, p))
    const half = Math.acos(Math.max(-1, Math.min(1, dot(a, c)))) / 2
    if (half > Math.PI / 2 - 0.01) return out.push(p)
    const room = Math.min(lengthOf(minus(before, p)), lengthOf(minus(after, p))) * 0.5
    const cut = Math.min(bend / Math.tan(half), room)
    const steps = Math.max(2, Math.round((BEND_STEPS * (Math.PI - 2 * half)) / (Math.PI / 2)))
    const radius = cut * Math.tan(half)
    const middle = unit([a[0] + c[0], a[1] + c[1], a[2] + c[2]])
    const far = radius / Math.sin(half)
    const centre: Triple = [p[0] + middle[0] * far, p[1] + middle[1] * far, p[2] + middle[2] * far]
    const from: Triple = [p[0] + a[0] * cut, p[1] + a[1] * cut, p[2] + a[2] * cut]
    const x = unit(minus(from, centre))
    const y = unit(minus(minus(p, from), scaled(x, dot(minus(p, from), x))))
    for (let s = 0; s <= steps; s++) {
      const t = (s / steps) * (Math.PI - 2 * half)
      out.push([
        centre[0] + radius * (x[0] * Math.cos(t) + y[0] * Math.sin(t)),
        centre[1] + radius * (x[1] * Math.cos(t) + y[1] * Math.sin(t)),
        centre[2] + radius * (x[2] * Math.cos(t) + y[2] * Math.sin(t)),
      ])
    }
    return undefined
  })
  return out
}

/**
 * A pipe, hose, cable or handrail along `path` (already rounded), its section carried along without twist; closed by flat ends
 * unless `open`. `radius` in metres, or one for each point (hoses with ribs, cloth that tapers).
 */
export function addTube(
  b: MeshBuilder,
  path: readonly Triple[],
  radius: number | readonly number[],
  { sides, open = false }: { sides?: number; open?: boolean } = {},
): void {
  if (path.length < 2) return
  const radiusAt = (i: number): number => (typeof radius === 'number' ? radius : (radius[i] ?? radius[0] ?? 0))
  const n = sides ?? sidesOf(typeof radius === 'number' ? radius : Math.max(...radius))
  const ahead = (i: number): Triple =>
    unit(minus(path[Math.min(i + 1, path.length - 1)] as Triple, path[Math.max(i - 1, 0)] as Triple))
  let { u } = frameAlong(path[0] as Triple, ahead(0))
  const rings = path.map((p, i) => {
    const w = ahead(i)
    u = unit(minus(u, scaled(w, dot(u, w))))
    const v = cross(w, u)
    const r = radiusAt(i)
    return Array.from({ length: n + 1 }, (_, k) => {
      const t = (k / n) * 2 * Math.PI
      const d: Triple = [
        u[0] * Math.cos(t) + v[0] * Math.sin(t),
        u[1] * Math.cos(t) + v[1] * Math.sin(t),
        u[2] * Math.cos(t) + v[2] * Math.sin(t),
      ]
      return b.vertex(p[0] + d[0] * r, p[1] + d[1] * r, p[2] + d[2] * r, ...d)
    })
  })
  for (let i = 0; i + 1 < rings.length; i++) {
    const low = rings[i] as number[]
    const high = rings[i + 1] as number[]
    b.around(n, (k, l) => b.quad(low[k] as number, low[l] as number, high[l] as number, high[k] as number))
  }
  if (open) return
  for (const end of [0, path.length - 1])
    addDisc(b, path[end] as Triple, end === 0 ? scaled(ahead(0), -1) : ahead(end), radiusAt(end), n)
}

/** A flat round face of `radius` about `at` that looks along `facing`. */
export function addDisc(b: MeshBuilder, at: Triple, facing: Triple, radius: number, sides = sidesOf(radius)): void {
  const { u, v, w } = frameAlong(at, facing)
  const middle = b.vertex(...at, ...w)
  const rim = Array.from({ length: sides }, (_, k) => {
    const c = Math.cos((k / sides) * 2 * Math.PI) * radius
    const s = Math.sin((k / sides) * 2 * Math.PI) * radius
    return b.vertex(at[0] + u[0] * c + v[0] * s, at[1] + u[1] * c + v[1] * s, at[2] + u[2] * c + v[2] * s, ...w)
  })
  b.around(sides, (k, l) => b.triangle(middle, rim[k] as number, rim[l % sides] as number))
}
