import { COMMON_CONTROLS } from '../../content/controls'
import { CONSEQUENCES, EXPOSURES, LIKELIHOODS } from '../../content/lec'
import { createRng, shuffle } from '../base/random'
import type { Judgement } from './event'
import type { ControlChoice, HazardDef, RiskDef, SceneDef } from './scene'
import type { Sim } from './sim'
import type { DrawnForm, Judging } from './world'

/** What a role that judges is asked of each finding, in this order; then the panel sums up. */
export const QUESTIONS = ['l', 'e', 'c', 'control'] as const
export type Question = (typeof QUESTIONS)[number]
/** The panel's step at which it sums up and asks to confirm. */
export const SUM = QUESTIONS.length

const VALUES = { l: LIKELIHOODS, e: EXPOSURES, c: CONSEQUENCES } as const

/** What the scene says of a hazard that is judged. Throws when it says nothing (a mistake of the scene). */
export function riskOf(def: HazardDef): RiskDef {
  if (def.risk) return def.risk
  throw new Error(`hazard '${def.id}' has no risk, but a role of its scene judges; give it risk: { l, e, c }`)
}
/** The controls that can be chosen against a hazard. Throws as `riskOf` does. */
export const choicesOf = (def: HazardDef): readonly ControlChoice[] => riskOf(def).choices ?? COMMON_CONTROLS

/** The best control that is offered against a hazard: the lowest rank above 0, of equal ones the first. */
export function bestChoice(def: HazardDef): string {
  const choices = choicesOf(def)
  const best = Math.min(...choices.flatMap(({ rank }) => (rank > 0 ? [rank] : [])))
  return choices.find(({ rank }) => rank === best)?.id ?? ''
}

/**
 * The controls offered for each hazard and decoy of the form, and (by '') for everything else; each list in an order that the
 * seed draws. What has no list of its own shares that of everything else, order included, so that none can be told from another.
 */
export function drawChoices(scene: SceneDef, form: DrawnForm, seed: string): Record<string, string[]> {
  const rng = createRng(`${seed}/choices`)
  const common = shuffle(
    rng,
    COMMON_CONTROLS.map((c) => c.id),
  )
  const own = (ids: readonly string[] | undefined): string[] => (ids ? shuffle(rng, ids) : common)
  return Object.fromEntries([
    ['', common],
    ...scene.hazards
      .filter((h) => form.hazards.includes(h.id))
      .map((h) => [h.id, own(riskOf(h).choices?.map((c) => c.id))]),
    ...scene.decoys.filter((d) => form.decoys.includes(d.id)).map((d) => [d.id, own(d.choices)]),
  ]) as Record<string, string[]>
}

/** The answers that a question offers for a hazard or decoy ('' for neither), as ids of buttons. */
export function answersTo(sim: Sim, question: Question, item: string): readonly string[] {
  if (question !== 'control') return VALUES[question].map(String)
  return sim.world.choices?.[item] ?? sim.world.choices?.[''] ?? []
}

/** The same with an answer given. What is not among a question's answers changes nothing. */
export function answered(judging: Judging, question: Question, answer: string): Judging {
  if (question === 'control') return { ...judging, control: answer }
  const value = VALUES[question].find((v) => String(v) === answer)
  return value === undefined ? judging : { ...judging, [question]: value }
}

/** The step at which the first open question is asked, or SUM. */
export function openStep(judging: Judging): number {
  const open = QUESTIONS.findIndex((q) => judging[q] === undefined)
  return open < 0 ? SUM : open
}

/** What has been said, once nothing is open. */
export function judgementOf({ l, e, c, control }: Judging): Judgement | null {
  if (l === undefined || e === undefined || c === undefined || control === undefined) return null
  return { l, e, c, control }
}
