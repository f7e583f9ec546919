import { DT } from '../../base/time'
import { CUT_OFF, postEncroachment } from '../hazards/conflict'
import { timeToTouch } from './contact'
import { type Rect, apartM, bodyAt, doorOf } from './footprint'
import { KINDS } from './kinds'
import type { Encounter, Near, Past, Worst } from './near'
import type { Other } from './spec'
import type { Agent, TrafficState } from './state'
import { otherBody } from './work'

/** Nobody farther than this is looked at, m. Chosen: 1.5 s at 60 km/h and a bus. */
const FAR_M = 40
/** Slower against one another than this there is no conflict, m/s: people pass each other. Chosen. */
const SLOW_MS = 1
/** Encounters are noted below these, s: time to collision of hazards/conflict.ts; post-encroachment chosen for training. */
export const NOTED = { ttcS: CUT_OFF.ttcS, petS: 1 } as const
/** The same encounter goes on while it is noted again within this, s. Chosen. */
const SAME_S = 3
/** Ways cross from this angle on (30 degrees, FHWA): below it one follows or overtakes. Its sine. */
const CROSSING = 0.5
/** Where bodies were is kept so long, s, and noted once in so many ticks; only of those so near, m. Chosen. */
const KEPT_S = 3
const NOTE_TICKS = 6
const TRAIL_M = 20
/** One is beside somebody up to this gap, m. Chosen. */
const BESIDE_M = 4

const theirs: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
const door: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
const before: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }

function worstOf(near: Near, id: string): Worst {
  const known = near.worst[id]
  if (known) return known
  const far = Number.POSITIVE_INFINITY
  const made = { gapM: far, ttcS: far, petS: far, sideM: far }
  near.worst[id] = made
  return made
}

function log(near: Near, kind: Encounter['kind'], id: string, tick: number, value: number): void {
  const last = near.log.findLast((e) => e.id === id && e.kind === kind)
  if (kind !== 'hit' && last && (tick - last.tick) * DT < SAME_S) {
    if (value < last.value) {
      last.value = value
      last.tick = tick
    }
    return
  }
  near.log.push({ kind, id, tick, since: tick, value })
}

/** Least time since one was where the other is now, s; Infinity: not lately, or not on a crossing way. */
function sinceThere(tick: number, now: Rect, halfL: number, halfW: number, trail: readonly Past[]): number {
  for (let k = trail.length - 1; k >= 0; k--) {
    const p = trail[k] as Past
    if (Math.abs(p.hx * now.hz - p.hz * now.hx) < CROSSING) continue
    before.x = p.x
    before.z = p.z
    before.hx = p.hx
    before.hz = p.hz
    before.halfL = halfL
    before.halfW = halfW
    if (apartM(now, before) < 0) return postEncroachment(p.tick * DT, tick * DT)
  }
  return Number.POSITIVE_INFINITY
}

function keep(trail: Past[], tick: number, b: Rect): void {
  trail.push({ tick, x: b.x, z: b.z, hx: b.hx, hz: b.hz })
  while (trail.length > 0 && ((trail[0] as Past).tick - tick) * DT < -KEPT_S) trail.shift()
}

/** How far the trainee is to the side of a body that they are beside, m; Infinity when they are not. */
function sideGap(a: Rect, me: Rect): number {
  const dx = me.x - a.x
  const dz = me.z - a.z
  const c = Math.abs(a.hx * me.hx + a.hz * me.hz)
  const s = Math.abs(a.hx * me.hz - a.hz * me.hx)
  if (Math.abs(dx * a.hx + dz * a.hz) > a.halfL + c * me.halfL + s * me.halfW) return Number.POSITIVE_INFINITY
  const gap = Math.abs(dz * a.hx - dx * a.hz) - a.halfW - s * me.halfL - c * me.halfW
  return gap < BESIDE_M ? Math.max(0, gap) : Number.POSITIVE_INFINITY
}

function beside(near: Near, a: Agent, w: Worst, me: Rect): void {
  const gap = sideGap(theirs, me)
  if (gap === Number.POSITIVE_INFINITY || KINDS[a.kind].lane !== 'motor') return
  w.sideM = Math.min(w.sideM, gap)
  if (a.kind === 'bus' || a.kind === 'lorry') {
    if (!near.large || gap < near.large.gapM) near.large = { id: a.id, gapM: gap }
  } else if (a.mode === 'still' && (!near.parked || gap < near.parked.gapM)) near.parked = { id: a.id, gapM: gap }
}

/** Measures the trainee against everybody near them, after a tick of the traffic. */
export function watch(state: TrafficState, trainee: Other): void {
  const { near, tick } = state
  const me = otherBody(trainee)
  const notes = tick % NOTE_TICKS === 0
  near.large = null
  near.parked = null
  const touching = near.touching
  near.touching = []
  for (const a of state.agents) {
    const dx = a.x - me.x
    const dz = a.z - me.z
    const far2 = dx * dx + dz * dz
    if (a.mode === 'away' || far2 > FAR_M * FAR_M) {
      if (notes && near.trails[a.id]) delete near.trails[a.id]
      continue
    }
    bodyAt(a.kind, a.x, a.z, a.hx, a.hz, theirs)
    const w = worstOf(near, a.id)
    const vx = a.hx * a.v - trainee.vx
    const vz = a.hz * a.v - trainee.vz
    const speed = Math.sqrt(vx * vx + vz * vz)
    let gap = apartM(me, theirs)
    let ttc = speed < SLOW_MS ? Number.POSITIVE_INFINITY : timeToTouch(me, theirs, vx, vz)
    if (a.door !== '') {
      doorOf(theirs, a.door, door)
      gap = Math.min(gap, apartM(me, door))
      if (speed >= SLOW_MS) ttc = Math.min(ttc, timeToTouch(me, door, vx, vz))
    }
    w.gapM = Math.min(w.gapM, Math.max(0, gap))
    w.ttcS = Math.min(w.ttcS, ttc)
    if (gap < 0) {
      near.touching.push(a.id)
      if (!touching.includes(a.id)) log(near, 'hit', a.id, tick, speed)
    } else if (ttc < NOTED.ttcS) log(near, 'ttc', a.id, tick, ttc)
    beside(near, a, w, me)
    if (notes) encroach(state, a, w, me, far2)
  }
  if (notes) keep(near.trail, tick, me)
}

function encroach(state: TrafficState, a: Agent, w: Worst, me: Rect, far2: number): void {
  const { near, tick } = state
  if (far2 > TRAIL_M * TRAIL_M) {
    if (near.trails[a.id]) delete near.trails[a.id]
    return
  }
  let trail = near.trails[a.id]
  if (!trail) {
    trail = []
    near.trails[a.id] = trail
  }
  const pet = Math.min(
    sinceThere(tick, me, theirs.halfL, theirs.halfW, trail),
    sinceThere(tick, theirs, me.halfL, me.halfW, near.trail),
  )
  w.petS = Math.min(w.petS, pet)
  if (pet < NOTED.petS) log(near, 'pet', a.id, tick, pet)
  keep(trail, tick, theirs)
}
