/** A signed distance, metres: negative inside. Ours are near enough to true distances to step along. */
export type Field = (x: number, y: number, z: number) => number
export type P3 = readonly [number, number, number]

/** A cone with round ends from `a` to `b`. */
export function limb(a: P3, b: P3, ra: number, rb = ra): Field {
  const [ax, ay, az] = a
  const [dx, dy, dz] = [b[0] - ax, b[1] - ay, b[2] - az]
  const l2 = dx * dx + dy * dy + dz * dz || 1e-12
  return (x, y, z) => {
    const px = x - ax
    const py = y - ay
    const pz = z - az
    const t = Math.min(1, Math.max(0, (px * dx + py * dy + pz * dz) / l2))
    return Math.hypot(px - t * dx, py - t * dy, pz - t * dz) - (ra + (rb - ra) * t)
  }
}

/** An ellipsoid; the distance is I. Quilez's bound. `pitch` turns it about x, radians. */
export function egg(c: P3, r: P3, pitch = 0): Field {
  const cos = Math.cos(pitch)
  const sin = Math.sin(pitch)
  return (x, y, z) => {
    const px = x - c[0]
    const qy = y - c[1]
    const qz = z - c[2]
    const py = qy * cos + qz * sin
    const pz = -qy * sin + qz * cos
    const k0 = Math.hypot(px / r[0], py / r[1], pz / r[2])
    const k1 = Math.hypot(px / r[0] ** 2, py / r[1] ** 2, pz / r[2] ** 2)
    return k1 < 1e-9 ? -Math.min(...r) : (k0 * (k0 - 1)) / k1
  }
}

/** A box with round edges. */
export function box(c: P3, half: P3, round = 0): Field {
  return (x, y, z) => {
    const dx = Math.abs(x - c[0]) - half[0] + round
    const dy = Math.abs(y - c[1]) - half[1] + round
    const dz = Math.abs(z - c[2]) - half[2] + round
    const out = Math.hypot(Math.max(dx, 0), Math.max(dy, 0), Math.max(dz, 0))
    return out + Math.min(Math.max(dx, dy, dz), 0) - round
  }
}

/** Cylinder from `a` to `b` with flat ends. */
export function rod(a: P3, b: P3, r: number, round = 0.002): Field {
  const d = [b[0] - a[0], b[1] - a[1], b[2] - a[2]] as const
  const l = Math.hypot(...d)
  return (x, y, z) => {
    const px = x - a[0]
    const py = y - a[1]
    const pz = z - a[2]
    const t = (px * d[0] + py * d[1] + pz * d[2]) / l
    const away = Math.sqrt(Math.max(0, px * px + py * py + pz * pz - t * t))
    const u = away - r + round
    const v = Math.abs(t - l / 2) - l / 2 + round
    return Math.hypot(Math.max(u, 0), Math.max(v, 0)) + Math.min(Math.max(u, v), 0) - round
  }
}

/** Joined with a fillet about `k` wide (polynomial smooth minimum, I. Quilez). */
export const join =
  (k: number, ...fields: Field[]): Field =>
  (x, y, z) => {
    let d = 1e9
    for (const f of fields) {
      const e = f(x, y, z)
      const h = Math.max(k - Math.abs(d - e), 0)
      d = Math.min(d, e) - (k > 0 ? (h * h) / (4 * k) : 0)
    }
    return d
  }
/** What is in both, with a rounded edge. */
export const meet =
  (k: number, ...fields: Field[]): Field =>
  (x, y, z) => {
    let d = -1e9
    for (const f of fields) {
      const e = f(x, y, z)
      const h = Math.max(k - Math.abs(d - e), 0)
      d = Math.max(d, e) + (k > 0 ? (h * h) / (4 * k) : 0)
    }
    return d
  }
export const not =
  (f: Field): Field =>
  (x, y, z) =>
    -f(x, y, z)
/** `a` without what is in the others. */
export const cut = (k: number, a: Field, ...less: Field[]): Field => meet(k, a, ...less.map(not))
export const grow =
  (f: Field, by: number): Field =>
  (x, y, z) =>
    f(x, y, z) - by
/** The same on both sides of x = 0, given for x > 0. */
export const both =
  (f: Field): Field =>
  (x, y, z) =>
    f(Math.abs(x), y, z)
/** Between two heights. */
export const slab =
  (low: number, high: number): Field =>
  (_, y) =>
    Math.max(low - y, y - high)
/** In the frame of a bone whose matrix (column-major, rigid) is `m`. */
export const within = (m: readonly number[], f: Field): Field => {
  const [a = 0, b = 0, c = 0, , d = 0, e = 0, g = 0, , h = 0, i = 0, j = 0, , px = 0, py = 0, pz = 0] = m
  return (x, y, z) => {
    const qx = x - px
    const qy = y - py
    const qz = z - pz
    return f(qx * a + qy * b + qz * c, qx * d + qy * e + qz * g, qx * h + qy * i + qz * j)
  }
}
/** Wrinkles: moves the surface in and out. */
export const ripple =
  (f: Field, by: Field): Field =>
  (x, y, z) => {
    const d = f(x, y, z)
    return Math.abs(d) < 0.03 ? d - by(x, y, z) : d
  }

/** Unit normal and distance at a point, written to `out` as x y z d; by differences over `h` metres. */
export function slope(f: Field, x: number, y: number, z: number, h: number, out: Float64Array): void {
  const gx = f(x + h, y, z) - f(x - h, y, z)
  const gy = f(x, y + h, z) - f(x, y - h, z)
  const gz = f(x, y, z + h) - f(x, y, z - h)
  const l = Math.hypot(gx, gy, gz) || 1
  out[0] = gx / l
  out[1] = gy / l
  out[2] = gz / l
  out[3] = f(x, y, z)
}
