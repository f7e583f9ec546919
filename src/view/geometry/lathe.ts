import { type Frame, type Triple, frameAlong, inFrame, turned } from './frame'
import type { MeshBuilder } from './meshBuilder'
import { sidesOf } from './primitives'

/** A point of a turned profile: radius and way along the axis, metres. */
export type Turn = readonly [radius: number, along: number]

/** Two pieces of a profile that meet at less than this angle are shaded as one curve, radians (about 35 degrees). */
const CREASE = 0.6

/**
 * A body of revolution about `f`'s axis ahead (w): flanges, vessels' ends, valve bodies, bells, helmets. `profile` goes from one
 * end to the other with the inside on its left (growing `along` for an outside surface); a radius of 0 closes an end. Edges
 * sharper than CREASE stay sharp. `sides` defaults to what the largest radius needs.
 */
export function addLathe(b: MeshBuilder, f: Frame, profile: readonly Turn[], sides?: number): void {
  const n = sides ?? sidesOf(Math.max(...profile.map(([r]) => r)))
  const slopes = profile.slice(1).map(([r, a], i) => {
    const [r0, a0] = profile[i] as Turn
    return Math.atan2(a - a0, r - r0)
  })
  const ring = ([r, a]: Turn, lean: number): number[] =>
    Array.from({ length: n + 1 }, (_, i) => {
      const t = (i / n) * 2 * Math.PI
      const c = Math.cos(t)
      const s = Math.sin(t)
      const out = Math.sin(lean)
      return b.vertex(...inFrame(f, c * r, s * r, a), ...turned(f, c * out, s * out, -Math.cos(lean)))
    })
  for (let i = 0; i + 1 < profile.length; i++) {
    const here = slopes[i] as number
    const blend = (other: number | undefined): number =>
      other !== undefined && Math.abs(wrap(other - here)) < CREASE ? here + wrap(other - here) / 2 : here
    const [r0] = profile[i] as Turn
    const [r1] = profile[i + 1] as Turn
    const low = ring(profile[i] as Turn, blend(slopes[i - 1]))
    const high = ring(profile[i + 1] as Turn, blend(slopes[i + 1]))
    b.around(n, (from, to) => {
      const [a, c, d, e] = [low[from], low[to], high[to], high[from]] as [number, number, number, number]
      if (r0 === 0) b.triangle(a, d, e)
      else if (r1 === 0) b.triangle(a, c, d)
      else b.quad(a, c, d, e)
    })
  }
}

const wrap = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle))

/** A closed round bar from `from` to `to` in any direction, metres. */
export function addRod(b: MeshBuilder, from: Triple, to: Triple, radius: number, sides?: number): void {
  const d: Triple = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  const l = Math.hypot(...d)
  addLathe(
    b,
    frameAlong(from, d),
    [
      [0, 0],
      [radius, 0],
      [radius, l],
      [0, l],
    ],
    sides,
  )
}
