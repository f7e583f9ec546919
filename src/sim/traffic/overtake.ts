import { KINDS } from './kinds'
import type { Road } from './road'
import type { Agent } from './state'
import type { Entry, Work } from './work'

/**
 * Riders keep to the right of their lane and pass slower ones on the left. Places in the lane, m right of its centre; one passes who
 * is so much slower, m/s, once so near, m. Chosen.
 */
export const KEEP_M = 0.55
export const PASSING_M = -0.6
const SLOWER_MS = 0.5
const NEAR_M = 9
/** Nobody else in the place that one moves to, from so far behind to so far ahead, m; who comes against the lane, from farther. Chosen. */
const BEHIND_M = 5
const AHEAD_M = 7
const AGAINST_M = 45

/** Is the place `d` of the lane free beside it? */
function freeAt(work: Work, i: number, a: Agent, d: number, behind: number, ahead: number): boolean {
  const k = KINDS[a.kind]
  const front = a.s + k.noseM
  const list = work.lists[a.lane] as Entry[]
  for (let j = 0; j < (work.counts[a.lane] as number); j++) {
    const e = list[j] as Entry
    if (e.owner === i || e.claim) continue
    const against = e.v < -0.5
    if (!against && (e.right < d - k.widthM / 2 - 0.1 || e.left > d + k.widthM / 2 + 0.1)) continue
    if (e.front > front - k.lengthM - behind && e.rear < front + (against ? AGAINST_M : ahead)) return false
  }
  return true
}

/** Somebody slower, or who stands, is ahead in its place. */
function slowerAhead(work: Work, i: number, a: Agent, wants: number): boolean {
  const k = KINDS[a.kind]
  const front = a.s + k.noseM
  const list = work.lists[a.lane] as Entry[]
  for (let j = 0; j < (work.counts[a.lane] as number); j++) {
    const e = list[j] as Entry
    if (e.owner === i || e.claim || e.rear < front || e.rear > front + NEAR_M) continue
    if (e.right < a.d - k.widthM / 2 || e.left > a.d + k.widthM / 2) continue
    if (e.v < wants - SLOWER_MS && e.v > -0.5) return true
  }
  return false
}

/** Decides where in its lane a rider goes. */
export function overtake(work: Work, i: number, a: Agent): void {
  if (KINDS[a.kind].lane !== 'bike' || a.order || a.d !== a.dTo) return
  const road = work.roads[a.lane] as Road
  // not near the lane's ends: there one stays as one is
  if (a.s < 4 || a.s > road.lengthM - 15) return
  if (a.dTo === KEEP_M) {
    if (slowerAhead(work, i, a, Math.min(a.likesMS, road.limitMS)) && freeAt(work, i, a, PASSING_M, BEHIND_M, AHEAD_M))
      a.dTo = PASSING_M
  } else if (freeAt(work, i, a, KEEP_M, 1.5, 6)) a.dTo = KEEP_M
}
