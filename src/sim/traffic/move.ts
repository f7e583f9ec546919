import { DT } from '../../base/time'
import { type Rect, bodyAt, overlaps, doorOf } from './footprint'
import { KINDS } from './kinds'
import { type OnLane, type Road, pointAt } from './road'
import { nextLanes } from './routes'
import type { Agent } from './state'
import { trackLine } from './tracks'
import type { Work } from './work'

/** Across its lane a vehicle goes at most so much of its speed: about 17 degrees. Chosen. */
const ACROSS = 0.3
/** A rider who hardly moves, sharper. */
const ACROSS_SLOW = 0.8
/** Up to this speed, m/s. */
const SLOW_MS = 1.2
/** Lanes behind that a tail can still be on. */
const TRAIL = 4

/** A place and heading that somebody would come to. */
interface Pose {
  x: number
  z: number
  hx: number
  hz: number
}

const at: OnLane = { x: 0, z: 0, ux: 0, uz: 0 }
const to: Pose = { x: 0, z: 0, hx: 0, hz: 0 }
const mine: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
const theirs: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
const door: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }

/**
 * Where the body is with its front axle at `at`: the rear axle is pulled along, so that a long vehicle's tail cuts in (the tractrix of
 * hazards/offTracking.ts, to second order in the step).
 */
export function pulled(a: Agent, out: Pose): void {
  const { wheelbaseM } = KINDS[a.kind]
  out.x = at.x
  out.z = at.z
  out.hx = at.ux
  out.hz = at.uz
  if (wheelbaseM === 0) return
  const rx = at.x - a.x + a.hx * wheelbaseM
  const rz = at.z - a.z + a.hz * wheelbaseM
  const l = Math.sqrt(rx * rx + rz * rz)
  out.hx = rx / l
  out.hz = rz / l
}

/** Does the body in `mine` touch that of agent `b`, or its open door? */
function hits(b: Agent): boolean {
  bodyAt(b.kind, b.x, b.z, b.hx, b.hz, theirs)
  if (overlaps(mine, theirs)) return true
  if (b.door === '') return false
  doorOf(theirs, b.door, door)
  return overlaps(mine, door)
}

/** From the front axle of the longest body to its farthest corner, m: farther apart nobody touches. */
const REACH_M = 9.5

/** Would the body of agent `i` at `p` touch another one? */
export function touchesAny(work: Work, i: number, p: Pose): boolean {
  const { agents } = work.state
  const { xs, zs } = work
  const a = agents[i] as Agent
  bodyAt(a.kind, p.x, p.z, p.hx, p.hz, mine)
  const reach = mine.halfL + mine.halfW + REACH_M
  const n = agents.length
  for (let j = 0; j < n; j++) {
    const dx = (xs[j] as number) - mine.x
    if (dx > reach || dx < -reach) continue
    const dz = (zs[j] as number) - mine.z
    if (dz > reach || dz < -reach || j === i) continue
    if (hits(agents[j] as Agent)) return true
  }
  return false
}

/** One tick of driving for an agent that is on a lane or a track; says whether it has come to the end of its way. */
export function move(work: Work, i: number): boolean {
  const { state } = work
  const a = state.agents[i] as Agent
  const v = Math.max(0, a.v + a.a * DT)
  const way = ((a.v + v) / 2) * DT
  if (way === 0) {
    a.v = v
    return false
  }
  const shift = Math.min(
    Math.abs(a.dTo - a.d),
    (a.v < SLOW_MS && KINDS[a.kind].lane === 'bike' ? ACROSS_SLOW : ACROSS) * way,
  )
  const d = a.d + (a.dTo > a.d ? shift : -shift)
  const s = a.s + way
  place(work, a, s, d)
  pulled(a, to)
  if (touchesAny(work, i, to)) {
    state.guards++
    state.guardMS = Math.max(state.guardMS, a.v)
    a.v = 0
    a.a = 0
    return false
  }
  a.v = v
  a.d = Math.abs(a.dTo - d) < 1e-4 ? a.dTo : d
  a.s = s
  a.odo += way
  a.x = to.x
  a.z = to.z
  work.xs[i] = to.x
  work.zs[i] = to.z
  a.hx = to.hx
  a.hz = to.hz
  while (a.claims.length > 0 && (a.claims[0] as { until: number }).until < a.odo) a.claims.shift()
  if (a.claims.length > 0 && a.claims.some((c) => c.until < a.odo)) a.claims = a.claims.filter((c) => c.until >= a.odo)
  if (a.mode === 'track') return a.track !== null && a.s >= (a.track.cum.at(-1) as number)
  const road = work.roads[a.lane] as Road
  if (a.s < road.lengthM) return false
  if (a.route.length === 0) return true
  a.s -= road.lengthM
  a.trail.unshift(a.lane)
  if (a.trail.length > TRAIL) a.trail.pop()
  a.lane = a.route.shift() as number
  nextLanes(work.maps, state, a)
  return false
}

function place(work: Work, a: Agent, s: number, d: number): void {
  if (a.mode === 'track' && a.track) {
    pointAt(trackLine(a.track), s, 0, at)
    return
  }
  const road = work.roads[a.lane] as Road
  if (s < road.lengthM || a.route.length === 0) pointAt(road, s, d, at)
  else pointAt(work.roads[a.route[0] as number] as Road, s - road.lengthM, d, at)
}
