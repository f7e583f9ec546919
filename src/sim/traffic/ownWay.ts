import { DT } from '../../base/time'
import { type Rect, bodyAt, overlaps } from './footprint'
import { HARDEST_MS2, freeAccel } from './idm'
import { KINDS } from './kinds'
import { type OnLane, pointAt } from './road'
import { inSight } from './sight'
import type { Agent } from './state'
import { trackLine } from './tracks'
import { type Entry, type Work, otherBody } from './work'

/** How near one passes others on a way of one's own, m, and how far apart one looks along it, m. Chosen. */
const BESIDE_M = 0.2
const STEP_M = 0.7
/** Room that is left before who is in the way, m. Chosen. */
const LEFT_M = 0.5
/** Somebody who stands in the way of a way of one's own is let go first up to here, s of looking ahead. Chosen. */
const AHEAD_S = 1.2

const at: OnLane = { x: 0, z: 0, ux: 0, uz: 0 }
const body: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
const theirs: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }

/** Way to the first place along the track, up to `far`, at which the body would touch `other`; -1: none. */
function meetsAt(a: Agent, other: Rect, far: number): number {
  if (!a.track) return -1
  const line = trackLine(a.track)
  const end = a.track.cum.at(-1) as number
  const { wheelbaseM } = KINDS[a.kind]
  let { x, z, hx, hz } = a
  for (let m = STEP_M; m < far + STEP_M; m += STEP_M) {
    pointAt(line, Math.min(end, a.s + m), 0, at)
    // drawn along as it will be driven
    const rx = at.x - x + hx * wheelbaseM
    const rz = at.z - z + hz * wheelbaseM
    const l = Math.sqrt(rx * rx + rz * rz)
    hx = wheelbaseM > 0 ? rx / l : at.ux
    hz = wheelbaseM > 0 ? rz / l : at.uz
    x = at.x
    z = at.z
    bodyAt(a.kind, x, z, hx, hz, body)
    body.halfL += BESIDE_M
    body.halfW += BESIDE_M
    if (overlaps(body, other)) return m
    if (a.s + m >= end) return -1
  }
  return -1
}

/** Chooses the acceleration of somebody on a way of their own: they stop before whoever is on it. */
export function thinkOnTrack(work: Work, i: number, passedTicks: number): void {
  const a = work.state.agents[i] as Agent
  const { track } = a
  if (!track) return
  const { idm } = KINDS[a.kind]
  const far = a.v * AHEAD_S + (a.v * a.v) / (2 * idm.decelMS2) + 1.5
  const free = Math.max(-idm.decelMS2, freeAccel(idm, a.v, track.speedMS))
  let accel = free
  const brake = (gap: number): void => {
    const left = gap - STEP_M - LEFT_M
    accel = Math.min(
      accel,
      left <= 0.05 ? (a.v > 0 ? -HARDEST_MS2 : 0) : -(a.v * a.v) / (2 * left) + (left > 1 ? 0.3 : 0),
    )
    if (left <= 0.3 && a.v === 0) accel = 0
  }
  for (let j = 0; j < work.state.agents.length; j++) {
    const b = work.state.agents[j] as Agent
    const dx = b.x - a.x
    const dz = b.z - a.z
    const reach = far + 9 + b.v
    if (j === i || b.mode === 'away' || dx * dx + dz * dz > reach * reach) continue
    bodyAt(b.kind, b.x, b.z, b.hx, b.hz, theirs)
    // who drives is counted to be a little farther already
    theirs.halfL += b.v * 0.25
    theirs.x += b.hx * b.v * 0.25
    theirs.z += b.hz * b.v * 0.25
    const m = meetsAt(a, theirs, far)
    if (m >= 0) brake(m)
  }
  // against a lane: not into what somebody keeps free on it to turn round
  for (const t of a.touches) {
    if (t.v > -0.1 && a.v > 0.1) continue
    const list = work.lists[t.lane] as Entry[]
    for (let j = 0; j < (work.counts[t.lane] as number); j++) {
      const e = list[j] as Entry
      const gap = t.rear - e.front
      if (e.claim && e.alone && e.owner !== i && track.onto === -2 && gap > -1 && gap < far) brake(gap + STEP_M)
    }
  }
  let inWay = false
  const before = accel
  let forTrainee = accel
  for (const o of work.others) {
    const m = meetsAt(a, otherBody(o), far)
    if (m < 0) continue
    inWay = true
    accel = before
    brake(m)
    forTrainee = Math.min(forTrainee, accel)
  }
  accel = before
  if (!inWay) a.seenTicks = Math.max(0, a.seenTicks - passedTicks)
  else {
    if (a.seenTicks * DT < a.reactS && inSight(work, a)) a.seenTicks += passedTicks
    if (a.seenTicks * DT >= a.reactS) accel = forTrainee
  }
  // at the end of it one stands, or is in the lane
  const end = (track.cum.at(-1) as number) - a.s
  if (track.onto < 0 && a.v * a.v > 2 * idm.decelMS2 * (end - 0.3))
    accel = Math.min(accel, -(a.v * a.v - 0.04) / (2 * Math.max(0.2, end)))
  a.a = Math.max(-HARDEST_MS2, accel)
  a.brakes = a.a < -0.4
}
