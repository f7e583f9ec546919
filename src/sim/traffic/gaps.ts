import { KINDS } from './kinds'
import type { Road } from './road'
import { lightOf } from './signals'
import type { Agent } from './state'
import type { Entry, Work } from './work'

/** What somebody wants to keep free, and how they treat those who come. */
export interface Wish {
  lane: number
  from: number
  to: number
  /** They are clear of it in so many seconds. */
  clearS: number
  /** Nobody else may cross there meanwhile (who turns round takes the whole road). */
  alone: boolean
  /** Who comes must not have to brake for them; else they take any gap in which who comes can stop with `brakeMS2`. */
  polite: boolean
  brakeMS2: number
  /** They do not look for the trainee. */
  blind: boolean
}

/** Left between two who pass one after the other, s, and time that somebody who comes needs before they brake, s. Chosen. */
const SPARE_S = 1
const NOTICE_S = 0.6
/** One who stands is not counted as coming, m/s. */
const STANDS_MS = 0.3
/** So far before a place on their lane it is looked for who comes, m: 6 s at 50 km/h. */
const LOOK_M = 80
/** On foot before stripes, this near and standing, one is let go first by those who obey, m. Chosen. */
const KERB_M = 2.5

/** May who comes at `v`, `gap` metres before the place, be kept from it? */
function letsPass(wish: Wish, v: number, gap: number): boolean {
  if (v <= STANDS_MS) return gap > 0.3
  if (v * NOTICE_S + (v * v) / (2 * wish.brakeMS2) + 0.8 > gap) return false
  return !wish.polite || gap > v * (wish.clearS + SPARE_S)
}

/** Is somebody bound to go through the place `gap` metres before their front already? */
const committed = (a: Agent, gap: number): boolean => a.goUntil > a.odo + gap + 0.05

/** How fast somebody who is bound to go gets going, m/s2. Chosen. */
const STARTS_MS2 = 1.2

/** Is one through before somebody who is bound to go arrives, also if they stand now and start? */
const inTime = (wish: Wish, a: Agent, gap: number): boolean =>
  gap > 0.3 && gap > (Math.max(a.v, STARTS_MS2 * wish.clearS * 0.5) + 0.3) * (wish.clearS + SPARE_S)

/** Does the trainee stand at stripes or on them, `toM` before they begin? */
const waitsAtStripes = (work: Work, lane: number, e: Entry, toM: number): boolean =>
  e.owner < 0 && toM < KERB_M && Math.abs(e.v) <= STANDS_MS && work.roads[lane]?.crossing === 'zebra'

/** Nobody comes along `lane`, whose end is `beyond` metres before the place. */
function freeBefore(work: Work, i: number, wish: Wish, lane: number, beyond: number, depth: number): boolean {
  const road = work.roads[lane] as Road
  const waits = road.plan !== null && lightOf(road.plan, road.group, work.state.tick) === 'red'
  const list = work.lists[lane] as Entry[]
  const n = work.counts[lane] as number
  for (let k = 0; k < n; k++) {
    const e = list[k] as Entry
    if (e.claim || e.owner === i || (wish.blind && e.owner < 0)) continue
    const gap = beyond + road.lengthM - e.front
    if (e.owner >= 0) {
      const a = work.state.agents[e.owner] as Agent
      if (a.mode !== 'lane' || a.lane !== lane || !a.route.includes(wish.lane)) continue
      if (wish.polite && committed(a, gap) && !inTime(wish, a, gap)) return false
      if (waits && (a.v * a.v) / 6 < road.lengthM - e.front) continue
    } else if (waits && e.v < 3) continue
    else if (wish.polite && waitsAtStripes(work, wish.lane, e, road.lengthM - e.front)) return false
    if (!letsPass(wish, e.v, gap)) return false
  }
  if (waits || depth === 0 || beyond + road.lengthM > LOOK_M) return true
  for (const p of road.preds) if (!freeBefore(work, i, wish, p, beyond + road.lengthM, depth - 1)) return false
  return true
}

/** May agent `i` take the stretch: is nobody in it, or coming so that they could not let it pass? */
export function mayTake(work: Work, i: number, wish: Wish): boolean {
  const list = work.lists[wish.lane] as Entry[]
  const n = work.counts[wish.lane] as number
  for (let k = 0; k < n; k++) {
    const e = list[k] as Entry
    if (e.owner === i || (wish.blind && e.owner < 0)) continue
    if (e.claim) {
      if ((e.alone || wish.alone) && e.rear < wish.to + 1 && e.front > wish.from - 1) return false
      continue
    }
    if (e.rear < wish.to + 0.4 && e.front > wish.from - 0.4) return false
    if (wish.polite && waitsAtStripes(work, wish.lane, e, 0)) return false
    if (e.v < -STANDS_MS && e.rear >= wish.to) {
      // against the lane
      if (!letsPass(wish, -e.v, e.rear - wish.to)) return false
      continue
    }
    if (e.front > wish.from) continue
    const gap = wish.from - e.front
    if (e.owner >= 0) {
      const a = work.state.agents[e.owner] as Agent
      if (a.mode === 'lane' && wish.polite && committed(a, gap) && !inTime(wish, a, gap)) return false
      if (a.mode !== 'lane' && e.v <= STANDS_MS) continue
    }
    if (!letsPass(wish, e.v, gap)) return false
  }
  const road = work.roads[wish.lane] as Road
  if (wish.from > LOOK_M) return true
  for (const p of road.preds) if (!freeBefore(work, i, wish, p, wish.from, 2)) return false
  return true
}

/** After so long at a gap one takes any that is safe, s, and what is asked of others then, m/s2: what is comfortable. Chosen. */
const PATIENCE_S = 15
const PATIENT_MS2 = 2
/** What somebody who does not let others go first asks of them, m/s2: they brake, and can. Chosen. */
const RUDE_MS2 = 3

/** How an agent treats who comes, by what it is like and how long it has waited. */
export function mannersOf(a: Agent): { polite: boolean; brakeMS2: number } {
  if (!a.obeys) return { polite: false, brakeMS2: RUDE_MS2 }
  return { polite: a.waitS < PATIENCE_S, brakeMS2: PATIENT_MS2 }
}

/** Speed with which it is counted on to cross, m/s: what it has or soon gets. */
export const crossingMS = (a: Agent): number =>
  KINDS[a.kind].lane === 'foot' ? Math.max(0.5, a.likesMS) : Math.max(a.v, KINDS[a.kind].lane === 'bike' ? 2 : 3.5)
