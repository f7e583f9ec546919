import { cos, sin } from '../../base/math'
import type { Point } from './map'
import { type Road, pointAt } from './road'
import type { Track } from './state'

type Line = Pick<Road, 'xs' | 'zs' | 'cum' | 'ux' | 'uz'>

const lines = new WeakMap<Track, Line>()

/** A track as a line to look places up in. What follows from the track alone. */
export function trackLine(track: Track): Line {
  const known = lines.get(track)
  if (known) return known
  const { path, cum } = track
  const line: Line = { xs: path.map((p) => p.x), zs: path.map((p) => p.z), cum, ux: [], uz: [] }
  for (let i = 1; i < path.length; i++) {
    const l = (cum[i] as number) - (cum[i - 1] as number)
    line.ux.push(((line.xs[i] as number) - (line.xs[i - 1] as number)) / l)
    line.uz.push(((line.zs[i] as number) - (line.zs[i - 1] as number)) / l)
  }
  lines.set(track, line)
  return line
}

/** A track through points, those at the same place left out. */
export function trackOf(points: readonly Point[], speedMS: number, onto: number, ontoM: number): Track {
  const path: Point[] = []
  const cum: number[] = []
  for (const p of points) {
    const last = path.at(-1)
    const l = last ? Math.sqrt((p.x - last.x) * (p.x - last.x) + (p.z - last.z) * (p.z - last.z)) : 0
    if (last && l < 1e-3) continue
    path.push({ x: p.x, z: p.z })
    cum.push((cum.at(-1) ?? 0) + l)
  }
  return { path, cum, onto, ontoM, speedMS }
}

/** Pieces of a half circle, and of the way across from one line to another. */
const PIECES = 16
const SWERVE_M = 14
const CIRCLE = Array.from(
  { length: PIECES + 1 },
  (_, k) => [cos((Math.PI * k) / PIECES), sin((Math.PI * k) / PIECES)] as const,
)

/**
 * Turning round to the left from a place and heading onto a lane that leads the other way: straight on for `aheadM`, a half circle,
 * and then across to the lane. Gives null where the lane is not beside it, behind or too short.
 */
export function uTurn(
  from: { x: number; z: number; hx: number; hz: number },
  road: Road,
  radiusM: number,
): { points: Point[]; ontoM: number } | null {
  const { hx, hz } = from
  const at = { x: 0, z: 0, ux: 0, uz: 0 }
  const points: Point[] = [{ x: from.x, z: from.z }]
  // left of (hx, hz) is (hz, -hx)
  const cx = from.x + hx + hz * radiusM
  const cz = from.z + hz - hx * radiusM
  for (let k = 0; k <= PIECES; k++) {
    const [c, s] = CIRCLE[k] as readonly [number, number]
    points.push({ x: cx - hz * radiusM * c + hx * radiusM * s, z: cz + hx * radiusM * c + hz * radiusM * s })
  }
  const end = points.at(-1) as Point
  // along the lane from where the half circle ends
  let best = Number.POSITIVE_INFINITY
  let ontoM = 0
  for (let s = 0; s <= road.lengthM; s += 0.5) {
    pointAt(road, s, 0, at)
    const far = (at.x - end.x) * (at.x - end.x) + (at.z - end.z) * (at.z - end.z)
    if (far < best) {
      best = far
      ontoM = s
    }
  }
  pointAt(road, ontoM, 0, at)
  const off = (end.z - at.z) * at.ux - (end.x - at.x) * at.uz
  if (best > 100 || at.ux * hx + at.uz * hz > -0.9 || ontoM + SWERVE_M > road.lengthM) return null
  for (let k = 1; k <= PIECES; k++) {
    const t = k / PIECES
    pointAt(road, ontoM + SWERVE_M * t, off * (1 - t * t * (3 - 2 * t)), at)
    points.push({ x: at.x, z: at.z })
  }
  return { points, ontoM: ontoM + SWERVE_M }
}
