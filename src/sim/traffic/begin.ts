import { type Rect, bodyAt, doorOf, overlaps } from './footprint'
import { type Wish, mannersOf, mayTake } from './gaps'
import { KINDS } from './kinds'
import { touchesAny } from './move'
import { KEEP_M } from './overtake'
import { type OnLane, type Road, pointAt } from './road'
import { nextLanes } from './routes'
import type { Order } from './spec'
import type { Agent, Claim, Touch, Track } from './state'
import { touchesOf } from './touches'
import { trackLine, trackOf, uTurn } from './tracks'
import { type Work, claim, noteTouches } from './work'

const body: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
const door: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
const at: OnLane = { x: 0, z: 0, ux: 0, uz: 0 }

/** One looks along the way that one wants to go in steps of this, m; free beside it, m; time that is counted on for it, s. Chosen. */
const LOOK_STEP_M = 0.7
const FREE_M = 0.25
/** A circle that a car can turn in: 10.4 m between kerbs for the front axle; makers' sheets. */
const RADIUS_M = 5.2
/** From where one turned round into a lane, so much of it is free of crossings, m: one can stop before them. Chosen. */
const AHEAD_M = 12
/** A vehicle that pulls in or out goes across by so much of its way, and needs so much to come straight, m. Chosen. */
export const ACROSS_SHARE = 0.3
export const STRAIGHT_M = 7

/** Stretches of lanes that a body passes over, one a lane. */
type Swept = Map<number, Touch>

function sweep(work: Work, b: Rect, swept: Swept): void {
  touchesOf(work.roads, b, 0, 0, 0, (t) => {
    const known = swept.get(t.lane)
    if (!known) swept.set(t.lane, t)
    else {
      known.rear = Math.min(known.rear, t.rear)
      known.front = Math.max(known.front, t.front)
    }
  })
}

/** A body as it is, and with some space around it. */
function spaced(a: Agent, x: number, z: number, hx: number, hz: number): Rect {
  bodyAt(a.kind, x, z, hx, hz, body)
  body.halfL += FREE_M
  body.halfW += FREE_M
  return body
}

/** Does somebody who stands off the road stand in this body's way? They will not go. */
function standsInWay(work: Work, i: number, b: Rect): boolean {
  return work.state.agents.some((o, j) => {
    // who is on the way to a place where they will stand counts as there
    const end = o.mode === 'track' && o.track?.onto === -1 ? o.track.path.at(-1) : undefined
    if (j === i || (o.mode !== 'still' && !end)) return false
    const { x, z } = end ?? o
    if ((x - b.x) * (x - b.x) + (z - b.z) * (z - b.z) > 200) return false
    bodyAt(o.kind, x, z, o.hx, o.hz, door)
    return overlaps(b, door)
  })
}

/**
 * What a body passes over whose front axle is drawn along `points`; null where somebody stands in the way. It is drawn in small steps
 * as it will be driven.
 */
function sweepAlong(work: Work, i: number, line: (s: number) => void, lengthM: number): Swept | null {
  const a = work.state.agents[i] as Agent
  const { wheelbaseM } = KINDS[a.kind]
  const swept: Swept = new Map()
  let { x, z, hx, hz } = a
  for (let s = 0; s < lengthM + LOOK_STEP_M; s += LOOK_STEP_M) {
    line(Math.min(s, lengthM))
    if (wheelbaseM === 0) {
      hx = at.ux
      hz = at.uz
    } else {
      const rx = at.x - x + hx * wheelbaseM
      const rz = at.z - z + hz * wheelbaseM
      const l = Math.sqrt(rx * rx + rz * rz)
      hx = rx / l
      hz = rz / l
    }
    x = at.x
    z = at.z
    const b = spaced(a, x, z, hx, hz)
    if (standsInWay(work, i, b)) return null
    sweep(work, b, swept)
  }
  return swept
}

/** Takes all stretches or none. */
function takeAll(work: Work, i: number, swept: Swept, own: number, clearS: number, lengthM: number, o: Order): boolean {
  const a = work.state.agents[i] as Agent
  const manners = mannersOf(a)
  const blind = o.kind === 'step-out' || ('blind' in o && o.blind === true)
  const polite = manners.polite && o.kind !== 'step-out'
  const claims: Claim[] = []
  for (const t of swept.values()) {
    const wish: Wish = {
      lane: t.lane,
      from: t.rear,
      to: t.front,
      clearS,
      alone: true,
      polite,
      brakeMS2: manners.brakeMS2,
      blind,
    }
    if (!mayTake(work, i, wish)) return false
    if (t.lane !== own) claims.push({ lane: t.lane, from: t.rear, to: t.front, until: a.odo + lengthM, alone: true })
  }
  for (const c of claims) claim(work, i, c)
  return true
}

function goOnTrack(a: Agent, track: Track): void {
  a.track = track
  a.mode = 'track'
  a.s = 0
  a.route.length = 0
  a.trail.length = 0
  a.goUntil = a.odo
  a.order = null
  a.waitS = 0
  a.indicator = ''
  a.touches.length = 0
}

/** Does anything cross the lane there? Nobody turns round or pulls out over a crossing. */
const crosses = (road: Road, from: number, to: number): boolean => road.zones.some((z) => z.from < to && z.to > from)

