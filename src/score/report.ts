import type { RunEvent } from '../sim/event'
import type { Draft } from './draft'
import { shareOut } from './points'
import { type Numbered, eventsOf, lastPlace } from './reading'

/** The last report sent at or after tick `since` (S20), or null. */
export const lastReport = (events: readonly RunEvent[], since: number): Numbered<'reported'> | null =>
  eventsOf(events, 'reported').findLast((r) => r.event.tick >= since) ?? null

/** What the report loses, field by field (S21); `total` in thousandths, all of it lost when none was sent. */
export function judgeReport(
  fields: readonly string[],
  report: Numbered<'reported'> | null,
  total: number,
  events: readonly RunEvent[],
  ticks: number,
): Draft[] {
  const points = shareOut(total, new Map(fields.map((f) => [f, 1])))
  const isRight = (field: string): boolean => {
    const answer = report?.event.fields[field]
    return answer !== undefined && answer.said === answer.true
  }
  return fields
    .filter((field) => !isRight(field))
    .map((field) => ({
      points: points.get(field) ?? 0,
      rule: 'S21',
      item: field,
      kind: 'report',
      tick: report?.event.tick ?? ticks,
      event: report?.index ?? -1,
      at: report?.event.at ?? lastPlace(events),
      right: `report.${field}`,
    }))
}
