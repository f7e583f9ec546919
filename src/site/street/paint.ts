import { cos, sin } from '../../base/math'
import { FLAT, block } from '../solid'
import type { Material, Solid } from '../types'

/**
 * Paving and paint of streets that run along x or z, as flat solids in world frame, metres. What is laid later lies on top.
 * Sizes: GB 5768.3 (road markings), GB 51038 (urban road signs and markings), for streets below 60 km/h.
 */
export type Heading = 'e' | 'n' | 'w' | 's'
export const AHEAD: Record<Heading, readonly [x: number, z: number]> = { e: [1, 0], n: [0, -1], w: [-1, 0], s: [0, 1] }

/** Where a street's places are counted from, and which way; "right" is the right hand of who goes that way. */
export interface Frame {
  x: number
  z: number
  d: Heading
}

const THICK = 0.01

/** A rectangle from (x0, z0) to (x1, z1). */
export const rug = (material: Material, x0: number, z0: number, x1: number, z1: number): Solid =>
  block(material, [(x0 + x1) / 2, 0, (z0 + z1) / 2], [Math.abs(x1 - x0), THICK, Math.abs(z1 - z0)], FLAT)

export function spot({ x, z, d }: Frame, along: number, right: number): [x: number, z: number] {
  const [ux, uz] = AHEAD[d]
  return [x + ux * along - uz * right, z + uz * along + ux * right]
}

/** A rectangle by how far along and how far to the right. */
export function strip(
  f: Frame,
  material: Material,
  along: readonly [number, number],
  right: readonly [number, number],
): Solid {
  return rug(material, ...spot(f, along[0], right[0]), ...spot(f, along[1], right[1]))
}

/** Longitudinal lines are 0.15 m wide (GB 5768.3 4.1). */
const WIDE = 0.15
export const line = (f: Frame, material: Material, along: readonly [number, number], right: number): Solid =>
  strip(f, material, along, [right - WIDE / 2, right + WIDE / 2])

/** A broken line: centre lines 4 m and 6 m of gap, lines between lanes 2 m and 4 m. */
export function dashes(
  f: Frame,
  material: Material,
  [from, to]: readonly [number, number],
  right: number,
  long: number,
  gap: number,
): Solid[] {
  const out: Solid[] = []
  for (let at = from; at + long <= to; at += long + gap) out.push(line(f, material, [at, at + long], right))
  return out
}

/** A crossing: stripes of 0.4 m, 0.6 m apart, across the street between two places to its right, so deep along it. */
export function zebra(f: Frame, [from, to]: readonly [number, number], right: readonly [number, number]): Solid[] {
  const out: Solid[] = []
  for (let at = right[0] + 0.3; at + 0.4 <= right[1] - 0.2; at += 1)
    out.push(strip(f, 'paint-white', [from, to], [at, at + 0.4]))
  return out
}

/** A box turned by an angle counter-clockwise from above, from the middle of it. */
const turned = (
  material: Material,
  [x, z]: readonly [number, number],
  size: readonly [number, number],
  yaw: number,
): Solid => block(material, [x, 0, z], [size[0], THICK, size[1]], { ...FLAT, yaw })

/** Yaw of a box whose z axis lies along a heading. */
const YAW: Record<Heading, number> = { n: 0, w: Math.PI / 2, s: Math.PI, e: -Math.PI / 2 }

/** Pieces of a painted wheel. */
const RING = 8
/** A bicycle, 1.0 m by 1.7 m: two wheels, frame, bars. */
export function bikeMark(f: Frame, along: number, right: number): Solid[] {
  const put = (a: number, r: number, w: number, l: number, yaw = 0): Solid =>
    turned('paint-white', spot(f, along + a, right + r), [w, l], YAW[f.d] + yaw)
  const ring = (a: number): Solid[] =>
    Array.from({ length: RING }, (_, k) => {
      const turn = (k / RING) * 2 * Math.PI
      return put(a + 0.3 * cos(turn), 0.3 * sin(turn), 0.27, 0.08, -turn)
    })
  return [
    ...ring(-0.55),
    ...ring(0.55),
    put(0, 0, 0.09, 1.1),
    put(0.2, 0.16, 0.09, 0.8, -0.45),
    put(-0.2, 0.16, 0.09, 0.7, 0.5),
    put(0.52, 0.36, 0.4, 0.09),
  ]
}

/** An arrow ahead, 3 m long; `right`: bent to the right as well. */
export function arrow(f: Frame, along: number, right: number, turns = false): Solid[] {
  const put = (a: number, r: number, w: number, l: number, yaw = 0): Solid =>
    turned('paint-white', spot(f, along + a, right + r), [w, l], YAW[f.d] + yaw)
  const head = (a: number, r: number, yaw: number): Solid[] =>
    [-1, 1].map((s) => {
      const [c, n] = [cos(yaw), sin(yaw)]
      const side = s * 0.2
      return put(a - side * n - 0.18 * c, r + side * c - 0.18 * n, 0.13, 0.62, s * 0.72 - yaw)
    })
  return [
    put(-0.4, 0, 0.15, 2.4),
    ...head(1.1, 0, 0),
    ...(turns ? [put(-0.3, 0.35, 0.15, 0.9, -0.9), ...head(0.1, 0.8, Math.PI / 2)] : []),
  ]
}

/** Carriageway at a rounded corner: what of the square (corner to corner + r) lies outside a circle about its far corner. */
export function fillet(
  material: Material,
  x: number,
  z: number,
  sx: 1 | -1,
  sz: 1 | -1,
  r: number,
  pieces = 12,
): Solid[] {
  const step = r / pieces
  return Array.from({ length: pieces }, (_, i) => {
    const away = r - (i + 0.5) * step
    const deep = r - Math.sqrt(Math.max(0, r * r - away * away))
    return rug(material, x + sx * i * step, z, x + sx * (i + 1) * step, z + sz * deep)
  })
}

/** The ends of a crescent from those of its quarter of a circle, rad: no paint on the crossings. */
const SPARED = 0.42

/**
 * A danger area of right turns (右转危险区): a crescent along the rounded kerb of a corner, red within yellow rims, as cities
 * paint it where wheels of long vehicles cut in; breadth chosen by the model of off-tracking (about 2 m for a lorry of 8.5 m).
 * `x`, `z`: middle of the kerb's circle; the corner lies from there towards (-sx, -sz).
 */
export function crescent(x: number, z: number, sx: 1 | -1, sz: 1 | -1, r: number, broad: number, pieces = 24): Solid[] {
  const out: Solid[] = []
  for (let i = 0; i < pieces; i++) {
    // it keeps off the crossings at its ends
    const a = SPARED + ((i + 0.5) / pieces) * (Math.PI / 2 - 2 * SPARED)
    const deep = broad * sin(((i + 0.5) / pieces) * Math.PI)
    const [ux, uz] = [-sx * cos(a), -sz * sin(a)]
    const long = ((r + deep) * (Math.PI / 2)) / pieces + 0.06
    const put = (material: Material, from: number, to: number): Solid =>
      turned(
        material,
        [x + (ux * (from + to)) / 2, z + (uz * (from + to)) / 2],
        [Math.max(0.05, to - from), long],
        -sx * sz * a,
      )
    out.push(
      put('paint-red', r, r + deep),
      put('paint-yellow', r + deep, r + deep + 0.2),
      put('paint-yellow', r - 0.02, r + 0.15),
    )
  }
  return out
}
