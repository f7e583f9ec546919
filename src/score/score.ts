import type { EndKind, RunEvent } from '../sim/event'
import type { Competency, SceneDef } from '../sim/scene'
import type { DrawnForm } from '../sim/world'
import { detect, detectByClass } from './detection'
import type { Draft } from './draft'
import { type DutyReading, isDone, judgeDuties, readDuties } from './duties'
import { judgeExposure } from './exposure'
import { type EarlyAct, chargeFalseAlarms, countFalseAlarms } from './falseAlarms'
import { judgeHazards } from './hazards'
import { settle } from './losses'
import { type Marks, owedFromTick, readMarks } from './marks'
import { allotParts } from './parts'
import { isOwnDecision, reasonsAgainst } from './pass'
import { eventsOf } from './reading'
import { isReportedRight, judgeReport, lastReport } from './report'
import { RULES } from './rules'
import type { Verdict } from './types'

/** S19: was the turn prevented by what the trainee found? */
function isAvoided(
  ended: EndKind,
  duties: readonly DutyReading[],
  marks: Marks,
  acts: readonly EarlyAct[],
  classOf: ReadonlyMap<string, string>,
): boolean {
  const turn = duties.filter((d) => d.def.phase === 'turn')
  if (turn.length === 0 || turn.some((d) => d.openedAt >= 0) || !isOwnDecision(ended)) return false
  const right = [...marks.hazards.values()].filter((m) => classOf.get(m.event.item) === m.event.class).length
  return right > countFalseAlarms(marks, acts)
}

/** S24: whole percent of what was owed. */
function competencies(sums: ReadonlyMap<Competency, { earned: number; owed: number }>): Verdict['competencies'] {
  const out: Verdict['competencies'] = {}
  for (const [name, { earned, owed }] of sums) if (owed > 0) out[name] = Math.round((100 * earned) / owed)
  return out
}

const pointsOf = (drafts: readonly Draft[]): number => drafts.reduce((sum, d) => sum + d.points, 0)

/** S25: unsafe acts cost the pass, not points; each is shown once, where it happened first. */
function unsafeActs(events: readonly RunEvent[]): { acts: string[]; drafts: Draft[] } {
  const first = new Map<string, Draft>()
  for (const { event, index } of eventsOf(events, 'unsafe')) {
    if (first.has(event.act)) continue
    first.set(event.act, {
      points: 0,
      rule: 'S25',
      item: event.act,
      kind: 'unsafe',
      tick: event.tick,
      event: index,
      at: event.at,
      right: `unsafe.${event.act}.right`,
    })
  }
  return { acts: [...first.keys()], drafts: [...first.values()] }
}

/**
 * Judges a run by the rules of SPEC.md: a pure function of the scene's declarations, the form drawn and the
 * events. `ticks` is the run's length. Throws when the scene has no such role (a mistake of the caller).
 */
export function scoreRun(
  scene: SceneDef,
  roleId: string,
  form: DrawnForm,
  events: readonly RunEvent[],
  ticks: number,
): Verdict {
  const role = scene.roles.find((r) => r.id === roleId)
  if (!role)
    throw new Error(`scene '${scene.id}' has no role '${roleId}'; it has ${scene.roles.map((r) => r.id).join(', ')}`)
  const hazards = scene.hazards.filter((h) => form.hazards.includes(h.id))
  const decoys = scene.decoys.filter((d) => form.decoys.includes(d.id))
  const ended = eventsOf(events, 'ended').at(-1)?.event.how ?? 'stopped'

  const owedFrom = owedFromTick(form, hazards, events)
  const owed = new Set(owedFrom.keys())
  const marks = readMarks(form, events, owedFrom)
  const duties = readDuties(scene.duties, roleId, events)
  const acts = duties.flatMap((d) => (d.early ? [d.early] : []))
  const avoided = isAvoided(ended, duties, marks, acts, new Map(hazards.map((h) => [h.id, h.class])))

  const fields = scene.logic.report.map((f) => f.id)
  const turnAt = duties.filter((d) => d.def.phase === 'turn' && d.openedAt >= 0).map((d) => d.openedAt)
  const report = lastReport(events, turnAt.length > 0 ? Math.min(...turnAt) : 0)
  const reportAsked = report !== null || turnAt.length > 0
  const parts = allotParts({
    hazards: owed.size > 0,
    duties: duties.length > 0,
    report: fields.length > 0 && (reportAsked || avoided),
  })

  const hazardPart = judgeHazards(hazards, owed, avoided, parts.hazards, marks, role.judges === true, events, ticks)
  const alarms = chargeFalseAlarms(decoys, marks, acts, hazardPart.markPoints, hazardPart.earned)
  const dutyPart = judgeDuties(duties, avoided, parts.duties, events, ticks)
  const reportDrafts = reportAsked ? judgeReport(fields, report, parts.report, events, ticks) : []
  const exposure = judgeExposure(parts.exposure, events)
  const unsafe = unsafeActs(events)
  const { score, losses } = settle([
    ...hazardPart.drafts,
    ...alarms,
    ...dutyPart.drafts,
    ...reportDrafts,
    ...exposure.drafts,
    ...unsafe.drafts,
  ])

  const sums = new Map(dutyPart.byCompetency)
  const into = (name: Competency, earned: number, full: number): void => {
    const sum = sums.get(name) ?? { earned: 0, owed: 0 }
    sums.set(name, { earned: sum.earned + earned, owed: sum.owed + full })
  }
  const { judged } = hazardPart
  const recognised = Math.max(0, hazardPart.earned - judged.earned - pointsOf(alarms))
  into('recognise', recognised, parts.hazards - judged.owed)
  into('judge', judged.earned, judged.owed)
  if (reportAsked && fields.length > 0) into('communicate', parts.report - pointsOf(reportDrafts), parts.report)

  const notDone = duties.filter((d) => d.openedAt >= 0 && !isDone(d)).map((d) => d.def.id)
  const reported = isReportedRight(fields, report)
  const reasons = reasonsAgainst(role, ended, unsafe.acts, notDone, hazardPart.verdicts, reported, score)
  return {
    rules: RULES,
    scene: scene.id,
    role: roleId,
    form: form.id,
    ended,
    score,
    passed: reasons.length === 0,
    reasons,
    hazards: hazardPart.verdicts,
    decoysMarked: decoys.filter((d) => marks.decoys.has(d.id)).map((d) => d.id),
    detection: detect(
      owed.size,
      hazards.filter((h) => owed.has(h.id) && marks.hazards.has(h.id)).length,
      decoys.length,
      marks.decoys.size,
    ),
    byClass: detectByClass(
      hazards.filter((h) => owed.has(h.id)),
      decoys.length,
      marks,
    ),
    duties: dutyPart.verdicts,
    competencies: competencies(sums),
    unsafe: unsafe.acts,
    exposure: exposure.values,
    losses,
    ticks,
  }
}
