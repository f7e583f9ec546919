import { danger, riskLevel } from '../../content/lec'
import type { Text } from './parts'

/** L x E x C in one line, and the level that follows. */
export function tellRisk(t: Text, { l, e, c }: { l: number; e: number; c: number }): string {
  const d = danger(l, e, c)
  return `${l}×${e}×${c}＝${d} ${t(`risk.${riskLevel(d).level}`)}`
}
