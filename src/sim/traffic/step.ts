import { DT } from '../../base/time'
import { begin } from './begin'
import { THINK_TICKS, think } from './drive'
import { enter, leave, putOn } from './edges'
import { KINDS } from './kinds'
import type { TrafficMap } from './map'
import { move } from './move'
import { thinkOnTrack } from './ownWay'
import { type Road } from './road'
import { roadsOf } from './roads'
import type { Other } from './spec'
import type { Agent, TrafficState } from './state'
import { type Work, layOut, noteTouches } from './work'

/** From so far before a turn the indicator is on, m. Chosen; the law's 30 to 100 m (Implementing Regulations) are for fast roads. */
const SIGN_M = 30
/** Who is to be gone waits until the trainee is so far away, m. Chosen. */
const UNSEEN_M = 45
/** One tick of the indicator for going across the lane, m. */
const ACROSS_M = 0.3

/** What the indicator shows: across the lane, or how it turns next. */
function sign(work: Work, a: Agent): '' | 'left' | 'right' {
  if (KINDS[a.kind].lane === 'foot') return ''
  if (KINDS[a.kind].lane === 'motor' && Math.abs(a.dTo - a.d) > ACROSS_M) return a.dTo < a.d ? 'left' : 'right'
  if (a.order?.kind === 'u-turn') return 'left'
  let gap = -a.s
  let road = work.roads[a.lane] as Road
  for (let r = 0; gap < SIGN_M; r++) {
    if (road.turn === 'left' || road.turn === 'u-turn') return 'left'
    if (road.turn === 'right') return 'right'
    gap += road.lengthM
    const next = a.route[r]
    if (next === undefined) break
    road = work.roads[next] as Road
  }
  return ''
}

/** Its own way is at its end: it stands, is on the lane that it led to, or is gone once nobody sees it. */
function endTrack(work: Work, a: Agent): void {
  const { track } = a
  if (!track) return
  if (track.onto >= 0) {
    const { x, z, hx, hz, v } = a
    putOn(work, a, track.onto, track.ontoM, 0)
    Object.assign(a, { x, z, hx, hz, v, track: null, indicator: '' })
    return
  }
  a.v = 0
  a.a = 0
  a.claims.length = 0
  if (track.onto === -1) {
    a.mode = 'still'
    a.track = null
    a.lane = -1
    noteTouches(work.roads, a)
    return
  }
  const near = work.others.some((o) => (o.x - a.x) * (o.x - a.x) + (o.z - a.z) * (o.z - a.z) < UNSEEN_M * UNSEEN_M)
  if (!near) {
    leave(a)
    a.comes = false
  }
}

/** Parks where it has been ordered to: it stands there, off the traffic. */
function stand(work: Work, a: Agent): void {
  a.mode = 'still'
  a.v = 0
  a.a = 0
  a.order = null
  a.claims.length = 0
  a.indicator = ''
  a.brakes = false
  a.goUntil = a.odo
  noteTouches(work.roads, a)
}

function decide(work: Work, i: number): void {
  const a = work.state.agents[i] as Agent
  if (a.mode === 'away' && a.comes && !a.order) return enter(work, i, a)
  if (a.order) begin(work, i, THINK_TICKS * DT)
  if (a.mode === 'track') {
    thinkOnTrack(work, i, THINK_TICKS)
    noteTouches(work.roads, a)
  } else if (a.mode === 'lane') {
    if (think(work, i)) return stand(work, a)
    a.indicator = sign(work, a)
    if (Math.abs(a.d) > 0.9 || a.touches.length > 0) noteTouches(work.roads, a)
  }
}

/**
 * One tick of 1/60 s for everybody on the road. `others` are those whom the traffic does not move: the trainee. A sixth of the agents
 * decides anew in each tick; all move.
 */
export function stepTraffic(state: TrafficState, map: TrafficMap, others: readonly Other[]): void {
  state.tick++
  const work = layOut(roadsOf(map), state, others)
  const n = state.agents.length
  for (let i = state.tick % THINK_TICKS; i < n; i += THINK_TICKS) decide(work, i)
  for (let i = 0; i < n; i++) {
    const a = state.agents[i] as Agent
    if (a.mode !== 'lane' && a.mode !== 'track') continue
    if (!move(work, i)) continue
    if (a.mode === 'track') endTrack(work, a)
    else leave(a)
  }
}
