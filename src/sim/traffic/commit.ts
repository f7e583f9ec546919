import { type Wish, crossingMS, mannersOf, mayTake } from './gaps'
import { KINDS } from './kinds'
import type { Road, Zone } from './road'
import type { Agent } from './state'
import { type Entry, type Work, claim } from './work'

/** Left over before and behind a body that waits between two crossings, m, and behind who stands ahead. Chosen. */
const ROOM_M = 1.5
const QUEUE_M = 2.2

const wish: Wish = { lane: 0, from: 0, to: 0, clearS: 0, alone: false, polite: true, brakeMS2: 2, blind: false }

/**
 * Is there room beyond the crossings for it and all who are in them before it, and does nobody keep a piece of the way free?
 * Ways are from its front.
 */
function roomBeyond(work: Work, i: number, a: Agent, start: number, end: number, lengthM: number): boolean {
  let need = lengthM + 0.5
  let room = Number.POSITIVE_INFINITY
  let base = -a.s - KINDS[a.kind].noseM
  const half = KINDS[a.kind].widthM / 2
  const left = Math.min(a.d, a.dTo) - half
  const right = Math.max(a.d, a.dTo) + half
  let lane = a.lane
  for (let r = 0; ; r++) {
    const road = work.roads[lane] as Road
    const list = work.lists[lane] as Entry[]
    for (let k = 0; k < (work.counts[lane] as number); k++) {
      const e = list[k] as Entry
      if (e.owner === i || base + e.front < 0) continue
      if (e.claim) {
        if (base + e.rear < end) return false
        continue
      }
      if (e.right < left || e.left > right) continue
      const rear = base + e.rear
      if (rear >= end) {
        room = Math.min(room, rear - end + (e.v > 0 ? (e.v * e.v) / 6 : 0))
        continue
      }
      if (e.owner < 0) {
        if (e.v < 1) return false
        need += e.front - e.rear + QUEUE_M
        continue
      }
      const b = work.state.agents[e.owner] as Agent
      if (b.mode !== 'lane') return false
      // who stands before the crossings and may not go would keep it before them too, with all that it has taken
      const before = start - base - e.front
      if (before > 0 && b.goUntil < b.odo + before + 0.2) return false
      // its tail is laid out on the lanes before too
      if (b.lane === lane) need += e.front - e.rear + QUEUE_M
    }
    base += road.lengthM
    if (base > end + need + 30 || r >= a.route.length) break
    lane = a.route[r] as number
  }
  return room >= need
}

/**
 * Tries to go: takes all crossings from `first` on (lane number `r` of the route, -1 its own) up to the next place where it could
 * stand, all or none, so that nobody waits in the midst of one. Says whether it may.
 */
export function commit(work: Work, i: number, a: Agent, r: number, firstBase: number, first: number): boolean {
  const k = KINDS[a.kind]
  const stand = k.lengthM + ROOM_M
  let base = firstBase
  let lane = r < 0 ? a.lane : (a.route[r] as number)
  let end = Number.NEGATIVE_INFINITY
  const start = firstBase + ((work.roads[lane] as Road).zones[first] as Zone).from
  const taken: Zone[] = []
  const bases: number[] = []
  let z = first
  for (let step = r; ; ) {
    const road = work.roads[lane] as Road
    for (; z < road.zones.length; z++) {
      const zone = road.zones[z] as Zone
      if (taken.length > 0 && base + zone.from > end + stand) break
      end = Math.max(end, base + zone.to)
      taken.push(zone)
      bases.push(base)
    }
    if (z < road.zones.length || road.plan !== null) break
    base += road.lengthM
    if (base > end + stand) break
    step++
    if (step >= a.route.length) break
    lane = a.route[step] as number
    z = 0
  }
  if (!roomBeyond(work, i, a, start, end, k.lengthM)) return false
  const { polite, brakeMS2 } = mannersOf(a)
  const speed = crossingMS(a)
  for (let t = 0; t < taken.length; t++) {
    const zone = taken[t] as Zone
    if (!zone.yields) continue
    wish.lane = zone.other
    wish.from = zone.otherFrom
    wish.to = zone.otherTo
    wish.clearS = ((bases[t] as number) + zone.to + k.lengthM) / speed
    wish.polite = polite
    wish.brakeMS2 = brakeMS2
    if (!mayTake(work, i, wish)) return false
  }
  for (let t = 0; t < taken.length; t++) {
    const zone = taken[t] as Zone
    if (!zone.yields) continue
    const until = a.odo + (bases[t] as number) + zone.to + k.lengthM + 0.3
    claim(work, i, { lane: zone.other, from: zone.otherFrom, to: zone.otherTo, until, alone: false })
  }
  a.goUntil = a.odo + end
  return true
}

/** Before a line one is bound to nothing that reaches so near to it, m: whoever stands at it is there. Chosen. */
const LINE_FREE_M = 1

/** Goes back on what begins beyond a place `gap` metres before its front; what its tail is still in stays kept free. */
export function giveUp(a: Agent, gap: number): void {
  a.goUntil = Math.min(a.goUntil, a.odo + Math.max(0, gap - LINE_FREE_M))
  const tail = a.odo + Math.max(0, gap) + KINDS[a.kind].lengthM + 0.3
  if (a.claims.some((c) => c.until > tail)) a.claims = a.claims.filter((c) => c.until <= tail)
}
