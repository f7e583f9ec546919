import type { Vec3 } from '../base/vec'
import type { EndKind, Judgement } from '../sim/event'
import type { Competency } from '../sim/scene'

/** A point lost: how many of 100, by which rule of SPEC.md, at which event and tick, and what would have been right. */
export interface Loss {
  points: number
  rule: string
  /** Hazard, decoy, duty or unsafe act. */
  item: string
  kind: 'hazard' | 'decoy' | 'duty' | 'unsafe' | 'exposure' | 'report'
  tick: number
  /** Index into the run's events, or -1 when the loss is that nothing happened. */
  event: number
  at: Vec3
  /** Text key that says what would have been right. */
  right: string
}

/** What was said of a hazard in a role that judges, and what would have been right (S29 to S32). */
export type RiskVerdict = {
  /** Null where no mark counts. */
  said: Judgement | null
  right: Judgement
  /** Whole percent earned of the shares of level, order and control. */
  level: number
  order: number
  control: number
}

export interface HazardVerdict {
  id: string
  class: string
  weight: number
  noticedAt: number
  markedAt: number
  /** Class chosen, or ''. */
  markedAs: string
  controlledAt: number
  controlRank: number
  credit: number
  /** In a role that judges. */
  risk?: RiskVerdict
}

export interface Detection {
  hits: number
  misses: number
  falseAlarms: number
  correctRejections: number
  dPrime: number
  bias: number
}

export interface DutyVerdict {
  id: string
  opened: boolean
  doneAfterS: number
  outOfOrder: boolean
  missed: boolean
  weight: number
  credit: number
}

export interface Verdict {
  /** Version of the rules: that of SPEC.md. */
  rules: string
  scene: string
  role: string
  form: string
  ended: EndKind
  /** 0..100 with one decimal. */
  score: number
  passed: boolean
  /** Why not passed, as codes: 'score', 'unsafe', 'duty:<id>', 'ended', 'incapacitated', 'fell', 'arrested', 'struck', 'crashed'. */
  reasons: string[]
  hazards: HazardVerdict[]
  decoysMarked: string[]
  detection: Detection
  byClass: Record<string, Detection>
  duties: DutyVerdict[]
  competencies: Partial<Record<Competency, number>>
  unsafe: string[]
  /** Highest exposure and dose: names as in the exposure model. */
  exposure: Record<string, number>
  losses: Loss[]
  ticks: number
}
