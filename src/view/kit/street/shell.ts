import { type Triple, cross, dot, lengthOf, minus, scaled, unit } from '../../geometry/frame'
import type { Corner } from '../../geometry/extrude'
import type { MeshBuilder } from '../../geometry/meshBuilder'

/** Half of a section across a body: corners from its lower edge to the middle of its top, x from 0 to the right, metres. */
export interface Section {
  z: number
  half: readonly Corner[]
}

/** A wheel's cut in both sides of a body: its axle's place and height, and the radius of the cut, metres. */
export interface Arch {
  z: number
  y: number
  radius: number
}

/** A face of a body, with the normal of each of its corners. */
export interface Cell {
  corners: readonly Triple[]
  normals: readonly Triple[]
  region: string
}

/**
 * What a face is: by where its middle is along the body, between which corners of the section it lies (0: the lowest two), and its
 * side (1: right, -1: left; 0: the middle of a front or rear end).
 */
export type RegionOf = (z: number, column: number, side: -1 | 0 | 1) => string

/** Faces that meet at less than this angle are shaded as one, radians (chosen: sheet metal has soft bends and sharp edges). */
const CREASE = 0.65
/** Corners of a wheel's cut as seen from the side, shares of its radius; the outermost stand upright. */
const CUT = [-1.002, -1, -0.74, 0, 0.74, 1, 1.002] as const
/** The ends of a body are cut into a middle and two sides at this share of their breadth. */
const MIDDLE = 0.56

/** The section at `z` between the two that are beside it. */
function sectionAt(keys: readonly Section[], z: number): Corner[] {
  const next = Math.max(
    1,
    keys.findIndex((k) => k.z >= z),
  )
  const [a, b] = [keys[next - 1] as Section, keys[next] as Section]
  const t = (z - a.z) / (b.z - a.z)
  return a.half.map(([x, y], i): Corner => {
    const [x1, y1] = b.half[i] as Corner
    return [x + (x1 - x) * t, y + (y1 - y) * t]
  })
}

/** Lifts what of a section is in a wheel's cut over it; the lip stands as far out as the side above. */
function cut(half: Corner[], z: number, arches: readonly Arch[]): Corner[] {
  const arch = arches.find((a) => Math.abs(z - a.z) < a.radius * 1.001)
  if (!arch) return half
  const up = arch.y + Math.sqrt(Math.max(0, arch.radius ** 2 - (z - arch.z) ** 2))
  const lip = half.find(([, y]) => y > up) ?? half[0]
  return half.map(([x, y]): Corner => (y < up ? [Math.max(x, lip?.[0] ?? x), up] : [x, y]))
}

/**
 * The faces of a body, the same on both sides, through `keys` from front to rear (z grows); both ends are closed, its underside is
 * open. Cuts for wheels are made in its lower edge.
 */
export function shellOf(keys: readonly Section[], regionOf: RegionOf, arches: readonly Arch[] = []): Cell[] {
  const zs = [...keys.map((k) => k.z), ...arches.flatMap((a) => CUT.map((c) => a.z + c * a.radius))].toSorted(
    (a, b) => a - b,
  )
  const rows = zs.map((z): Triple[] => {
    const half = cut(sectionAt(keys, z), z, arches)
    const right = half.map(([x, y]): Triple => [x, y, z])
    return [
      ...right,
      ...right
        .slice(0, -1)
        .toReversed()
        .map(([x, y]): Triple => [-x, y, z]),
    ]
  })
  const last = ((rows[0]?.length ?? 1) - 1) / 2
  const flat: { corners: Triple[]; region: string }[] = []
  for (let i = 0; i + 1 < rows.length; i++)
    for (let j = 0; j < last * 2; j++) {
      const [a, b] = [rows[i] as Triple[], rows[i + 1] as Triple[]]
      const right = j < last
      const region = regionOf(
        ((zs[i] as number) + (zs[i + 1] as number)) / 2,
        right ? j : last * 2 - 1 - j,
        right ? 1 : -1,
      )
      flat.push({ corners: [a[j], a[j + 1], b[j + 1], b[j]] as Triple[], region })
    }
  for (const [i, rear] of [
    [0, false],
    [rows.length - 1, true],
  ] as const)
    flat.push(...endOf(rows[i] as Triple[], last, rear, (column, side) => regionOf(zs[i] as number, column, side)))
  return shaded(flat)
}

/** A flat end: strips from the lower edge to the top, each cut in three across. */
function endOf(
  row: readonly Triple[],
  last: number,
  rear: boolean,
  regionOf: (column: number, side: -1 | 0 | 1) => string,
): { corners: Triple[]; region: string }[] {
  const out: { corners: Triple[]; region: string }[] = []
  const at = (p: Triple, share: number): Triple => [p[0] * share, p[1], p[2]]
  for (let j = 0; j < last; j++) {
    const [low, high] = [row[j] as Triple, row[j + 1] as Triple]
    for (const [from, to, side] of [
      [1, MIDDLE, 1],
      [MIDDLE, -MIDDLE, 0],
      [-MIDDLE, -1, -1],
    ] as const) {
      const corners = [at(low, from), at(high, from), at(high, to), at(low, to)]
      out.push({ corners: rear ? corners : corners.toReversed(), region: regionOf(j, side) })
    }
  }
  return out
}

const key = ([x, y, z]: Triple): string => `${Math.round(x * 2000)},${Math.round(y * 2000)},${Math.round(z * 2000)}`

/** Gives each face's corners normals that blend with those of its neighbours. */
function shaded(flat: { corners: Triple[]; region: string }[]): Cell[] {
  const faces = flat.flatMap(({ corners, region }) => {
    const [a, b, c, d] = corners as [Triple, Triple, Triple, Triple]
    const n = cross(minus(c, a), minus(d, b))
    return lengthOf(n) < 1e-7 ? [] : [{ corners, region, n }]
  })
  const at = new Map<string, Triple[]>()
  for (const { corners, n } of faces)
    for (const p of corners) {
      const k = key(p)
      at.set(k, [...(at.get(k) ?? []), n])
    }
  return faces.map(({ corners, region, n }) => {
    const own = unit(n)
    const normals = corners.map((p) => {
      let sum: Triple = [0, 0, 0]
      for (const other of at.get(key(p)) ?? [])
        if (dot(unit(other), own) > Math.cos(CREASE)) sum = [sum[0] + other[0], sum[1] + other[1], sum[2] + other[2]]
      return unit(sum)
    })
    return { corners, normals, region }
  })
}

/** Draws faces with what the builder uses now, `lift` metres out of the body. Corners that fall together are drawn once. */
export function addCells(b: MeshBuilder, cells: readonly Cell[], lift = 0): void {
  const ids = new Map<string, number>()
  for (const { corners, normals } of cells) {
    const c = corners.map((p, i) => {
      const n = normals[i] as Triple
      const k = `${key(p)}:${key(scaled(n, 0.02))}`
      let id = ids.get(k)
      if (id === undefined)
        ids.set(k, (id = b.vertex(p[0] + n[0] * lift, p[1] + n[1] * lift, p[2] + n[2] * lift, ...n)))
      return id
    }) as [number, number, number, number]
    const [p, q, r, s] = corners as [Triple, Triple, Triple, Triple]
    if (isFace(p, q, r)) b.triangle(c[0], c[1], c[2])
    if (isFace(p, r, s)) b.triangle(c[0], c[2], c[3])
  }
}

/** A triangle of no breadth is none, square metres. */
const isFace = (a: Triple, b: Triple, c: Triple): boolean => lengthOf(cross(minus(b, a), minus(c, a))) > 1e-6
