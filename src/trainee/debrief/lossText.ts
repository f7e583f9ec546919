import { seconds } from '../../base/time'
import type { Loss } from '../../score/types'
import type { RunEvent } from '../../sim/event'
import type { Text } from '../ports'

/** Minutes and seconds of the run at `tick`. */
export const clockAt = (tick: number): string => {
  const s = Math.floor(seconds(tick))
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`
}

/** The name of what the point was lost on. A mark on something that is neither hazard nor decoy names the thing. */
export function lossName(t: Text, { kind, item, rule }: Loss): string {
  if (kind === 'exposure') return t(`rule.${rule}`)
  if (kind === 'report') return t('ui.loss.report', { field: t(`report.${item}`) })
  const key = `${kind}.${item}.name`
  const name = t(key)
  return name === key ? t(`entity.${item}`) : name
}

/** What would have been right; for a report, what was the case at that moment. */
export function rightText(t: Text, loss: Loss, events: readonly RunEvent[]): string {
  const event = events[loss.event]
  if (loss.kind === 'report') {
    const field = event?.type === 'reported' ? event.fields[loss.item] : undefined
    return field ? t(`report.${loss.item}.${field.true}`) : t('ui.loss.no-report')
  }
  return t(loss.right)
}
