import { pick } from '../../base/random'
import { KINDS } from './kinds'
import { type OnLane, type Road, pointAt } from './road'
import { touchesAny } from './move'
import { nextLanes } from './routes'
import type { Agent } from './state'
import { type Entry, type Work, putOnLane } from './work'

/** One comes in at least so far from the trainee, m, and with so much free ahead on the lane, m. Chosen. */
const UNSEEN_M = 70
const FREE_M = 14
/** At the edge one is at this share of what one likes. Chosen. */
const SHARE = 0.7

const at: OnLane = { x: 0, z: 0, ux: 0, uz: 0 }

/** Somebody leaves the map, or is gone from it. */
export function leave(a: Agent): void {
  a.mode = 'away'
  a.v = 0
  a.a = 0
  a.claims.length = 0
  a.touches.length = 0
  a.track = null
  a.order = null
  a.goUntil = a.odo
  a.seenTicks = 0
  a.waitS = 0
  a.door = ''
  a.indicator = ''
  a.brakes = false
}

/** Puts somebody onto a lane, `s` along it, with nothing left of where they were. */
export function putOn(work: Pick<Work, 'maps' | 'state'>, a: Agent, lane: number, s: number, d: number): void {
  pointAt(work.maps.list[lane] as Road, s, d, at)
  a.mode = 'lane'
  a.lane = lane
  a.s = s
  a.d = d
  a.dTo = d
  a.x = at.x
  a.z = at.z
  a.hx = at.ux
  a.hz = at.uz
  a.route.length = 0
  a.trail.length = 0
  nextLanes(work.maps, work.state, a)
}

/** Lets somebody in again at an edge if there is room and nobody sees it. */
export function enter(work: Work, i: number, a: Agent): void {
  const k = KINDS[a.kind]
  const entries = work.maps.entries[k.lane].filter((n) => {
    const { only } = work.roads[n] as Road
    return only === null || only.includes(a.kind)
  })
  if (entries.length === 0) return
  const lane = a.tour.find((n) => entries.includes(n)) ?? pick(work.state.rng, entries)
  const road = work.roads[lane] as Road
  const s = Math.min(road.lengthM, k.lengthM - k.noseM)
  pointAt(road, s, 0, at)
  if (work.others.some((o) => (o.x - at.x) * (o.x - at.x) + (o.z - at.z) * (o.z - at.z) < UNSEEN_M * UNSEEN_M)) return
  const list = work.lists[lane] as Entry[]
  for (let j = 0; j < (work.counts[lane] as number); j++) if ((list[j] as Entry).rear < s + FREE_M) return
  if (touchesAny(work, i, { x: at.x, z: at.z, hx: at.ux, hz: at.uz })) return
  putOn(work, a, lane, s, a.dTo)
  putOnLane(work, i, a)
  work.xs[i] = a.x
  work.zs[i] = a.z
  a.v = Math.min(a.likesMS, road.limitMS) * SHARE
}
