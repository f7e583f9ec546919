import type { Vec3 } from '../base/vec'
import type { RunEvent } from '../sim/event'
import type { HazardDef } from '../sim/scene'
import type { Draft } from './draft'
import type { Marks } from './marks'
import { percentOf, shareOut } from './points'
import { eventsOf, lastPlace } from './reading'
import { CONTROL_BY_STEP, SHARES, SHARES_UNCONTROLLED, WRONG_CLASS } from './rules'
import type { HazardVerdict } from './types'

export interface HazardPart {
  verdicts: HazardVerdict[]
  drafts: Draft[]
  /** What all marks of the owed hazards are worth together, in thousandths (S10). */
  markPoints: number
  /** Earned before false alarms, in thousandths. */
  earned: number
}

interface Best {
  rank: number
  tick: number
  index: number
  at: Vec3
}

/** The best control done, the earliest of its rank. */
function bestControl(events: readonly RunEvent[], hazard: string): Best | null {
  let best: Best | null = null
  for (const { event, index } of eventsOf(events, 'controlled')) {
    if (event.hazard !== hazard || (best && event.rank >= best.rank)) continue
    best = { rank: event.rank, tick: event.tick, index, at: event.at }
  }
  return best
}

/** S7: percent of the share of control. */
function controlPercent(def: HazardDef, best: Best | null): number {
  if (!best) return 0
  const step = best.rank - Math.min(...def.controls.map((c) => c.rank))
  return CONTROL_BY_STEP[Math.max(0, Math.min(step, CONTROL_BY_STEP.length - 1))] ?? 0
}

function judge(def: HazardDef, full: number, marks: Marks, events: readonly RunEvent[], ticks: number) {
  const noticed = eventsOf(events, 'noticed').find((n) => n.event.item === def.id)
  const mark = marks.hazards.get(def.id)
  const control = bestControl(events, def.id)
  const shares = def.controls.length > 0 ? SHARES : SHARES_UNCONTROLLED
  const share = shareOut(full, new Map(Object.entries(shares)))
  const isNoticed = noticed !== undefined || mark !== undefined || control !== null
  const markPercent = !mark ? 0 : mark.event.class === def.class ? 100 : WRONG_CLASS
  const controlled = controlPercent(def, control)
  const never = {
    item: def.id,
    kind: 'hazard' as const,
    tick: ticks,
    event: -1,
    at: eventsOf(events, 'perceivable').find((p) => p.event.hazard === def.id)?.event.at ?? lastPlace(events),
    right: `hazard.${def.id}.right`,
  }
  const drafts: Draft[] = []
  const charge = (draft: Omit<Draft, 'points'>, points: number, percent: number): number => {
    const earned = percentOf(points, percent)
    if (points > earned) drafts.push({ ...draft, points: points - earned })
    return earned
  }
  const of = (name: keyof typeof shares): number => share.get(name) ?? 0
  const markedAt = mark ? { tick: mark.event.tick, event: mark.index, at: mark.event.at } : {}
  const controlledAt = control ? { tick: control.tick, event: control.index, at: control.at } : {}
  const earned =
    charge({ ...never, rule: 'S5' }, of('noticed'), isNoticed ? 100 : 0) +
    charge({ ...never, rule: 'S6', ...markedAt }, of('marked'), markPercent) +
    charge({ ...never, rule: 'S7', ...controlledAt }, of('controlled'), controlled)
  const percent =
    (isNoticed ? shares.noticed : 0) + (shares.marked * markPercent + shares.controlled * controlled) / 100
  const verdict: HazardVerdict = {
    id: def.id,
    class: def.class,
    weight: def.weight,
    noticedAt: noticed?.event.tick ?? -1,
    markedAt: mark?.event.tick ?? -1,
    markedAs: mark?.event.class ?? '',
    controlledAt: control?.tick ?? -1,
    controlRank: control?.rank ?? 0,
    credit: percent / 100,
  }
  return { verdict, drafts, earned, markPoints: of('marked') }
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
 * The hazards part (S3 to S9): `total` thousandths shared out over the owed hazards. `defs` are those of the
 * form; what is not in `owed` could never be perceived and counts as fulfilled only when the turn was `avoided`.
 */
export function judgeHazards(
  defs: readonly HazardDef[],
  owed: ReadonlySet<string>,
  avoided: boolean,
  total: number,
  marks: Marks,
  events: readonly RunEvent[],
  ticks: number,
): HazardPart {
  const counted = defs.filter((d) => owed.has(d.id) || avoided)
  const points = shareOut(total, new Map(counted.map((d) => [d.id, d.weight])))
  const part: HazardPart = { verdicts: [], drafts: [], markPoints: 0, earned: 0 }
  for (const def of defs) {
    const full = points.get(def.id) ?? 0
    if (!owed.has(def.id)) {
      part.verdicts.push(unperceived(def, avoided ? 1 : 0))
      part.earned += full
      continue
    }
    const { verdict, drafts, earned, markPoints } = judge(def, full, marks, events, ticks)
    part.verdicts.push(verdict)
    part.drafts.push(...drafts)
    part.earned += earned
    part.markPoints += markPoints
  }
  return part
}
