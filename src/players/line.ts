import { clamp } from '../base/math'
import { type Vec3, groundDistance, vec } from '../base/vec'

/** Where one is on a line is looked for so far back and on from where one was, metres: no line is changed for another leg of it. */
const BACK_M = 2
const ON_M = 8
/** A corner is rounded over so much of its arms at most, counts until so far behind one, and from so far before one; metres. */
const CUT_M = 3
const PASSED_M = 1.5
const SEEN_M = 25
/** In bends the pull across is no more than this, m/s2. Chosen: calm. */
const ACROSS_MS2 = 1.8
/** Half a turn whose tangent is less than this is no corner. */
const STRAIGHT = 0.02
/** No bend is reckoned tighter than this, metres: one steers wider. */
const TIGHTEST_M = 1

/** A line on the ground, measured. */
export interface Line {
  points: readonly Vec3[]
  /** Metres from its beginning at each point. */
  at: readonly number[]
  long: number
}

export function measure(points: readonly Vec3[]): Line {
  const at = [0]
  for (let i = 1; i < points.length; i++)
    at.push((at[i - 1] as number) + groundDistance(points[i - 1] as Vec3, points[i] as Vec3))
  return { points, at, long: at.at(-1) ?? 0 }
}

/** The point so many metres along the line; beyond its end straight on. */
export function pointAt({ points, at, long }: Line, m: number): Vec3 {
  let i = 1
  while (i < points.length - 1 && (at[i] as number) < m) i++
  const a = points[i - 1] as Vec3
  const b = (points[i] ?? a) as Vec3
  const from = at[i - 1] as number
  const way = (at[i] ?? long) - from
  const share = way > 0 ? (m - from) / way : 0
  return vec(a.x + (b.x - a.x) * share, 0, a.z + (b.z - a.z) * share)
}

/** How far along the line the place nearest to `p` is; not far from where one was a moment ago, `from`, if that is known. */
export function nearestAlong({ points, at }: Line, p: Vec3, from?: number): number {
  let best = from ?? 0
  let least = Infinity
  for (let i = 1; i < points.length; i++) {
    const end = at[i] as number
    const start = at[i - 1] as number
    if (from !== undefined && (end < from - BACK_M || start > from + ON_M)) continue
    const a = points[i - 1] as Vec3
    const b = points[i] as Vec3
    const l = end - start
    if (l === 0) continue
    const t = clamp(((p.x - a.x) * (b.x - a.x) + (p.z - a.z) * (b.z - a.z)) / (l * l), 0, 1)
    const d = groundDistance(p, vec(a.x + (b.x - a.x) * t, 0, a.z + (b.z - a.z) * t))
    if (d < least) {
      least = d
      best = start + t * l
    }
  }
  return best
}

/** How fast one may go at `at` metres along the line, m/s, to get round its next corners calmly when one brakes by `decelMS2`. */
export function bendPace(line: Line, at: number, decelMS2: number): number {
  let pace = Infinity
  for (let i = 1; i < line.points.length - 1; i++) {
    const away = (line.at[i] as number) - at
    if (away < -PASSED_M || away > SEEN_M) continue
    const a = line.points[i - 1] as Vec3
    const b = line.points[i] as Vec3
    const c = line.points[i + 1] as Vec3
    const ab = groundDistance(a, b)
    const bc = groundDistance(b, c)
    if (ab === 0 || bc === 0) continue
    const cos = ((b.x - a.x) * (c.x - b.x) + (b.z - a.z) * (c.z - b.z)) / (ab * bc)
    // a corner is rounded by an arc within its arms: radius = arm / tan(half the turn)
    const tan = Math.sqrt(Math.max(0, (1 - cos) / Math.max(1e-6, 1 + cos)))
    if (tan < STRAIGHT) continue
    const radius = Math.min(ab / 2, bc / 2, CUT_M) / tan
    const bend = Math.sqrt(ACROSS_MS2 * Math.max(radius, TIGHTEST_M))
    pace = Math.min(pace, Math.sqrt(bend * bend + 2 * decelMS2 * Math.max(0, away - CUT_M / 2)))
  }
  return pace
}
