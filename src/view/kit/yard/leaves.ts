import { createRng, nextFloat } from '../../../base/random'
import { type Triple, cross, dot, frameAlong, inFrame, unit } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'

export type Random = () => number

/** Numbers from 0 to 1 that follow from `seed`, for looks alone. */
export function randomOf(seed: number): Random {
  const rng = createRng(`look ${seed}`)
  return () => nextFloat(rng)
}

/** Mixes two sRGB colours; `share` of the second. */
export function mixed(a: string, b: string, share: number): string {
  const at = (hex: string, i: number): number => Number.parseInt(hex.slice(1 + 2 * i, 3 + 2 * i), 16)
  const byte = (i: number): string =>
    Math.round(at(a, i) + (at(b, i) - at(a, i)) * Math.max(0, Math.min(1, share)))
      .toString(16)
      .padStart(2, '0')
  return `#${byte(0)}${byte(1)}${byte(2)}`
}

/** How far a spray leans from straight out, radians at most: from outside its upper face is always the one that is seen. */
const LEAN = 1
/** Leaves of a spray lie round three quarters of a turn or all round, each as long as the spray's radius. */
const LEAVES = 4

/** Ball of leaves: where, half extents across and up, and the middle of the whole crown, from which light seems to come. */
export interface Clump {
  at: Triple
  radius: number
  flat: number
}

/**
 * Sprays of pointed leaves over an ellipsoid, shaded softly as the whole of a crown about `heart`: normals point away from it.
 * Inside lies a dark body, so that no sky is seen through. Colours go from `dark` below and within to `light` above.
 */
export function addClump(
  b: MeshBuilder,
  { at, radius, flat }: Clump,
  heart: Triple,
  sprays: number,
  spray: number,
  [dark, light]: readonly [string, string],
  random: Random,
): void {
  addBody(b, at, radius * 0.62, flat, mixed(dark, light, 0.18), random)
  for (let i = 0; i < sprays; i++) {
    // an even spread over the ball (golden angle), shaken
    const up = 1 - (2 * (i + 0.5)) / sprays
    const turn = i * 2.39996 + random() * 0.8
    const flatR = Math.sqrt(1 - up * up)
    const out: Triple = [flatR * Math.cos(turn), up, flatR * Math.sin(turn)]
    const r = radius * (0.72 + random() * 0.38)
    const p: Triple = [at[0] + out[0] * r, at[1] + out[1] * r * flat, at[2] + out[2] * r]
    const away = unit([p[0] - heart[0], (p[1] - heart[1]) * 1.2 + radius * 0.5, p[2] - heart[2]])
    const soft = unit([away[0] + out[0] * 0.7, away[1] + out[1] * 0.7, away[2] + out[2] * 0.7])
    const lean = (): number => (random() * 2 - 1) * LEAN * 0.6
    const facing = unit([out[0] + lean(), out[1] + lean() + 0.15, out[2] + lean()])
    const shade = 0.2 + 0.5 * (soft[1] * 0.5 + 0.5) + random() * 0.3
    addSpray(
      b.use('grass', mixed(dark, light, shade), 'plain').sway(0.55),
      p,
      facing,
      soft,
      spray * (0.75 + random() * 0.5),
      random,
    )
  }
}

/** A spray: leaves round a stalk, each a kite bent along its rib, tips hanging. */
export function addSpray(b: MeshBuilder, at: Triple, facing: Triple, soft: Triple, size: number, random: Random): void {
  const f = frameAlong(at, facing)
  const normal =
    dot(facing, soft) > 0.45
      ? soft
      : unit([facing[0] + soft[0] * 0.3, facing[1] + soft[1] * 0.3, facing[2] + soft[2] * 0.3])
  const middle = b.vertex(...inFrame(f, 0, 0, size * 0.12), ...normal)
  const turn = random() * Math.PI * 2
  for (let k = 0; k < LEAVES; k++) {
    const a = turn + (k / LEAVES) * Math.PI * 2
    const long = size * (0.75 + random() * 0.4)
    const wide = 0.6
    const put = (angle: number, r: number, lift: number): number =>
      b.vertex(...inFrame(f, Math.cos(angle) * r, Math.sin(angle) * r, lift), ...normal)
    const right = put(a - wide, long * 0.5, size * 0.04)
    const tip = put(a, long, -size * 0.16)
    const left = put(a + wide, long * 0.5, size * 0.04)
    b.quad(middle, right, tip, left)
  }
}

/** The dark inside of a ball of leaves: an uneven body of few faces. */
function addBody(b: MeshBuilder, at: Triple, radius: number, flat: number, color: string, random: Random): void {
  const rows = 5
  const n = 8
  b.use('grass', color, 'plain')
  const grid = Array.from({ length: rows + 1 }, (_, r) => {
    const e = (r / rows - 0.5) * Math.PI
    const ring = Array.from({ length: n }, () => 0.72 + random() * 0.4)
    const pole = r === 0 || r === rows
    return Array.from({ length: n + 1 }, (__, i) => {
      const a = (i / n) * 2 * Math.PI
      const m = radius * (pole ? 0.9 : (ring[i % n] as number))
      const d: Triple = [Math.cos(e) * Math.sin(a), Math.sin(e), Math.cos(e) * Math.cos(a)]
      return b.vertex(at[0] + d[0] * m, at[1] + d[1] * m * flat, at[2] + d[2] * m, ...d)
    })
  })
  for (let r = 0; r < rows; r++)
    for (let i = 0; i < n; i++) {
      const [p, q, s, t] = [grid[r]?.[i], grid[r]?.[i + 1], grid[r + 1]?.[i + 1], grid[r + 1]?.[i]] as [
        number,
        number,
        number,
        number,
      ]
      if (r === 0) b.triangle(p, s, t)
      else if (r === rows - 1) b.triangle(p, q, s)
      else b.quad(p, q, s, t)
    }
}

/** A blade of grass: a narrow triangle seen from both sides, from `at` leaning by (dx, dz). */
export function addBlade(
  b: MeshBuilder,
  [x, y, z]: Triple,
  height: number,
  width: number,
  dx: number,
  dz: number,
  turn: number,
): void {
  const [c, s] = [Math.cos(turn) * width, Math.sin(turn) * width]
  const corners: Triple[] = [
    [x - c, y, z - s],
    [x + c, y, z + s],
    [x + dx, y + height, z + dz],
  ]
  const face = unit(
    cross(
      [corners[1]![0] - corners[0]![0], 0, corners[1]![2] - corners[0]![2]],
      [corners[2]![0] - corners[0]![0], height, corners[2]![2] - corners[0]![2]],
    ),
  )
  for (const side of [1, -1] as const) {
    const n: Triple = unit([face[0] * side, Math.max(face[1] * side, 0) + 0.4, face[2] * side])
    const usable = dot(n, face) * side > 0 ? n : ([face[0] * side, face[1] * side, face[2] * side] as const)
    const [i = 0, j = 0, k = 0] = corners.map((p, q) => {
      if (q === 2) b.sway(0.15)
      else b.sway(0)
      return b.vertex(...p, ...usable)
    })
    if (side > 0) b.triangle(i, j, k)
    else b.triangle(i, k, j)
  }
}
