import { z } from 'zod'
import { count, slug } from './fields'

const finite = z.number()
const tick = z.number().int().min(-1).max(1e9)
/** No scene has more hazards, duties or losses than this; a longer list is not a verdict of ours. */
const MOST = 2000
const list = <T extends z.ZodType>(item: T) => z.array(item).max(MOST)
const place = z.looseObject({ x: finite, y: finite, z: finite })

const loss = z.looseObject({
  points: finite,
  rule: z.string().max(40),
  item: z.string().max(96),
  kind: z.enum(['hazard', 'decoy', 'duty', 'unsafe', 'exposure', 'report']),
  tick,
  event: z.number().int().min(-1),
  at: place,
  right: z.string().max(200),
})

const judgement = z.looseObject({ l: finite, e: finite, c: finite, control: z.string().max(96) })

/** What a role that judges said of a hazard; percents earned. */
const risk = z.looseObject({
  said: judgement.nullable(),
  right: judgement,
  level: finite,
  order: finite,
  control: finite,
})

const hazard = z.looseObject({
  id: slug,
  class: z.string().max(40),
  weight: finite,
  noticedAt: finite,
  markedAt: finite,
  markedAs: z.string().max(40),
  controlledAt: finite,
  controlRank: finite,
  credit: finite,
  // only of roles that judge, and from rules 1.2 on
  risk: risk.optional(),
})

const duty = z.looseObject({
  id: slug,
  opened: z.boolean(),
  doneAfterS: finite,
  outOfOrder: z.boolean(),
  missed: z.boolean(),
  weight: finite,
  credit: finite,
})

const detection = z.looseObject({
  hits: count,
  misses: count,
  falseAlarms: count,
  correctRejections: count,
  dPrime: finite,
  bias: finite,
})

/**
 * The verdict as it travels; src/report holds it equal to the type that scoring makes. Keys that are not known here
 * are kept: a run of an older or a newer core must never be turned away for how its rules tell their verdict.
 */
export const verdictSchema = z.looseObject({
  rules: z.string().min(1).max(40),
  scene: slug,
  role: slug,
  form: slug,
  ended: z.enum([
    'signed-off',
    'evacuated',
    'refused',
    'timeout',
    'incapacitated',
    'fell',
    'arrested',
    'struck',
    'crashed',
    'stopped',
  ]),
  score: z.number().min(0).max(100),
  passed: z.boolean(),
  reasons: list(z.string().max(120)),
  hazards: list(hazard),
  decoysMarked: list(z.string().max(96)),
  detection,
  // cores of rules 1.0 said no more of a type than hits, misses and false alarms
  byClass: z.record(z.string().max(40), detection.partial({ correctRejections: true, dPrime: true, bias: true })),
  duties: list(duty),
  competencies: z.partialRecord(z.enum(['recognise', 'judge', 'prepare', 'operate', 'respond', 'communicate']), finite),
  unsafe: list(z.string().max(96)),
  exposure: z.record(z.string().max(96), finite),
  losses: list(loss),
  ticks: count,
})
export type VerdictRecord = z.infer<typeof verdictSchema>
