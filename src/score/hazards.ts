import type { RunEvent } from '../sim/event'
import type { HazardDef } from '../sim/scene'
import type { Draft } from './draft'
import { judgeHazard } from './hazard'
import { judgeRisks } from './judging'
import type { Marks } from './marks'
import { shareOut } from './points'
import type { HazardVerdict } from './types'

export interface HazardPart {
  verdicts: HazardVerdict[]
  drafts: Draft[]
  /** What all marks of the owed hazards, and what is judged with them, are worth together, in thousandths (S10). */
  markPoints: number
  /** Earned before false alarms, in thousandths. */
  earned: number
  /** Of that, what was owed and earned by judging: level, order and control (S29). */
  judged: { owed: number; earned: number }
}

const unperceived = (def: HazardDef, credit: number): HazardVerdict => ({
  id: def.id,
  class: def.class,
  weight: def.weight,
  noticedAt: -1,
  markedAt: -1,
  markedAs: '',
  controlledAt: -1,
  controlRank: 0,
  credit,
})

/**
 * The hazards part (S3 to S9, S29 to S32): `total` thousandths shared out over the owed hazards. `defs` are those of the
 * form; what is not in `owed` could never be perceived and counts as fulfilled only when the turn was `avoided`.
 */
export function judgeHazards(
  defs: readonly HazardDef[],
  owed: ReadonlySet<string>,
  avoided: boolean,
  total: number,
  marks: Marks,
  judges: boolean,
  events: readonly RunEvent[],
  ticks: number,
): HazardPart {
  const counted = defs.filter((d) => owed.has(d.id) || avoided)
  const points = shareOut(total, new Map(counted.map((d) => [d.id, d.weight])))
  const isOwed = (def: HazardDef): boolean => owed.has(def.id)
  const risks = judges ? judgeRisks(defs.filter(isOwed), marks) : null
  const part: HazardPart = { verdicts: [], drafts: [], markPoints: 0, earned: 0, judged: { owed: 0, earned: 0 } }
  for (const def of defs) {
    const full = points.get(def.id) ?? 0
    if (!isOwed(def)) {
      part.verdicts.push(unperceived(def, avoided ? 1 : 0))
      part.earned += full
      continue
    }
    const { verdict, drafts, earned, markPoints, judged } = judgeHazard(
      def,
      full,
      marks,
      events,
      ticks,
      risks?.get(def.id),
    )
    part.verdicts.push(verdict)
    part.drafts.push(...drafts)
    part.earned += earned
    part.markPoints += markPoints
    part.judged.owed += judged.owed
    part.judged.earned += judged.earned
  }
  return part
}
