import type { BufferGeometry } from 'three'
import type { Site } from '../../src/site/types'
import { buildStaticGeometry } from '../../src/view/geometry/staticGeometry'
import { type Baked, packBaked } from '../../src/view/look/baked'
import { LampLight } from './lampLight'
import { Occluders } from './occlusion'

/** Farther than this nothing hides the sky, metres: chosen, so that walls ground things and yards stay bright. */
const REACH = 4
/** The same under ground, where rock is everywhere: only what is near darkens. */
const REACH_UNDER = 1.5
/** In a large site what is broad and high, a bridge over a street, darkens as well: so that under one it is dark. */
const REACH_LARGE = 10
const LARGE = 120
/** Bytes are rounded to so much there: rock hides the steps, and the artefact stays small. */
const ROUGH = 5
/** Things that move and people are lit as at this height over the floor, metres. */
const BREAST = 1.3
/** Their light is worked out for so many texels of the ground's map at once, to either side. */
const COARSE = 2
/** Texels of the ground's map along the longer side of the site; and the least side of a texel, metres. */
const LONG_SIDE = 512
const FINEST = 0.1
/** The map is of the ground this high, metres: above paint, below everything that stands. */
const LEVEL = 0.02
/** A vertex looks from a place this much into its faces, metres, so that what it stands on does not blind it. */
const INWARD = 0.06

/** Bakes the occlusion of a site, and under ground its lamps' light; `sources` is the SHA-256 of what it is made from. */
export function bakeSite(site: Site, sources: string): Uint8Array<ArrayBuffer> {
  const under = site.sky === 'underground'
  const large = Math.max(site.half.x, site.half.z) > LARGE
  const reach = under ? REACH_UNDER : large ? REACH_LARGE : REACH
  const solid = buildStaticGeometry(site).solid.map(({ geometry }) => geometry)
  const occluders = new Occluders(solid, reach)
  const step = under || large ? ROUGH : 1
  const rounded = (byte: number): number => Math.min(255, Math.round(byte / step) * step)
  const chunks = solid.map((g) =>
    bakeVertices(g, (x, y, z, nx, ny, nz) => rounded(255 * occluders.open(x, y, z, nx, ny, nz))),
  )
  // the ground does not hide the sky from itself
  const above = new Occluders(solid, reach, false)
  const ground = bakeGround(site.half, above, under)
  if (!under) return packBaked({ sources, chunks, ground })
  const lamps = new LampLight(site.lamps ?? [], above)
  const light = solid.map((g) => bakeVertices(g, (x, y, z, nx, ny, nz) => rounded(lamps.byteAt(x, y, z, nx, ny, nz))))
  return packBaked({
    sources,
    chunks,
    ground,
    lit: { chunks: light, ground: lightOver(site.half, ground, above, lamps) },
  })
}

/** Light at breast height over the texels of the ground's map, from all sides. */
function lightOver(
  half: Site['half'],
  { wide, deep }: Baked['ground'],
  above: Occluders,
  lamps: LampLight,
): Uint8Array {
  const out = new Uint8Array(wide * deep)
  for (let j = 0; j < deep; j += COARSE) {
    for (let i = 0; i < wide; i += COARSE) {
      const [x, z] = [-half.x + ((i + 0.5) / wide) * 2 * half.x, -half.z + ((j + 0.5) / deep) * 2 * half.z]
      if (!above.roofed(x, BREAST, z)) continue
      const sides = ALL_ROUND.map(([nx, ny, nz]) => (lamps.byteAt(x, BREAST, z, nx, ny, nz) / 255) ** 2)
      const byte = Math.round(255 * Math.sqrt(sides.reduce((s, v) => s + v, 0) / sides.length))
      for (let b = 0; b < COARSE && j + b < deep; b++)
        out.fill(byte, (j + b) * wide + i, (j + b) * wide + Math.min(wide, i + COARSE))
    }
  }
  return out
}
const ALL_ROUND = [
  [0, 1, 0],
  [1, 0, 0],
  [-1, 0, 0],
  [0, 0, 1],
  [0, 0, -1],
] as const

