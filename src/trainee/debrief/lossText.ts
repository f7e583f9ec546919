import { seconds } from '../../base/time'
import type { Loss } from '../../score/types'
import type { Text } from '../ports'

/** Minutes and seconds of the run at `tick`. */
export const clockAt = (tick: number): string => {
  const s = Math.floor(seconds(tick))
  return `${Math.floor(s / 60)}:${String(s % 60).padStart(2, '0')}`
}

/** The name of what the point was lost on. */
export function lossName(t: Text, loss: Loss): string {
  if (loss.kind === 'hazard' || loss.kind === 'decoy' || loss.kind === 'duty' || loss.kind === 'unsafe') {
    return t(`${loss.kind}.${loss.item}.name`)
  }
  return t(`ui.loss.${loss.kind}`)
}
