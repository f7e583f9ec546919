import type { RunEvent } from '../sim/event'
import type { Draft } from './draft'
import { percentOf } from './points'
import { type Numbered, eventsOf } from './reading'
import { EXPOSURE_LEVELS } from './rules'

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

/** The exposure part (S22): the worst level decides. `total` in thousandths. */
export function judgeExposure(total: number, events: readonly RunEvent[]): ExposurePart {
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