/** A byte for every vertex by `of`, of its place and unit normal; like ones are asked for once. */
function bakeVertices(
  g: BufferGeometry,
  of: (x: number, y: number, z: number, nx: number, ny: number, nz: number) => number,
): Uint8Array {
  const p = g.getAttribute('position')
  const n = g.getAttribute('normal')
  const inward = towardsFaces(g)
  const known = new Map<string, number>()
  return Uint8Array.from({ length: p.count }, (_, i) => {
    const normal = [n.getX(i), n.getY(i), n.getZ(i)]
    const l = Math.hypot(...normal)
    const [nx = 0, ny = 0, nz = 0] = normal.map((v) => v / l)
    const [dx = 0, dy = 0, dz = 0] = inward.subarray(i * 3, i * 3 + 3)
    const at = [p.getX(i) + dx, p.getY(i) + dy, p.getZ(i) + dz] as const
    const key = [...at, nx, ny, nz].map((v) => v.toFixed(3)).join()
    const before = known.get(key)
    if (before !== undefined) return before
    const byte = of(...at, nx, ny, nz)
    known.set(key, byte)
    return byte
  })
}

/** For each vertex a short step towards the middle of the faces that it belongs to. */
function towardsFaces(g: BufferGeometry): Float32Array {
  const p = g.getAttribute('position').array
  const index = g.index?.array ?? []
  const out = new Float32Array(p.length)
  const times = new Uint16Array(p.length / 3)
  for (let f = 0; f < index.length; f += 3) {
    const corners = [index[f] ?? 0, index[f + 1] ?? 0, index[f + 2] ?? 0]
    for (const v of corners) {
      for (let k = 0; k < 3; k++) {
        const middle = corners.reduce((s, c) => s + (p[c * 3 + k] ?? 0), 0) / 3
        out[v * 3 + k] = (out[v * 3 + k] ?? 0) + middle - (p[v * 3 + k] ?? 0)
      }
      times[v] = (times[v] ?? 0) + 1
    }
  }
  for (let v = 0; v < times.length; v++) {
    const step = out.subarray(v * 3, v * 3 + 3)
    const l = Math.hypot(...step) / Math.max(1, times[v] ?? 1)
    const share = l > 0 ? Math.min(0.25, INWARD / l) / Math.max(1, times[v] ?? 1) : 0
    for (let k = 0; k < 3; k++) step[k] = (step[k] ?? 0) * share
  }
  return out
}

/** Directions turn from texel to texel in a square of two; the mean over three by three then is of four times as many. */
function bakeGround(half: Site['half'], occluders: Occluders, under: boolean): Baked['ground'] {
  const texel = Math.max(FINEST, (2 * Math.max(half.x, half.z)) / LONG_SIDE)
  const wide = Math.round((2 * half.x) / texel)
  const deep = Math.round((2 * half.z) / texel)
  const raw = new Float32Array(wide * deep)
  for (let j = 0; j < deep; j++) {
    for (let i = 0; i < wide; i++) {
      const x = -half.x + ((i + 0.5) / wide) * 2 * half.x
      const z = -half.z + ((j + 0.5) / deep) * 2 * half.z
      const turn = ((i & 1) + 2 * (j & 1)) * 0.61
      if (under ? !occluders.roofed(x, BREAST, z) : !occluders.near(x, LEVEL, z)) raw[j * wide + i] = 1
      else raw[j * wide + i] = occluders.inside(x, LEVEL, z) ? -1 : occluders.open(x, LEVEL, z, 0, 1, 0, turn)
    }
  }
  const open = new Uint8Array(wide * deep)
  for (let j = 0; j < deep; j++)
    for (let i = 0; i < wide; i++) open[j * wide + i] = Math.round(255 * meanAt(raw, i, j, wide, deep))
  return { wide, deep, open }
}

/** Mean of the texels about (i, j) that are not inside of something; under a thing itself as dark as beside it. */
function meanAt(raw: Float32Array, i: number, j: number, wide: number, deep: number): number {
  let sum = 0
  let count = 0
  let least = 1
  for (let y = Math.max(0, j - 1); y <= Math.min(deep - 1, j + 1); y++) {
    for (let x = Math.max(0, i - 1); x <= Math.min(wide - 1, i + 1); x++) {
      const v = raw[y * wide + x] ?? -1
      if (v < 0) continue
      sum += v
      count++
      least = Math.min(least, v)
    }
  }
  if ((raw[j * wide + i] ?? -1) < 0) return count > 0 ? least : UNDER
  return sum / count
}
/** Wholly under a thing, where nobody looks. */
const UNDER = 0.4
