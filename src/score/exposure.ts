import type { RunEvent } from '../sim/event'
import { DROPS_INJURY_J } from '../sim/hazards/droppedObject'
import type { Draft } from './draft'
import { percentOf } from './points'
import { type Numbered, eventsOf } from './reading'
import { EXPOSURE_LEVELS, HARM_LEFT } from './rules'

/** What the log writes at a run's end about the trainee's own exposure; levels reached are written when they are. */
const FINAL = ['peakMgM3', 'aegl1Share', 'aegl2Share', 'aegl3Share', 'lethality'] as const
/** What it also writes where there is dust; that costs no points. */
const DUST = ['dustMeanMgM3', 'dustShiftShare'] as const

/** Which final value says how far a level was reached. */
const VALUE_OF: Record<(typeof EXPOSURE_LEVELS)[number]['level'], string> = {
  lethality: 'lethality',
  aegl3: 'aegl3Share',
  aegl2: 'aegl2Share',
  'aegl2-half': 'aegl2Share',
  aegl1: 'aegl1Share',
  idlh: 'idlhShare',
}

export interface ExposurePart {
  /** The final values by name, rounded to four decimals; 0 for what was not written, and none for dust where there is none. */
  values: Record<string, number>
  drafts: Draft[]
}

/** What befell people, by the names of S33; a blow under the energy that injures only grazes. */
function harmOf(event: RunEvent): keyof typeof HARM_LEFT | null {
  if (event.type === 'fell' || event.type === 'arrested' || event.type === 'crashed') return event.type
  if (event.type === 'struck') return event.energyJ >= DROPS_INJURY_J ? 'struck' : 'grazed'
  return null
}

/** The worst fall or blow (S33), the earliest of equals. */
function judgeHarm(total: number, events: readonly RunEvent[]): Draft[] {
  let worst: Draft | null = null
  for (const [index, event] of events.entries()) {
    const item = harmOf(event)
    if (item === null) continue
    const points = total - percentOf(total, HARM_LEFT[item])
    if (worst && worst.points >= points) continue
    const { tick, at } = event
    worst = { points, rule: 'S33', item, kind: 'exposure', tick, event: index, at, right: `exposure.${item}.right` }
  }
  return worst ? [worst] : []
}

/** The exposure part: what was breathed (S22) or what befell people (S33), whichever is worse. `total` in thousandths. */
export function judgeExposure(total: number, events: readonly RunEvent[]): ExposurePart {
  const { values, drafts } = judgeBreath(total, events)
  const [breath] = drafts
  const [blow] = judgeHarm(total, events)
  if (!blow) return { values, drafts }
  return { values, drafts: breath && breath.points >= blow.points ? drafts : [blow] }
}

/** What was breathed (S22): the worst level decides. */
function judgeBreath(total: number, events: readonly RunEvent[]): ExposurePart {
  const exposed = eventsOf(events, 'exposed')
  const last = (level: string): Numbered<'exposed'> | undefined => exposed.findLast((e) => e.event.level === level)
  const values = Object.fromEntries(
    [...FINAL, ...DUST.filter(last)].map((name) => [name, Math.round((last(name)?.event.value ?? 0) * 10000) / 10000]),
  )
  for (const { level, from, left } of EXPOSURE_LEVELS) {
    const final = last(VALUE_OF[level])
    const decisive =
      (level === 'lethality' ? undefined : exposed.find((e) => e.event.level === level)) ??
      (final && final.event.value >= from ? final : undefined)
    if (!decisive) continue
    const { event, index } = decisive
    const points = total - percentOf(total, left)
    const right = `exposure.${level}.right`
    const draft: Draft = {
      points,
      rule: 'S22',
      item: level,
      kind: 'exposure',
      tick: event.tick,
      event: index,
      at: event.at,
      right,
    }
    return { values, drafts: [draft] }
  }
  return { values, drafts: [] }
}
