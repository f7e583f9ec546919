import type { Draft } from './draft'
import { byCodeUnit } from './points'
import type { Loss } from './types'

/** Thousandths of a point in a tenth. */
const TENTH = 100
/** Thousandths and tenths in the whole score. */
const WHOLE = 100_000
const WHOLE_TENTHS = 1000

const canonical = (a: Draft, b: Draft): number =>
  a.tick - b.tick || byCodeUnit(a.kind, b.kind) || byCodeUnit(a.item, b.item) || byCodeUnit(a.rule, b.rule)

/**
 * The score and the losses in tenths of a point (S2): the score is rounded halves up, and the losses are
 * rounded so that they add up to 100 less the score. Losses come in the order of their ticks.
 */
export function settle(drafts: readonly Draft[]): { score: number; losses: Loss[] } {
  const sorted = [...drafts].sort(canonical)
  let lost = 0
  for (const d of sorted) lost += d.points
  const scoreTenths = Math.floor((WHOLE - lost + TENTH / 2) / TENTH)
  const tenths = sorted.map((d) => Math.floor(d.points / TENTH))
  let left = WHOLE_TENTHS - scoreTenths
  for (const t of tenths) left -= t
  const byRemainder = sorted.map((_, i) => i).sort((a, b) => remainder(sorted[b]) - remainder(sorted[a]) || a - b)
  for (const i of byRemainder.slice(0, left)) tenths[i] = (tenths[i] ?? 0) + 1
  return { score: scoreTenths / 10, losses: sorted.map((d, i) => ({ ...d, points: (tenths[i] ?? 0) / 10 })) }
}

const remainder = (d: Draft | undefined): number => (d ? d.points % TENTH : 0)
