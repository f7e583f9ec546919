import type { Vec3 } from '../base/vec'
import type { RunEvent } from '../sim/event'
import type { HazardDef } from '../sim/scene'
import type { Draft } from './draft'
import type { Marks } from './marks'
import { percentOf, shareOut } from './points'
import { eventsOf, lastPlace } from './reading'
import { SHARES, SHARES_JUDGED, SHARES_UNCONTROLLED, WRONG_CLASS, controlByStep } from './rules'
import type { HazardVerdict, RiskVerdict } from './types'

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
  return controlByStep(best.rank - Math.min(...def.controls.map((c) => c.rank)))
}

type ShareName = keyof typeof SHARES_JUDGED
/** What is earned by judging, in a role that judges. */
const BY_JUDGING: readonly ShareName[] = ['level', 'order', 'controlled']

/** Shares of a hazard's points that are earned or lost together: by how many percent, by which rule, and at what. */
interface Item {
  shares: ShareName[]
  rule: Draft['rule']
  percent: number
  by?: Pick<Draft, 'tick' | 'event' | 'at'> | undefined
  right?: string
}

/** The mark and what was judged with it (S29): without a mark all of it is lost at once. */
function judgedItems({ id }: HazardDef, risk: RiskVerdict, mark: Item): Item[] {
  const { by } = mark
  if (!by) return [{ ...mark, shares: ['marked', ...BY_JUDGING] }]
  const right = `hazard.${id}.risk`
  return [
    mark,
    { shares: ['level'], rule: 'S30', percent: risk.level, by, right },
    { shares: ['order'], rule: 'S31', percent: risk.order, by, right },
    { shares: ['controlled'], rule: 'S32', percent: risk.control, by, right: `control.${risk.right.control}` },
  ]
}

/**
 * Judges one owed hazard that is worth `full` thousandths (S4 to S9, S29): what is lost, what was earned, what hangs on its mark
 * (S10), and what was owed and earned by judging. `risk` in a role that judges.
 */
export function judgeHazard(
  def: HazardDef,
  full: number,
  marks: Marks,
  events: readonly RunEvent[],
  ticks: number,
  risk: RiskVerdict | undefined,
) {
  const noticed = eventsOf(events, 'noticed').find((n) => n.event.item === def.id)
  const mark = marks.hazards.get(def.id)
  const control = bestControl(events, def.id)
  const weights: Partial<Record<ShareName, number>> = risk
    ? SHARES_JUDGED
    : def.controls.length > 0
      ? SHARES
      : SHARES_UNCONTROLLED
  const points = shareOut(full, new Map(Object.entries(weights)))
  const isNoticed = noticed !== undefined || mark !== undefined || control !== null
  const marking: Item = {
    shares: ['marked'],
    rule: 'S6',
    percent: !mark ? 0 : mark.event.class === def.class ? 100 : WRONG_CLASS,
    by: mark && { tick: mark.event.tick, event: mark.index, at: mark.event.at },
  }
  const controlled = control ? { tick: control.tick, event: control.index, at: control.at } : undefined
  const items: Item[] = [
    { shares: ['noticed'], rule: 'S5', percent: isNoticed ? 100 : 0 },
    ...(risk
      ? judgedItems(def, risk, marking)
      : [
          marking,
          { shares: ['controlled'], rule: 'S7', percent: controlPercent(def, control), by: controlled } satisfies Item,
        ]),
  ]
  const never = {
    item: def.id,
    kind: 'hazard' as const,
    tick: ticks,
    event: -1,
    at: eventsOf(events, 'perceivable').find((p) => p.event.hazard === def.id)?.event.at ?? lastPlace(events),
    right: `hazard.${def.id}.right`,
  }
  const drafts: Draft[] = []
  const got = new Map<ShareName, number>()
  let percents = 0
  for (const { shares, rule, percent, by, right } of items) {
    let lost = 0
    for (const name of shares) {
      const worth = points.get(name) ?? 0
      const earned = percentOf(worth, percent)
      got.set(name, earned)
      lost += worth - earned
      percents += (weights[name] ?? 0) * percent
    }
    if (lost > 0) drafts.push({ ...never, ...by, rule, right: right ?? never.right, points: lost })
  }
  const verdict: HazardVerdict = {
    id: def.id,
    class: def.class,
    weight: def.weight,
    noticedAt: noticed?.event.tick ?? -1,
    markedAt: mark?.event.tick ?? -1,
    markedAs: mark?.event.class ?? '',
    controlledAt: control?.tick ?? -1,
    controlRank: control?.rank ?? 0,
    credit: percents / 10000,
    ...(risk && { risk }),
  }
  const sum = (of: ReadonlyMap<string, number>, names: readonly string[]): number =>
    names.reduce((n, name) => n + (of.get(name) ?? 0), 0)
  const onMark = risk ? ['marked', ...BY_JUDGING] : ['marked']
  return {
    verdict,
    drafts,
    earned: sum(got, [...got.keys()]),
    markPoints: sum(points, onMark),
    judged: risk ? { owed: sum(points, BY_JUDGING), earned: sum(got, BY_JUDGING) } : { owed: 0, earned: 0 },
  }
}
