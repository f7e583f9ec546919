import type { Profile } from '../../../site/looks/mineRoad'
import type { Triple } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'

/** Linings go on under the floor by so much, metres. */
export const UNDER = 0.15

/** A section's outline from the foot of the south wall (+z) over the crown to the north one: place, and what faces outwards. */
export function sectionAt(profile: Profile, v: number): { y: number; z: number; out: readonly [y: number, z: number] } {
  const { width, spring, crown } = profile
  const half = width / 2
  const rise = crown - spring
  const arch = archLength(profile)
  const wall = spring + UNDER
  if (v <= wall) return { y: v - UNDER, z: half, out: [0, 1] }
  if (v >= wall + arch) return { y: spring - (v - wall - arch), z: -half, out: [0, -1] }
  const a = ((v - wall) / arch) * Math.PI
  const [c, s] = [Math.cos(a), Math.sin(a)]
  const l = Math.hypot(rise * c, half * s)
  return { y: spring + rise * s, z: half * c, out: [(half * s) / l, (rise * c) / l] }
}

/** Length of half an ellipse, about (S. Ramanujan, 1914). */
function archLength({ width, spring, crown }: Profile): number {
  const [a, b] = [width / 2, crown - spring]
  return (Math.PI / 2) * (3 * (a + b) - Math.sqrt((3 * a + b) * (a + 3 * b)))
}

/** Length of a section's outline, from under one foot to under the other, metres. */
export const outlineLength = (p: Profile): number => 2 * (p.spring + UNDER) + archLength(p)

/** A corner of a section that is bent along the roof: along the road, and inwards from the lining, metres. */
export type Bent = readonly [along: number, inwards: number]

/**
 * Draws a bar or strap that follows the lining across the road at `x`, from `from` to `to` round it, in `steps` pieces (half as many for who is far away, where that is even and not few). `outline` runs
 * from one side to the other as seen from the road's floor; its back, on the rock, stays open.
 */
export function addBent(
  b: MeshBuilder,
  profile: Profile,
  x: number,
  outline: readonly Bent[],
  [from, to]: readonly [number, number],
  steps: number,
): void {
  const at = (v: number, [along, inwards]: Bent): Triple => {
    const { y, z, out } = sectionAt(profile, v)
    return [x + along, y - out[0] * inwards, z - out[1] * inwards]
  }
  for (let k = 0; k + 1 < outline.length; k++) {
    const [p, q] = [outline[k] as Bent, outline[k + 1] as Bent]
    const l = Math.hypot(q[0] - p[0], q[1] - p[1]) || 1
    const [nx, nr] = [(p[1] - q[1]) / l, (q[0] - p[0]) / l]
    const ring = (v: number): [number, number] => {
      const { out } = sectionAt(profile, v)
      const n: Triple = [nx, -out[0] * nr, -out[1] * nr]
      return [b.vertex(...at(v, p), ...n), b.vertex(...at(v, q), ...n)]
    }
    const rings = Array.from({ length: steps + 1 }, (_, i) => ring(from + ((to - from) * i) / steps))
    b.around(steps, (i, j) => {
      const [[a, c], [d, e]] = [rings[i], rings[j]] as [[number, number], [number, number]]
      b.quad(a, d, e, c)
    })
  }
}
