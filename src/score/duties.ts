import { seconds, ticks as ticksIn } from '../base/time'
import type { RunEvent } from '../sim/event'
import type { Competency, DutyDef } from '../sim/scene'
import type { Draft } from './draft'
import type { EarlyAct } from './falseAlarms'
import { percentOf, shareOut } from './points'
import { type Numbered, eventsOf, lastPlace } from './reading'
import { BANDS, OUT_OF_ORDER } from './rules'
import type { DutyVerdict } from './types'

/** What the events say about one duty of the role. */
export interface DutyReading {
  def: DutyDef
  /** Tick from which it was owed, -1 when it never opened. */
  openedAt: number
  done: Numbered<'duty-done'> | null
  missed: Numbered<'duty-missed'> | null
  early: EarlyAct | null
}

/** From this value on a mechanism counts as worked (0..1). */
const WORKED = 0.5

/** S18: what was worked too early stands at the opening already; the duty is done when it is worked again, or never. */
function sinceWorked(done: Numbered<'duty-done'>, again: Numbered<'operated'> | undefined): DutyReading['done'] {
  if (!again) return null
  if (again.event.tick <= done.event.tick) return done
  return { event: { ...done.event, tick: again.event.tick, at: again.event.at }, index: again.index }
}

function readDuty(def: DutyDef, events: readonly RunEvent[]): DutyReading {
  const opened = eventsOf(events, 'duty-open').find((e) => e.event.duty === def.id)
  const openedAt = opened?.event.tick ?? (def.opens ? -1 : 0)
  const acts = eventsOf(events, 'operated').filter(
    ({ event }) => event.by === 'trainee' && event.value >= WORKED && (def.acts ?? []).includes(event.entity),
  )
  const tooEarly = acts.find(({ event }) => openedAt < 0 || event.tick < openedAt)
  const inTime = acts.find(({ event }) => openedAt >= 0 && event.tick >= openedAt)
  const done = eventsOf(events, 'duty-done').find((e) => e.event.duty === def.id && e.event.tick >= openedAt)
  return {
    def,
    openedAt,
    done: openedAt < 0 || !done ? null : tooEarly ? sinceWorked(done, inTime) : done,
    missed: eventsOf(events, 'duty-missed').find((e) => e.event.duty === def.id) ?? null,
    early: tooEarly ? { duty: def.id, operated: tooEarly } : null,
  }
}

/** Reads the role's duties. If none opened, all are owed from the start (S14). */
export function readDuties(defs: readonly DutyDef[], role: string, events: readonly RunEvent[]): DutyReading[] {
  return defs.filter((d) => d.roles.includes(role)).map((def) => readDuty(def, events))
}

/** S15, S16: percent earned by when it was done. */
function timePercent(duty: DutyReading): number {
  if (!duty.done) return 0
  const { windowS } = duty.def
  if (windowS === undefined) return 100
  const window = ticksIn(windowS)
  const after = duty.done.event.tick - duty.openedAt
  if (after > window) return 0
  return BANDS[window > 0 ? Math.min(BANDS.length - 1, Math.floor((after * BANDS.length) / window)) : 0] ?? 0
}

/** Was it done, and within its window? */
export const isDone = (duty: DutyReading): boolean => timePercent(duty) > 0

export interface DutyPart {
  verdicts: DutyVerdict[]
  drafts: Draft[]
  /** Earned and owed by competency, in thousandths, of the duties that opened. */
  byCompetency: Map<Competency, { earned: number; owed: number }>
}

function judge(duty: DutyReading, full: number, events: readonly RunEvent[], ticks: number) {
  const { def, done, missed, openedAt } = duty
  const percent = timePercent(duty)
  const isLate = done !== null && percent === 0
  const isOutOfOrder = percent > 0 && (done?.event.early.length ?? 0) > 0
  const inTime = percentOf(full, percent)
  const earned = isOutOfOrder ? percentOf(inTime, OUT_OF_ORDER) : inTime
  const happened = percent > 0 || isLate ? done : missed
  const loss = {
    item: def.id,
    kind: 'duty' as const,
    tick: happened?.event.tick ?? ticks,
    event: percent > 0 || isLate ? (done?.index ?? -1) : -1,
    at: happened?.event.at ?? lastPlace(events),
    right: `duty.${def.id}.right`,
  }
  const drafts: Draft[] = []
  if (full > inTime) drafts.push({ ...loss, rule: percent > 0 ? 'S16' : 'S15', points: full - inTime })
  if (inTime > earned) drafts.push({ ...loss, rule: 'S17', points: inTime - earned })
  const verdict: DutyVerdict = {
    id: def.id,
    opened: openedAt >= 0,
    doneAfterS: done ? Math.round(seconds(done.event.tick - openedAt) * 100) / 100 : -1,
    outOfOrder: isOutOfOrder,
    missed: percent === 0,
    weight: def.weight,
    credit: (percent * (isOutOfOrder ? OUT_OF_ORDER : 100)) / 10000,
  }
  return { verdict, drafts, earned }
}

/** The duties part (S14 to S19): `total` thousandths. When the turn was `avoided`, its duties count as fulfilled. */
export function judgeDuties(
  duties: readonly DutyReading[],
  avoided: boolean,
  total: number,
  events: readonly RunEvent[],
  ticks: number,
): DutyPart {
  const noneOpened = duties.every((d) => d.openedAt < 0)
  const isGiven = (d: DutyReading): boolean => avoided && d.openedAt < 0 && d.def.phase === 'turn'
  const isOwed = (d: DutyReading): boolean => d.openedAt >= 0 || (noneOpened && !isGiven(d))
  const points = shareOut(
    total,
    new Map(duties.filter((d) => isOwed(d) || isGiven(d)).map((d) => [d.def.id, d.def.weight])),
  )
  const part: DutyPart = { verdicts: [], drafts: [], byCompetency: new Map() }
  for (const duty of duties) {
    const full = points.get(duty.def.id) ?? 0
    if (!isOwed(duty)) {
      part.verdicts.push({
        id: duty.def.id,
        opened: false,
        doneAfterS: -1,
        outOfOrder: false,
        missed: false,
        weight: duty.def.weight,
        credit: isGiven(duty) ? 1 : 0,
      })
      continue
    }
    const { verdict, drafts, earned } = judge(duty, full, events, ticks)
    part.verdicts.push(verdict)
    part.drafts.push(...drafts)
    const sum = part.byCompetency.get(duty.def.competency) ?? { earned: 0, owed: 0 }
    part.byCompetency.set(duty.def.competency, { earned: sum.earned + earned, owed: sum.owed + full })
  }
  return part
}
