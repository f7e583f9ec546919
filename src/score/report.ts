import type { RunEvent } from '../sim/event'
import type { Draft } from './draft'
import { shareOut } from './points'
import { type Numbered, eventsOf, lastPlace } from './reading'
import { REPORTED_RIGHT } from './rules'

/** The last report sent at or after tick `since` (S20), or null. */
export const lastReport = (events: readonly RunEvent[], since: number): Numbered<'reported'> | null =>
  eventsOf(events, 'reported').findLast((r) => r.event.tick >= since) ?? null

/** The fields of which nothing was said, or what was not true at that moment (S21). */
const wrongFields = (fields: readonly string[], report: Numbered<'reported'> | null): string[] =>
  fields.filter((field) => {
    const answer = report?.event.fields[field]
    return answer === undefined || answer.said !== answer.true
  })

/** S26: is enough of it true? Who has sent none has reported nothing wrong. */
export const isReportedRight = (fields: readonly string[], report: Numbered<'reported'> | null): boolean =>
  report === null ||
  (fields.length - wrongFields(fields, report).length) * REPORTED_RIGHT.of >= fields.length * REPORTED_RIGHT.least

/** What the report loses, field by field (S21); `total` in thousandths, all of it lost when none was sent. */
export function judgeReport(
  fields: readonly string[],
  report: Numbered<'reported'> | null,
  total: number,
  events: readonly RunEvent[],
  ticks: number,
): Draft[] {
  const points = shareOut(total, new Map(fields.map((f) => [f, 1])))
  return wrongFields(fields, report).map((field) => ({
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
