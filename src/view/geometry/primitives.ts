import type { MeshBuilder } from './meshBuilder'

type Axis = 'x' | 'y' | 'z'

/** Largest distance between a round surface and its facets, metres. */
const FACET_ERROR = 0.0016
const FEWEST = 12
const MOST = 56

/** Sides of a circle of `radius` metres, so that the facets do not show at arm's length. */
export function sidesOf(radius: number): number {
  if (radius <= FACET_ERROR) return FEWEST
  const n = Math.ceil(Math.PI / Math.acos(1 - FACET_ERROR / radius))
  return Math.min(MOST, Math.max(FEWEST, n + (n % 2)))
}

/** A box about (x, y, z) with half extents, turned by `yaw` about its own vertical. */
export function addBox(
  b: MeshBuilder,
  [x, y, z]: readonly [number, number, number],
  [hx, hy, hz]: readonly [number, number, number],
  yaw = 0,
): void {
  const s = Math.sin(yaw)
  const c = Math.cos(yaw)
  const put = (px: number, py: number, pz: number, nx: number, ny: number, nz: number): number =>
    b.vertex(x + c * px + s * pz, y + py, z - s * px + c * pz, c * nx + s * nz, ny, -s * nx + c * nz)
  const face = (
    n: readonly [number, number, number],
    corners: readonly (readonly [number, number, number])[],
  ): void => {
    const [i, j, k, l] = corners.map((q) => put(q[0], q[1], q[2], n[0], n[1], n[2]))
    b.quad(i ?? 0, j ?? 0, k ?? 0, l ?? 0)
  }
  face(
    [0, 0, 1],
    [
      [-hx, -hy, hz],
      [hx, -hy, hz],
      [hx, hy, hz],
      [-hx, hy, hz],
    ],
  )
  face(
    [0, 0, -1],
    [
      [hx, -hy, -hz],
      [-hx, -hy, -hz],
      [-hx, hy, -hz],
      [hx, hy, -hz],
    ],
  )
  face(
    [1, 0, 0],
    [
      [hx, -hy, hz],
      [hx, -hy, -hz],
      [hx, hy, -hz],
      [hx, hy, hz],
    ],
  )
  face(
    [-1, 0, 0],
    [
      [-hx, -hy, -hz],
      [-hx, -hy, hz],
      [-hx, hy, hz],
      [-hx, hy, -hz],
    ],
  )
  face(
    [0, 1, 0],
    [
      [-hx, hy, hz],
      [hx, hy, hz],
      [hx, hy, -hz],
      [-hx, hy, -hz],
    ],
  )
  face(
    [0, -1, 0],
    [
      [-hx, -hy, -hz],
      [hx, -hy, -hz],
      [hx, -hy, hz],
      [-hx, -hy, hz],
    ],
  )
}

/** Only the top of a box: paint and slabs on the ground. */
export function addTop(
  b: MeshBuilder,
  [x, y, z]: readonly [number, number, number],
  [hx, hz]: readonly [number, number],
  yaw = 0,
): void {
  const s = Math.sin(yaw)
  const c = Math.cos(yaw)
  const put = (px: number, pz: number): number => b.vertex(x + c * px + s * pz, y, z - s * px + c * pz, 0, 1, 0)
  b.quad(put(-hx, hz), put(hx, hz), put(hx, -hz), put(-hx, -hz))
}

/** Takes (u, v) across and w along the axis to x, y, z, right-handed. */
function along(axis: Axis, u: number, v: number, w: number): [number, number, number] {
  if (axis === 'y') return [v, w, u]
  return axis === 'x' ? [w, u, v] : [u, v, w]
}

/** A closed cylinder (or, with two radii, a cone's trunk) about `centre` along one axis. */
export function addCylinder(
  b: MeshBuilder,
  [x, y, z]: readonly [number, number, number],
  axis: Axis,
  half: number,
  radiusLow: number,
  radiusHigh = radiusLow,
): void {
  const n = sidesOf(Math.max(radiusLow, radiusHigh))
  const slope = (radiusLow - radiusHigh) / (2 * half)
  const flat = 1 / Math.sqrt(1 + slope * slope)
  const put = (u: number, v: number, w: number, nu: number, nv: number, nw: number): number => {
    const p = along(axis, u, v, w)
    const d = along(axis, nu, nv, nw)
    return b.vertex(x + p[0], y + p[1], z + p[2], d[0], d[1], d[2])
  }
  const low: number[] = []
  const high: number[] = []
  for (let i = 0; i <= n; i++) {
    const a = (i / n) * 2 * Math.PI
    const cu = Math.cos(a)
    const cv = Math.sin(a)
    low.push(put(cu * radiusLow, cv * radiusLow, -half, cu * flat, cv * flat, slope * flat))
    high.push(put(cu * radiusHigh, cv * radiusHigh, half, cu * flat, cv * flat, slope * flat))
  }
  b.around(n, (i, j) => b.quad(low[i] ?? 0, low[j] ?? 0, high[j] ?? 0, high[i] ?? 0))
  for (const end of [-1, 1] as const) {
    const r = end < 0 ? radiusLow : radiusHigh
    if (r <= 0) continue
    const middle = put(0, 0, end * half, 0, 0, end)
    const rim: number[] = []
    for (let i = 0; i <= n; i++) {
      const a = (i / n) * 2 * Math.PI * end
      rim.push(put(Math.cos(a) * r, Math.sin(a) * r, end * half, 0, 0, end))
    }
    b.around(n, (i, j) => b.triangle(middle, rim[i] ?? 0, rim[j] ?? 0))
  }
}

