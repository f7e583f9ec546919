import type { RoadwayLook } from '../../../site/looks/mineRoad'
import { type Triple, cross, minus, unit } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import type { KitPieces } from '../pieces'
import { clouds, facets, hashed } from './rockNoise'
import { outlineLength, sectionAt } from './section'
import { type Corner, clipped, outside } from './voids'

/** Side of a cell of the surface along the road and round it, metres: about the least that light baked per vertex needs. */
const CELL = 0.34
/** The same where it is sprayed smooth. */
const SPRAYED_CELL = 0.42
/** How far corners are moved at random within their cells, so that no grid shows. */
const JITTER = 0.32
/** The floor goes on under the walls by so much, metres. */
const FLOOR_OVER = 0.3
/** Where a road meets another, overbreak ends within so many metres, and both surfaces meet. */
const FADE = 0.45

/** Overbreak outwards of the section, metres, by place along the road and round it. Chosen by pictures of driven roads. */
const BREAK: Record<RoadwayLook['lining'], (u: number, v: number, seed: number) => number> = {
  strata: (u, v, s) =>
    0.14 * facets(u * 0.75, v * 0.95, s) + 0.075 * facets(u * 2.1, v * 2.4, s + 9) + 0.1 * clouds(u * 0.35, v * 0.3, s),
  lagged: (u, v, s) => 0.09 * clouds(u * 0.7, v * 0.8, s) + 0.045 * facets(u * 2.2, v * 2.2, s + 5),
  sprayed: (u, v, s) => 0.1 * clouds(u * 0.5, v * 0.6, s) + 0.05 * facets(u * 1.7, v * 1.7, s + 5),
}

/** A piece of a roadway: lining, then floor. */
export function roadway({ base }: KitPieces, look: RoadwayLook): void {
  const { profile, length, lining, branches = [] } = look
  const round = outlineLength(profile)
  base.use(lining === 'strata' ? 'rock' : 'shotcrete')
  const at = (u: number, v: number): Corner => {
    const { y, z } = sectionAt(profile, v)
    return { p: [u, y, z], u, v }
  }
  const depth = BREAK[lining]
  const cell = lining === 'strata' ? CELL : SPRAYED_CELL
  const broken = ({ p, u, v }: Corner): Triple => {
    const { out } = sectionAt(profile, v)
    // feet of the walls stand on the floor, and roads meet
    const fade = Math.min(1, Math.max(0, p[1] + 0.1) / 0.5, ...branches.map((b) => Math.max(0, outside(b, p)) / FADE))
    const d = depth(u + look.along, v, look.seed) * fade
    return [p[0], p[1] + out[0] * d, p[2] + out[1] * d]
  }
  const meshed = (u: number): boolean => lining !== 'sprayed' && u < (look.meshTo ?? Infinity)
  const put = (c: Corner): number => {
    const n = normalOf((u, v) => broken(at(u, v)), c)
    return base.unrolled(c.v, look.turned ? 'z' : 'x', meshed(c.u)).vertex(...broken(c), ...n)
  }
  const b: Sheet = { base, put, through: false, branches }
  grid(b, look, at, Math.round(length / cell), Math.round(round / cell), [-length / 2, length / 2], [0, round])
  floor(base, look)
}

/** Trodden rock with fines and lumps; heaped a little along the walls. */
function floor(base: MeshBuilder, look: RoadwayLook): void {
  const { profile, length, branches = [] } = look
  const wide = profile.width / 2 + FLOOR_OVER
  base.use('ballast')
  const height = (u: number, v: number): number => {
    const toe = Math.max(0, Math.abs(v) - profile.width / 2 + 0.55)
    const lumps = 0.05 * (facets((u + look.along) * 1.6, v * 1.6, look.seed + 20) - 0.5)
    return lumps - 0.03 + toe * toe * (0.3 + 0.35 * clouds((u + look.along) * 0.8, v, look.seed + 21))
  }
  const at = (u: number, v: number): Corner => ({ p: [u, 0, v], u, v })
  const put = ({ u, v }: Corner): number => {
    const n = normalOf((p, q) => [p, height(p, q), q], { u, v })
    return base.vertex(u, height(u, v), v, ...(n[1] < 0 ? ([-n[0], -n[1], -n[2]] as const) : n))
  }
  const through = branches.filter((br) => br.through)
  grid(
    { base, put, through: true, branches: through },
    look,
    at,
    Math.round(length / SPRAYED_CELL),
    Math.round((2 * wide) / SPRAYED_CELL),
    [-length / 2, length / 2],
    [-wide, wide],
  )
}

interface Sheet {
  base: MeshBuilder
  put: (c: Corner) => number
  through: boolean
  branches: NonNullable<RoadwayLook['branches']>
}

/** A sheet of cells, its corners moved about but for the rims; what lies within branches is cut out. */
function grid(
  { base, put, branches, through }: Sheet,
  look: RoadwayLook,
  at: (u: number, v: number) => Corner,
  n: number,
  m: number,
  [u0, u1]: readonly [number, number],
  [v0, v1]: readonly [number, number],
): void {
  const [du, dv] = [(u1 - u0) / n, (v1 - v0) / m]
  const first = Math.round((look.along + u0) / du)
  const salt = look.seed + (through ? 51 : 50)
  const corners = Array.from({ length: n + 1 }, (_, i) =>
    Array.from({ length: m + 1 }, (__, j) => {
      const rim = i === 0 || i === n
      const move = (k: number): number => (hashed(first + i, j, salt + k * 7) - 0.5) * 2 * JITTER
      const u = u0 + i * du + (rim ? 0 : move(0) * du)
      const v = v0 + j * dv + (j === 0 || j === m || rim ? 0 : move(1) * dv)
      return at(u, v)
    }),
  )
  const ids = new Map<Corner, number>()
  const id = (c: Corner): number => {
    const known = ids.get(c)
    if (known !== undefined) return known
    const made = put(c)
    ids.set(c, made)
    return made
  }
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < m; j++) {
      const [a, b, c, d] = [corners[i]?.[j], corners[i]?.[j + 1], corners[i + 1]?.[j + 1], corners[i + 1]?.[j]] as [
        Corner,
        Corner,
        Corner,
        Corner,
      ]
      const halves =
        (i + j) % 2 === 0
          ? [
              [a, b, c],
              [a, c, d],
            ]
          : [
              [a, b, d],
              [b, c, d],
            ]
      for (const half of halves) {
        let poly: Corner[] = half
        for (const branch of branches) if (poly.length > 2) poly = clipped(poly, branch)
        for (let k = 1; k + 1 < poly.length; k++)
          base.triangle(id(poly[0] as Corner), id(poly[k] as Corner), id(poly[k + 1] as Corner))
      }
    }
  }
}

/** Step for slopes of a surface, metres. */
const STEP = 0.12

/** Which way a surface faces, by its neighbours: into the road. */
function normalOf(place: (u: number, v: number) => Triple, { u, v }: { u: number; v: number }): Triple {
  const du = minus(place(u + STEP, v), place(u - STEP, v))
  const dv = minus(place(u, v + STEP), place(u, v - STEP))
  return unit(cross(dv, du))
}
