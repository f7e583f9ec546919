/** A point or direction: x, y, z in metres. */
export type Triple = readonly [number, number, number]

/** A right-handed set of axes at a point: `w` ahead, `u` across (level where it can be), `v` = w x u. All of length 1. */
export interface Frame {
  at: Triple
  u: Triple
  v: Triple
  w: Triple
}

export const minus = (a: Triple, b: Triple): Triple => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
export const cross = (a: Triple, b: Triple): Triple => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
]
export const dot = (a: Triple, b: Triple): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
export const scaled = (a: Triple, s: number): Triple => [a[0] * s, a[1] * s, a[2] * s]
/** The point a share `t` (0..1) of the way from `a` to `b`. */
export const between = (a: Triple, b: Triple, t: number): Triple => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]
export const lengthOf = (a: Triple): number => Math.hypot(a[0], a[1], a[2])
/** `a` at length 1; straight up when it has none. */
export function unit(a: Triple): Triple {
  const l = lengthOf(a)
  return l > 0 ? [a[0] / l, a[1] / l, a[2] / l] : [0, 1, 0]
}

/** How near to the vertical a direction may come before its sideways axis is taken along x, as a share of 1. */
const UPRIGHT = 0.999

/** Axes at `at` that look along `ahead`; a vertical one has its `u` along x. */
export function frameAlong(at: Triple, ahead: Triple): Frame {
  const w = unit(ahead)
  const u = Math.abs(w[1]) > UPRIGHT ? ([1, 0, 0] as const) : unit(cross([0, 1, 0], w))
  const v = cross(w, u)
  return { at, u: cross(v, w), v, w }
}

/** The point `a` across, `b` up and `c` ahead in `f`. */
export const inFrame = ({ at, u, v, w }: Frame, a: number, b: number, c: number): Triple => [
  at[0] + a * u[0] + b * v[0] + c * w[0],
  at[1] + a * u[1] + b * v[1] + c * w[1],
  at[2] + a * u[2] + b * v[2] + c * w[2],
]

/** The direction of (a, b, c) in `f`, not moved. */
export const turned = (f: Frame, a: number, b: number, c: number): Triple => inFrame({ ...f, at: [0, 0, 0] }, a, b, c)

/** Axes at `at` that look along `ahead` with `v` as near to `up` as it gets; `up` must not lie along `ahead`. */
export function frameUp(at: Triple, ahead: Triple, up: Triple): Frame {
  const w = unit(ahead)
  const u = unit(cross(up, w))
  return { at, u, v: cross(w, u), w }
}

/** `f` moved by `a` across, `b` up and `c` ahead, its axes kept. */
export const shifted = (f: Frame, a: number, b: number, c: number): Frame => ({ ...f, at: inFrame(f, a, b, c) })
