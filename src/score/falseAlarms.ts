import type { DecoyDef } from '../sim/scene'
import type { Draft } from './draft'
import type { Marks } from './marks'
import { byCodeUnit, shareOut } from './points'
import type { Numbered } from './reading'
import { STRAY_COST, THOUSANDTHS } from './rules'

/** A stop or an alarm worked before its duty opened (S18). */
export interface EarlyAct {
  duty: string
  operated: Numbered<'operated'>
}

const STRAY = STRAY_COST * THOUSANDTHS

/** What false alarms cost: S10 to S13 and S18. `limit` is what the hazards part has earned, in thousandths. */
export function chargeFalseAlarms(
  decoys: readonly DecoyDef[],
  marks: Marks,
  acts: readonly EarlyAct[],
  markPoints: number,
  limit: number,
): Draft[] {
  const cost = shareOut(markPoints, new Map(decoys.map((d) => [d.id, d.weight])))
  const place = (n: Numbered<'marked'> | Numbered<'operated'>) => ({
    tick: n.event.tick,
    event: n.index,
    at: n.event.at,
  })
  const drafts: Draft[] = [
    ...[...marks.decoys.values()].map(
      (n): Draft => ({
        ...place(n),
        points: cost.get(n.event.item) ?? 0,
        rule: 'S10',
        item: n.event.item,
        kind: 'decoy',
        right: `decoy.${n.event.item}.why`,
      }),
    ),
    ...marks.strays.map(
      (n): Draft => ({
        ...place(n),
        points: STRAY,
        rule: 'S11',
        item: n.event.entity,
        kind: 'decoy',
        right: 'mark.stray.right',
      }),
    ),
    ...marks.early.map(
      (n): Draft => ({
        ...place(n),
        points: STRAY,
        rule: 'S12',
        item: n.event.item,
        kind: 'hazard',
        right: `hazard.${n.event.item}.right`,
      }),
    ),
    ...acts.map(
      ({ duty, operated }): Draft => ({
        ...place(operated),
        points: STRAY,
        rule: 'S18',
        item: duty,
        kind: 'duty',
        right: `duty.${duty}.right`,
      }),
    ),
  ]
  drafts.sort((a, b) => a.tick - b.tick || byCodeUnit(a.rule, b.rule) || byCodeUnit(a.item, b.item))
  let left = limit
  for (const draft of drafts) {
    draft.points = Math.min(draft.points, left)
    left -= draft.points
  }
  return drafts
}

/** How many false alarms there were, whatever they cost (S19). */
export const countFalseAlarms = (marks: Marks, acts: readonly EarlyAct[]): number =>
  marks.decoys.size + marks.strays.length + marks.early.length + acts.length