/** A sphere, or an ellipsoid with `stretch` along y; `lump` 0..1 makes it uneven (crowns of trees). */
export function addSphere(
  b: MeshBuilder,
  [x, y, z]: readonly [number, number, number],
  radius: number,
  stretch = 1,
  lump = 0,
): void {
  const n = sidesOf(radius)
  const rows = Math.max(6, n / 2)
  const grid: number[][] = []
  for (let r = 0; r <= rows; r++) {
    const e = (r / rows - 0.5) * Math.PI
    const row: number[] = []
    for (let i = 0; i <= n; i++) {
      const a = (i / n) * 2 * Math.PI
      const nx = Math.cos(e) * Math.sin(a)
      const ny = Math.sin(e)
      const nz = Math.cos(e) * Math.cos(a)
      const bump =
        lump === 0
          ? 1
          : 1 + lump * (0.2 * Math.sin(5 * a + 3 * e + x) * Math.cos(4 * e + z) + 0.12 * Math.sin(11 * a - 7 * e))
      row.push(
        b.vertex(
          x + nx * radius * bump,
          y + ny * radius * stretch * bump,
          z + nz * radius * bump,
          nx,
          ny / stretch,
          nz,
        ),
      )
    }
    grid.push(row)
  }
  for (let r = 0; r < rows; r++) {
    const a = grid[r] ?? []
    const c = grid[r + 1] ?? []
    for (let i = 0; i < n; i++) b.quad(a[i] ?? 0, a[i + 1] ?? 0, c[i + 1] ?? 0, c[i] ?? 0)
  }
}

/** A capsule from `from` to `to`: a limb. The ends are half spheres. */
export function addCapsule(
  b: MeshBuilder,
  from: readonly [number, number, number],
  to: readonly [number, number, number],
  radiusFrom: number,
  radiusTo = radiusFrom,
): void {
  const d = [to[0] - from[0], to[1] - from[1], to[2] - from[2]] as const
  const l = Math.hypot(...d) || 1
  const w = [d[0] / l, d[1] / l, d[2] / l] as const
  const helper = Math.abs(w[1]) < 0.9 ? ([0, 1, 0] as const) : ([1, 0, 0] as const)
  const u = normal3(cross3(helper, w))
  const v = cross3(w, u)
  const n = Math.min(18, Math.max(10, sidesOf(Math.max(radiusFrom, radiusTo))))
  const caps = 4
  const rings: number[][] = []
  for (let r = 0; r <= 2 * caps + 1; r++) {
    const lower = r <= caps
    const e = ((lower ? r - caps : r - caps - 1) / caps) * (Math.PI / 2)
    const radius = lower ? radiusFrom : radiusTo
    const base = lower ? from : to
    const ring: number[] = []
    for (let i = 0; i <= n; i++) {
      const a = (i / n) * 2 * Math.PI
      const cu = Math.cos(e) * Math.cos(a)
      const cv = Math.cos(e) * Math.sin(a)
      const cw = Math.sin(e)
      const nrm = [0, 1, 2].map((k) => cu * (u[k] ?? 0) + cv * (v[k] ?? 0) + cw * (w[k] ?? 0))
      const [nx = 0, ny = 0, nz = 0] = nrm
      ring.push(b.vertex(base[0] + nx * radius, base[1] + ny * radius, base[2] + nz * radius, nx, ny, nz))
    }
    rings.push(ring)
  }
  for (let r = 0; r + 1 < rings.length; r++) {
    const a = rings[r] ?? []
    const c = rings[r + 1] ?? []
    for (let i = 0; i < n; i++) b.quad(a[i] ?? 0, a[i + 1] ?? 0, c[i + 1] ?? 0, c[i] ?? 0)
  }
}

type Three = [number, number, number]
const cross3 = (a: readonly [number, number, number], b: readonly [number, number, number]): Three => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
const normal3 = (a: Three): Three => {
  const l = Math.hypot(...a) || 1
  return [a[0] / l, a[1] / l, a[2] / l]
}

/** A ring (hand wheel's rim): circle of `radius` about `axis`, the tube's own radius `tube`. */
export function addTorus(
  b: MeshBuilder,
  [x, y, z]: readonly [number, number, number],
  axis: Axis,
  radius: number,
  tube: number,
): void {
  const n = Math.max(20, sidesOf(radius))
  const m = 10
  const rows: number[][] = []
  for (let i = 0; i <= n; i++) {
    const a = (i / n) * 2 * Math.PI
    const row: number[] = []
    for (let j = 0; j <= m; j++) {
      const t = (j / m) * 2 * Math.PI
      const out = radius + tube * Math.cos(t)
      const p = along(axis, Math.cos(a) * out, Math.sin(a) * out, tube * Math.sin(t))
      const d = along(axis, Math.cos(a) * Math.cos(t), Math.sin(a) * Math.cos(t), Math.sin(t))
      row.push(b.vertex(x + p[0], y + p[1], z + p[2], d[0], d[1], d[2]))
    }
    rows.push(row)
  }
  for (let i = 0; i < n; i++) {
    const a = rows[i] ?? []
    const c = rows[i + 1] ?? []
    for (let j = 0; j < m; j++) b.quad(a[j] ?? 0, c[j] ?? 0, c[j + 1] ?? 0, a[j + 1] ?? 0)
  }
}
