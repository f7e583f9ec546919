import { DT } from '../../base/time'
import { ACROSS_SHARE, STRAIGHT_M, mayPark } from './begin'
import { commit, giveUp } from './commit'
import { HARDEST_MS2, type Idm, followBrake, freeAccel } from './idm'
import { KINDS } from './kinds'
import { overtake } from './overtake'
import type { Road, Zone } from './road'
import { inSight } from './sight'
import { lightOf } from './signals'
import type { Agent } from './state'
import type { Entry, Work } from './work'

/** Everybody looks and decides anew after so many ticks (0.1 s), taking turns. */
export const THINK_TICKS = 6

/** How far one stands before a line or a crossing, m, and how steeply one slows for a bend, m/s2. Chosen. */
const LINE_M = 0.6
const BEND_MS2 = 1.2
/** At amber who would have to brake harder goes on, m/s2. Chosen; GB 14886 gives 3 s of amber. */
const AMBER_MS2 = 3
/** Slower than this a rider goes round somebody, m/s. Chosen. */
export const ROUND_MS = 0.8
/** Bodies pass so near that they are not in each other's way, m. Chosen. */
const PASS_M = 0.12

/** Faster than this one no longer waits, m/s. Chosen. */
const GOING_MS = 2.5
/** Who is to turn round slows to this, m/s. Chosen. */
const TURN_MS = 3.2

/** What an agent finds on its way. Reused. */
const found = { accel: 0, trainee: false, traineeAccel: 0 }

const ask = (accel: number): void => {
  if (accel < found.accel) found.accel = accel
}

/** Brakes for a place at which it has to stand, `gap` metres ahead. */
function stopAt(idm: Idm, a: Agent, gap: number, free: number): void {
  // it comes to stand at the place itself
  if (gap <= 0.05) ask(a.v > 0.3 ? -HARDEST_MS2 : -2)
  else {
    ask(free - followBrake(idm, a.v, 0, gap + idm.standM))
    // and is sure to: what the model asks for only later
    if (a.v * a.v > 2 * idm.decelMS2 * gap) ask(-(a.v * a.v) / (2 * gap))
  }
}

function meet(a: Agent, e: Entry, gap: number, own: number, free: number): void {
  const { idm } = KINDS[a.kind]
  if (e.claim) {
    if (gap < 0 && gap + e.front - e.rear < 0) return
    stopAt(idm, a, gap - 0.3, free)
    return
  }
  let accel = free
  if (gap <= 0.05) {
    // beside it: who is farther ahead goes first
    if (gap + (e.front - e.rear) / 2 < -own / 2) return
    accel = -HARDEST_MS2
  } else {
    accel = free - followBrake(idm, a.v, e.v, gap)
    const dv = a.v - Math.max(0, e.v)
    const left = gap - 0.4
    // braking that leads to a stop behind it, whatever the model says
    if (dv > 0 && dv * dv > 2 * idm.decelMS2 * left) accel = Math.min(accel, -(dv * dv) / (2 * Math.max(0.05, left)))
  }
  if (e.owner < 0) {
    if (accel < free - 0.3) found.trainee = true
    found.traineeAccel = Math.min(found.traineeAccel, accel)
  } else ask(accel)
}

function meetAll(work: Work, i: number, a: Agent, lane: number, base: number, upTo: number, free: number): void {
  const k = KINDS[a.kind]
  // a rider who hardly moves goes round what is right before them: to the place that they have found free
  const d = k.lane === 'bike' && a.v < ROUND_MS ? a.dTo : a.d
  const left = Math.min(d, a.dTo) - k.widthM / 2 - PASS_M
  const right = Math.max(d, a.dTo) + k.widthM / 2 + PASS_M
  const list = work.lists[lane] as Entry[]
  const n = work.counts[lane] as number
  for (let j = 0; j < n; j++) {
    const e = list[j] as Entry
    if (e.owner === i || base + e.front < 0) continue
    // of a way that parts here only bodies near its start matter, on whichever side, and not what is kept free on it
    if (upTo < Number.POSITIVE_INFINITY ? e.claim || e.rear >= upTo : e.right < left || e.left > right) continue
    meet(a, e, base + e.rear, k.lengthM, free)
  }
}

/** The first crossing on this lane that it has not been let into; -1: none. */
function gateOn(road: Road, a: Agent, base: number): number {
  for (let z = 0; z < road.zones.length; z++) {
    const zone = road.zones[z] as Zone
    if (base + zone.to < -KINDS[a.kind].lengthM || a.odo + base + zone.to <= a.goUntil + 0.01) continue
    if (base + zone.from < -0.5) continue
    return z
  }
  return -1
}

