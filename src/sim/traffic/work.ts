import { type Rect, bodyAt, doorOf } from './footprint'
import { KINDS } from './kinds'
import type { Road } from './road'
import type { Roads } from './roads'
import type { Other } from './spec'
import type { Agent, Claim, Touch, TrafficState } from './state'
import { cos, sin } from '../../base/math'
import { touchesOf } from './touches'

/** What stands on a lane, or is kept free on it, from `rear` to `front` along it. */
export interface Entry {
  /** Index of the agent; -1 for whom the traffic does not move. */
  owner: number
  claim: boolean
  alone: boolean
  rear: number
  front: number
  left: number
  right: number
  v: number
}

/** What the tick looks things up in. Made anew from the state in every tick: nothing in it lasts. */
export interface Work {
  roads: readonly Road[]
  maps: Roads
  lists: Entry[][]
  counts: number[]
  /** Where each agent's front axle is now; away: farther than everything. */
  xs: Float64Array
  zs: Float64Array
  state: TrafficState
  others: readonly Other[]
}

const made = new WeakMap<Roads, Work>()

function workOf(maps: Roads, state: TrafficState, others: readonly Other[]): Work {
  let work = made.get(maps)
  if (!work) {
    work = {
      roads: maps.list,
      maps,
      lists: maps.list.map(() => []),
      counts: maps.list.map(() => 0),
      xs: new Float64Array(0),
      zs: new Float64Array(0),
      state,
      others,
    }
    made.set(maps, work)
  }
  work.state = state
  work.others = others
  if (work.xs.length !== state.agents.length) {
    work.xs = new Float64Array(state.agents.length)
    work.zs = new Float64Array(state.agents.length)
  }
  return work
}

function put(work: Work, lane: number): Entry {
  const list = work.lists[lane] as Entry[]
  const n = work.counts[lane] as number
  work.counts[lane] = n + 1
  const known = list[n]
  if (known) return known
  const entry: Entry = { owner: 0, claim: false, alone: false, rear: 0, front: 0, left: 0, right: 0, v: 0 }
  list.push(entry)
  return entry
}

function putBody(work: Work, owner: number, t: Touch): void {
  const e = put(work, t.lane)
  e.owner = owner
  e.claim = false
  e.rear = t.rear
  e.front = t.front
  e.left = t.left
  e.right = t.right
  e.v = t.v
}

const touch: Touch = { lane: 0, rear: 0, front: 0, left: 0, right: 0, v: 0 }

/** Lays an agent out on its lane, and its tail on those before. */
export function putOnLane(work: Work, i: number, a: Agent): void {
  const k = KINDS[a.kind]
  touch.lane = a.lane
  touch.front = a.s + k.noseM
  touch.rear = touch.front - k.lengthM
  touch.left = Math.min(a.d, a.dTo) - k.widthM / 2
  touch.right = Math.max(a.d, a.dTo) + k.widthM / 2
  touch.v = a.v
  putBody(work, i, touch)
  // the tail is still on the lanes before
  for (let t = 0; t < a.trail.length && touch.rear < 0; t++) {
    touch.lane = a.trail[t] as number
    const { lengthM } = work.roads[touch.lane] as Road
    touch.rear += lengthM
    touch.front += lengthM
    putBody(work, i, touch)
  }
}

/** Lays out a stretch that somebody keeps free. */
function putClaim(work: Work, i: number, c: Claim): void {
  const e = put(work, c.lane)
  e.owner = i
  e.claim = true
  e.alone = c.alone
  e.rear = c.from
  e.front = c.to
  e.left = -9
  e.right = 9
  e.v = 0
}

/** An agent keeps a stretch free from now on: who decides after it in the same tick sees that already. */
export function claim(work: Work, i: number, c: Claim): void {
  ;(work.state.agents[i] as Agent).claims.push(c)
  putClaim(work, i, c)
}

/** So long ahead whom the traffic does not move is looked at where they are drifting to, s. Chosen. */
const DRIFT_S = 0.7

/** The body of somebody whom the traffic does not move. */
export function otherBody(o: Other): Rect {
  return { x: o.x, z: o.z, hx: -sin(o.yaw), hz: -cos(o.yaw), halfL: o.lengthM / 2, halfW: o.widthM / 2 }
}

const AWAY_M = 1e9

/** Lays everybody out on the lanes, as they are now. */
export function layOut(maps: Roads, state: TrafficState, others: readonly Other[]): Work {
  const work = workOf(maps, state, others)
  work.counts.fill(0)
  for (let i = 0; i < state.agents.length; i++) {
    const a = state.agents[i] as Agent
    work.xs[i] = a.mode === 'away' ? AWAY_M : a.x
    work.zs[i] = a.z
    if (a.mode === 'lane') putOnLane(work, i, a)
    if (a.mode !== 'away') for (const t of a.touches) putBody(work, i, t)
    for (const c of a.claims) putClaim(work, i, c)
  }
  for (const o of others) touchesOf(work.roads, otherBody(o), o.vx, o.vz, DRIFT_S, (t) => putBody(work, -1, t))
  return work
}

const body: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
const door: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }

/** Notes where somebody stands who is not simply on their lane: beside it, across others, with a door open. */
export function noteTouches(roads: readonly Road[], a: Agent): void {
  const own = a.mode === 'lane' ? a.lane : -1
  a.touches.length = 0
  if (a.mode === 'away' || (a.mode === 'lane' && Math.abs(a.d) < 0.9)) return
  const add = (t: Touch): void => {
    if (t.lane !== own && !(own >= 0 && (a.trail.includes(t.lane) || a.route.includes(t.lane)))) a.touches.push(t)
  }
  bodyAt(a.kind, a.x, a.z, a.hx, a.hz, body)
  touchesOf(roads, body, a.hx * a.v, a.hz * a.v, 0, add)
  if (a.door === '') return
  doorOf(body, a.door, door)
  touchesOf(roads, door, 0, 0, 0, add)
}