function beginPullOut(work: Work, i: number, a: Agent, o: Order): boolean {
  const road = work.roads[a.lane] as Road
  const { noseM, lengthM, lane } = KINDS[a.kind]
  const target = lane === 'bike' ? KEEP_M : 0
  const off = a.d - target
  const from = a.s
  const wayM = Math.abs(off) / ACROSS_SHARE + STRAIGHT_M
  if (from + wayM > road.lengthM || crosses(road, from, from + wayM)) return false
  const swept = sweepAlong(
    work,
    i,
    (s) =>
      pointAt(
        road,
        from + s,
        off > 0 ? target + Math.max(0, off - s * ACROSS_SHARE) : target + Math.min(0, off + s * ACROSS_SHARE),
        at,
      ),
    wayM,
  )
  if (!swept) return false
  swept.set(a.lane, { lane: a.lane, rear: from + noseM - lengthM, front: from + wayM, left: 0, right: 0, v: 0 })
  if (!takeAll(work, i, swept, a.lane, 4, Math.abs(off) / ACROSS_SHARE + lengthM, o)) return false
  a.mode = 'lane'
  a.dTo = target
  a.order = null
  a.waitS = 0
  a.trail.length = 0
  a.route.length = 0
  nextLanes(work.maps, work.state, a)
  return true
}

/** May it go to the kerb from here: does nobody stand there or come along the lanes that it crosses? Then it keeps them free. */
export function mayPark(work: Work, i: number, a: Agent, o: Order & { kind: 'park' }): boolean {
  const road = work.roads[a.lane] as Road
  const off = o.offM - a.d
  const side = Math.sign(off)
  const swept = sweepAlong(
    work,
    i,
    (s) => pointAt(road, a.s + s, a.d + side * Math.min(Math.abs(off), s * ACROSS_SHARE), at),
    o.atM - a.s,
  )
  if (!swept) return false
  swept.delete(a.lane)
  return takeAll(work, i, swept, a.lane, 4, o.atM - a.s + 1, o)
}

function beginUTurn(work: Work, i: number, a: Agent, o: Order & { kind: 'u-turn' }): void {
  const road = work.roads[work.maps.index.get(o.onto) as number] as Road
  const turn = uTurn(a, road, o.radiusM ?? RADIUS_M)
  if (!turn || crosses(road, turn.ontoM - KINDS[a.kind].lengthM, turn.ontoM + AHEAD_M)) return
  const track = trackOf(turn.points, 3.5, work.maps.index.get(o.onto) as number, turn.ontoM)
  const line = lineFor(track)
  const lengthM = track.cum.at(-1) as number
  const swept = sweepAlong(work, i, line, lengthM)
  if (swept && takeAll(work, i, swept, -1, lengthM / 3, lengthM + KINDS[a.kind].lengthM, o)) {
    goOnTrack(a, track)
    a.indicator = 'left'
  }
}

function beginStepOut(work: Work, i: number, a: Agent, o: Order & { kind: 'step-out' }): void {
  const track = trackOf([{ x: a.x, z: a.z }, ...o.path], o.speedMS, o.gone ? -2 : -1, 0)
  const lengthM = track.cum.at(-1) as number
  const swept = sweepAlong(work, i, lineFor(track), lengthM)
  if (swept && takeAll(work, i, swept, -1, lengthM / o.speedMS, lengthM + 0.5, o)) goOnTrack(a, track)
}

function beginWrongWay(work: Work, i: number, a: Agent, o: Order & { kind: 'wrong-way' }): void {
  const road = work.roads[work.maps.index.get(o.lane) as number] as Road
  const points = a.mode === 'still' ? [{ x: a.x, z: a.z }] : []
  for (let s = o.fromM; ; s = Math.max(o.toM, s - 2)) {
    pointAt(road, s, o.offM, at)
    points.push({ x: at.x, z: at.z })
    if (s <= o.toM) break
  }
  const track = trackOf(points, o.speedMS, -2, 0)
  if (a.mode === 'away') {
    lineFor(track)(0)
    const pose = { x: at.x, z: at.z, hx: at.ux, hz: at.uz }
    if (touchesAny(work, i, pose)) return
    Object.assign(a, pose)
    work.xs[i] = a.x
    work.zs[i] = a.z
  }
  goOnTrack(a, track)
}

function lineFor(track: Track): (s: number) => void {
  const line = trackLine(track)
  return (s) => pointAt(line, s, 0, at)
}

function openDoor(work: Work, i: number, a: Agent, o: Order & { kind: 'door' }): void {
  if (o.side === '') return
  const b = { ...spaced(a, a.x, a.z, a.hx, a.hz) }
  b.halfL -= FREE_M
  b.halfW -= FREE_M
  const leaf: Rect = { ...b }
  doorOf(b, o.side, leaf)
  const swept: Swept = new Map()
  sweep(work, leaf, swept)
  for (const t of swept.values()) {
    const wish: Wish = {
      lane: t.lane,
      from: t.rear,
      to: t.front,
      clearS: 0,
      alone: false,
      polite: false,
      brakeMS2: 2,
      blind: true,
    }
    if (!mayTake(work, i, wish)) return
  }
  if (standsInWay(work, i, leaf)) return
  a.door = o.side
  a.order = null
  noteTouches(work.roads, a)
}

/** Begins what has been ordered, if it can begin now. Called when the agent decides anew. */
export function begin(work: Work, i: number, passedS: number): void {
  const a = work.state.agents[i] as Agent
  const o = a.order
  if (!o) return
  if (a.orderS > 0) {
    a.orderS -= passedS
    if (o.kind === 'pull-out') a.indicator = a.d > 0 ? 'left' : 'right'
    return
  }
  a.waitS += passedS
  switch (o.kind) {
    case 'pull-out':
      if (beginPullOut(work, i, a, o)) a.touches.length = 0
      return
    case 'u-turn':
      if (a.v < 3.6) beginUTurn(work, i, a, o)
      return
    case 'step-out':
      return beginStepOut(work, i, a, o)
    case 'wrong-way':
      return beginWrongWay(work, i, a, o)
    case 'door':
      return openDoor(work, i, a, o)
  }
}