/** Must it stop at the line at this lane's end, `gap` metres ahead? */
function mustStop(work: Work, road: Road, a: Agent, gap: number): boolean {
  if (!road.plan || gap < -0.3) return false
  const light = lightOf(road.plan, road.group, work.state.tick)
  return light === 'red' || (light === 'amber' && a.v * a.v < 2 * AMBER_MS2 * Math.max(0, gap))
}

/** Speed that it may have here so as to have `limit` in `gap` metres, m/s. */
const slowing = (limit: number, gap: number): number => Math.sqrt(limit * limit + 2 * BEND_MS2 * Math.max(0, gap))

/**
 * Looks along its way and chooses its acceleration; takes the crossings ahead if it may. Says whether it stands where it was ordered to
 * park.
 */
export function think(work: Work, i: number): boolean {
  const a = work.state.agents[i] as Agent
  const k = KINDS[a.kind]
  const { idm } = k
  const here = work.roads[a.lane] as Road
  const wants = wanted(work, a, here)
  const free = Math.max(freeAccel(idm, a.v, wants), -idm.decelMS2)
  found.accel = a.held ? Math.min(free, -idm.decelMS2) : free
  found.trainee = false
  found.traineeAccel = free
  const far = a.v * 3 + (a.v * a.v) / 4 + 12
  const near = a.v * 1.2 + (a.v * a.v) / 3 + 6
  let waits = false
  let base = -a.s - k.noseM
  let road = here
  for (let r = -1; base < far; ) {
    meetAll(work, i, a, road.index, base, Number.POSITIVE_INFINITY, free)
    for (const s of road.siblings) meetAll(work, i, a, s.lane, base, s.until, free)
    const g = gateOn(road, a, base)
    if (g >= 0) {
      const gap = base + (road.zones[g] as Zone).from
      if (gap > near || !commit(work, i, a, r, base, g)) {
        waits = gap < near
        stopAt(idm, a, gap - LINE_M, free)
        break
      }
      // what it was let into may reach beyond this lane, or leave other crossings on it: look again
      continue
    }
    base += road.lengthM
    if (mustStop(work, road, a, base)) {
      if (a.goUntil > a.odo + base) giveUp(a, base)
      stopAt(idm, a, base - LINE_M, free)
      break
    }
    r++
    if (r >= a.route.length) break
    road = work.roads[a.route[r] as number] as Road
  }
  if (waits && a.v < 1) a.waitS += THINK_TICKS * DT
  else if (a.v > GOING_MS) a.waitS = 0
  const parked = park(work, i, a, free)
  seeTrainee(work, a)
  a.a = Math.max(-HARDEST_MS2, found.accel)
  a.brakes = a.a < -0.4 || a.v < 0.05
  overtake(work, i, a)
  return parked
}

/** One waits so long for a gap to the kerb, s; then one drives on and the order is void. Chosen. */
const PARK_WAIT_S = 20

/** Goes to the kerb where it has been ordered to; says whether it stands there. */
function park(work: Work, i: number, a: Agent, free: number): boolean {
  const o = a.order
  if (o?.kind !== 'park' || work.maps.index.get(o.lane) !== a.lane) return false
  const gap = o.atM - a.s
  const needs = Math.abs(o.offM - a.d) / ACROSS_SHARE + STRAIGHT_M
  // it did not come to it in time: next time round
  if (a.dTo !== o.offM && gap < needs - 1.5) return false
  stopAt(KINDS[a.kind].idm, a, gap, free)
  if (a.d === o.offM && gap < 0.6 && a.v < 0.1) return true
  if (a.dTo !== o.offM && gap < needs + 4) {
    if (a.waitS > PARK_WAIT_S) {
      a.order = null
      return false
    }
    if (gap > needs - 1 && mayPark(work, i, a, o)) a.dTo = o.offM
    else stopAt(KINDS[a.kind].idm, a, gap - needs, free)
  }
  return false
}

function wanted(work: Work, a: Agent, here: Road): number {
  let wants = Math.min(a.likesMS, here.limitMS)
  if (a.order?.kind === 'u-turn') wants = Math.min(wants, TURN_MS)
  let gap = here.lengthM - a.s
  for (let r = 0; r < a.route.length && gap < 60; r++) {
    const road = work.roads[a.route[r] as number] as Road
    wants = Math.min(wants, slowing(road.limitMS, gap))
    gap += road.lengthM
  }
  return wants
}

/** Brakes for the trainee once it has had them in its way and in sight for its time of reaction. */
function seeTrainee(work: Work, a: Agent): void {
  if (!found.trainee) {
    if (a.seenTicks > 0) a.seenTicks = Math.max(0, a.seenTicks - THINK_TICKS)
    return
  }
  const needs = a.reactS / DT
  if (a.seenTicks < needs && inSight(work, a)) a.seenTicks += THINK_TICKS
  if (a.seenTicks >= needs) ask(found.traineeAccel)
}
