import { type Triple, cross, lengthOf, minus, unit } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import { hashed } from '../mine/rockNoise'
import { addCrate } from '../yard/shapes'

/** Outer radius of scaffold tube of 48.3 mm (JGJ 130), metres. */
export const TUBE = 0.02415
const STEELS = ['#84705c', '#8f8577', '#776250', '#98907f', '#6b5545'] as const
const RED = '#b8261f'
const WHITE = '#dcdad2'
/** Length of a band of red or white on rails, metres (chosen: 400 mm in the trade). */
export const BAND = 0.4

/** Tube that has been on many sites: grey where it was wiped, else rusty; `n` says which one it is. */
export const usedSteel = (b: MeshBuilder, n: number): MeshBuilder =>
  b.use('steel', STEELS[Math.floor(hashed(n, 5, 11) * STEELS.length)] ?? STEELS[0])

/** A straight piece of round tube, its ends not closed where nobody looks into them. */
export const addPole = (b: MeshBuilder, from: Triple, to: Triple, radius = TUBE, sides = 6): void =>
  addTube(b, [from, to], radius, { sides, open: true })

/** The point so far between two. */
export const between = (a: Triple, b: Triple, t: number): Triple => [
  a[0] + (b[0] - a[0]) * t,
  a[1] + (b[1] - a[1]) * t,
  a[2] + (b[2] - a[2]) * t,
]

/** Red and white by turns. */
export const redOrWhite = (b: MeshBuilder, i: number): MeshBuilder =>
  i % 2 === 0 ? b.use('paint-red', RED) : b.use('paint-white', WHITE)

/** A tube in bands of red and white. */
export function addBanded(b: MeshBuilder, from: Triple, to: Triple, radius = TUBE, sides = 6): void {
  const n = Math.max(2, Math.round(lengthOf(minus(to, from)) / BAND))
  for (let i = 0; i < n; i++)
    addPole(redOrWhite(b, i), between(from, to, i / n), between(from, to, (i + 1) / n), radius, sides)
}

/** A right-angle coupler about a crossing of tubes: two bodies and its nuts; small enough to be left out from afar. */
export function addCoupler(b: MeshBuilder, at: Triple): void {
  addCrate(b.use('steel', '#4f443b'), at, [0.066, 0.06, 0.08], 0.2)
  addCrate(b, [at[0], at[1] + 0.005, at[2] + 0.055], [0.022, 0.05, 0.03])
}

/** A flat face by its corners, counter-clockwise from the side that it is seen from; its normal follows from them. */
export function addFacet(b: MeshBuilder, corners: readonly Triple[]): void {
  const [p, q, r] = corners as [Triple, Triple, Triple]
  const n = unit(cross(minus(q, p), minus(r, p)))
  const ids = corners.map((c) => b.vertex(...c, ...n))
  for (let i = 1; i + 1 < ids.length; i++) b.triangle(ids[0] as number, ids[i] as number, ids[i + 1] as number)
}

/** Bars of steel that stand out of concrete from `at` along `way`, drawn with few sides. */
export const addBarStub = (b: MeshBuilder, at: Triple, way: Triple, radius = 0.007): void =>
  addTube(b, [at, [at[0] + way[0], at[1] + way[1], at[2] + way[2]]], radius, { sides: 5 })
