import type { AgentKind, Lane, LaneKind, SignalPlan } from './map'

/** Breadth that a lane's traffic takes, m: the broadest vehicle, two riders side by side, a walker. */
export const BREADTH: Record<LaneKind, number> = { motor: 2.55, bike: 2.3, foot: 0.7 }

/** Where a lane's traffic meets that of another. Ways along this lane, m, of whatever part of a body is there. */
export interface Zone {
  from: number
  to: number
  other: number
  /** The same on the other lane. */
  otherFrom: number
  otherTo: number
  /** This lane's traffic waits for a gap, and keeps the stretch of the other free while it crosses. */
  yields: boolean
}

/** How finely it is known where vehicles leave their lane's breadth, m. */
export const CUT_STEP_M = 0.5

/** A lane made ready: lengths, directions, and what it meets. What follows from the map alone. */
export interface Road {
  index: number
  id: string
  kind: LaneKind
  limitMS: number
  lengthM: number
  /** Points, way along at each, and unit direction of each piece. */
  xs: number[]
  zs: number[]
  cum: number[]
  ux: number[]
  uz: number[]
  /** How far the longest vehicle leaves its own breadth, to the left and right, m, at every `CUT_STEP_M` of the way; and the most. */
  cutsLeft: number[]
  cutsRight: number[]
  cutLeft: number
  cutRight: number
  next: number[]
  shares: number[] | null
  only: readonly AgentKind[] | null
  preds: number[]
  /** Lanes that begin where this one does, and up to where along this one their bodies are in its way. */
  siblings: { lane: number; until: number }[]
  zones: Zone[]
  turn: Lane['turn'] | null
  plan: SignalPlan | null
  group: string
  entry: boolean
  /** It leads over a carriageway; with stripes. */
  crossing: '' | 'zebra' | 'plain'
  box: { x0: number; z0: number; x1: number; z1: number }
}

/** Where a lane is at a way along it (beyond its ends: straight on), and its direction. */
export interface OnLane {
  x: number
  z: number
  ux: number
  uz: number
}

/** Writes the place at `s` along and `d` to the right of a line of points into `out`. */
export function pointAt(line: Pick<Road, 'xs' | 'zs' | 'cum' | 'ux' | 'uz'>, s: number, d: number, out: OnLane): void {
  const { cum } = line
  let i = 0
  const last = line.ux.length - 1
  while (i < last && s > (cum[i + 1] as number)) i++
  const ux = line.ux[i] as number
  const uz = line.uz[i] as number
  const on = s - (cum[i] as number)
  out.x = (line.xs[i] as number) + ux * on - uz * d
  out.z = (line.zs[i] as number) + uz * on + ux * d
  out.ux = ux
  out.uz = uz
}

/** A place seen from a lane: along it, to the right of it, and whether it is before its start or past its end. */
export interface Seen {
  s: number
  d: number
  /** Distance to the lane squared, m2. */
  far2: number
  ux: number
  uz: number
}

/** Writes into `out` where a place is along a lane: nearest point of its centre line. */
export function project(road: Pick<Road, 'xs' | 'zs' | 'cum' | 'ux' | 'uz'>, x: number, z: number, out: Seen): void {
  out.far2 = Number.POSITIVE_INFINITY
  for (let i = 0; i < road.ux.length; i++) {
    const ux = road.ux[i] as number
    const uz = road.uz[i] as number
    const rx = x - (road.xs[i] as number)
    const rz = z - (road.zs[i] as number)
    const long = (road.cum[i + 1] as number) - (road.cum[i] as number)
    const along = rx * ux + rz * uz
    const on = along < 0 ? 0 : along > long ? long : along
    const ex = rx - ux * on
    const ez = rz - uz * on
    const far2 = ex * ex + ez * ez
    if (far2 >= out.far2) continue
    out.far2 = far2
    out.s = (road.cum[i] as number) + on
    out.d = rz * ux - rx * uz
    out.ux = ux
    out.uz = uz
  }
}
