import type { Branch, Profile } from '../../../site/looks/mineRoad'
import { type Triple, between } from '../../geometry/frame'

/** Height of a road's roof `off` metres to the side of its middle; the floor's beyond its walls. */
export function roofAt({ width, spring, crown }: Profile, off: number): number {
  const share = (2 * off) / width
  return Math.abs(share) >= 1 ? 0 : spring + (crown - spring) * Math.sqrt(1 - share * share)
}

/** How far a point is from the room of a branch, about, in metres: less than 0 within it. */
export function outside({ at, towards: [dx, dz], profile, through }: Branch, [x, y, z]: Triple): number {
  const ahead = (x - at[0]) * dx + (z - at[1]) * dz
  const off = Math.abs((x - at[0]) * -dz + (z - at[1]) * dx)
  const half = profile.width / 2
  const rise = profile.crown - profile.spring
  const arch =
    y <= profile.spring ? off - half : (Math.hypot(off / half, (y - profile.spring) / rise) - 1) * Math.min(half, rise)
  return through ? arch : Math.max(-ahead, arch)
}

/** A corner of a surface before it is broken: place, and its numbers along the surface's two ways. */
export interface Corner {
  p: Triple
  u: number
  v: number
}

const cornerBetween = (a: Corner, b: Corner, t: number): Corner => ({
  p: between(a.p, b.p, t),
  u: a.u + (b.u - a.u) * t,
  v: a.v + (b.v - a.v) * t,
})

/** What of a triangle lies outside of a branch, as a polygon of up to four corners; less than three when nothing does. */
export function clipped(corners: readonly Corner[], branch: Branch): Corner[] {
  const away = corners.map((c) => outside(branch, c.p))
  if (away.every((d) => d >= 0)) return [...corners]
  const out: Corner[] = []
  corners.forEach((c, i) => {
    const j = (i + 1) % corners.length
    const [d, e] = [away[i] as number, away[j] as number]
    if (d >= 0) out.push(c)
    if (d >= 0 !== e >= 0) out.push(cornerBetween(c, corners[j] as Corner, d / (d - e)))
  })
  return out
}
