import { exp } from '../base/math'
import { inverseNormal } from '../base/normal'
import { createRng, nextFloat } from '../base/random'
import { itemOf } from '../sim/item'
import { QUESTIONS, answered, answersTo, judgementOf } from '../sim/judging'
import type { Sim } from '../sim/sim'
import type { Judging } from '../sim/world'
import { judgementFor } from './judging'
import type { Persona } from './persona'
import { late } from './late'
import type { Player, RideStep, Step } from './player'

type Simple = Exclude<Step, { do: 'decide' | 'until' | 'try' }>

/** A decoy is marked from within this share of the distance that it can be noticed from, and from no farther than this, metres. */
const NEAR = 0.6
const NEAR_M = 8

/** Slowest that anybody brakes for something unexpected, s: studies of drivers find 0.9 s in the middle and up to this. */
const SLOWEST_S = 2.7

/** What the step is about: the same in every run, so that the same dice fall for the same thing. */
function about(step: Simple): string {
  switch (step.do) {
    case 'mark':
    case 'unmark':
    case 'take':
    case 'wear':
      return `${step.do} ${step.entity}`
    case 'operate':
      return `operate ${step.entity} ${step.to}`
    case 'talk':
    case 'radio':
      return `say ${step.say}`
    case 'look':
      return `look ${typeof step.at === 'string' ? step.at : ''}`
    case 'put':
      return `put ${typeof step.into === 'string' ? step.into : ''}`
    default:
      return step.do
  }
}

/** One can leave these out; walking and waiting are not acts of their own. */
const CAN_OMIT: ReadonlySet<Step['do']> = new Set(['look', 'operate', 'take', 'wear', 'talk', 'radio', 'report'])

/**
 * The player as this kind of trainee would play it. Dice are thrown for each thing by its name and `seed`, never in a row: with
 * one seed, whoever overlooks less overlooks some of the same things (common random numbers). What a slip makes impossible
 * is given up, as people do.
 */
export function asPersona(player: Player, persona: Persona, seed: string): Player {
  const times = new Map<string, number>()
  const dice = (what: string): number => nextFloat(createRng(`${seed}/${what}`))
  const nth = (what: string): string => {
    const n = times.get(what) ?? 0
    times.set(what, n + 1)
    return `${what} ${n}`
  }
  const overlooked = (entity: string): boolean => dice(`overlook ${entity}`) < persona.overlooks
  // half a step of the generator off both ends, where the inverse has no value
  const reactionS = (what: string): number =>
    persona.reactionS * exp(persona.spread * inverseNormal(0.5 + (dice(what) - 0.5) * 0.999))
  const thinks = (what: string): Step => ({ do: 'wait', seconds: reactionS(`think ${what}`) })
  /** On the road nobody thinks things over, but what comes up is seen late. */
  const ridden = (step: RideStep, what: string): RideStep =>
    step.heed ? { ...step, heed: late(step.heed, Math.min(SLOWEST_S, reactionS(`heed ${what}`))) } : step

  type Mark = Extract<Step, { do: 'mark' }>
  const oneOf = (what: string, of: readonly string[]): string | undefined => of[Math.floor(dice(what) * of.length)]

  /** What is said of it in a role that judges, each answer with its own dice; else nothing. */
  function judged({ entity, as, but }: Mark, sim: Sim): Pick<Mark, 'but'> {
    if (!sim.role.judges) return {}
    let said: Judging = { class: as, ...judgementFor(sim, entity, but) }
    for (const question of QUESTIONS) {
      if (dice(`misjudge ${question} ${entity}`) >= persona.misjudges) continue
      const others = answersTo(sim, question, itemOf(sim, entity)).filter((a) => a !== String(said[question]))
      said = answered(said, question, oneOf(`judge ${question} ${entity}`, others) ?? String(said[question]))
    }
    return { but: judgementOf(said) ?? undefined }
  }

  function marked(step: Mark, sim: Sim): Step[] {
    const said = { ...step, ...judged(step, sim) }
    if (dice(`misname ${step.entity}`) >= persona.misnames) return [said]
    const others = sim.scene.classes.filter((c) => c !== step.as)
    return [{ ...said, as: oneOf(`name ${step.entity}`, others) ?? step.as }]
  }

  /** What is decided on together is about one thing: who overlooks what is to be marked does nothing about it either. */
  const together = (steps: readonly Step[]): Step[] =>
    steps[0]?.do === 'mark' && overlooked(steps[0].entity) ? [] : deviate(steps)

  function deviate(steps: readonly Step[]): Step[] {
    let handIsEmpty = false
    return steps.flatMap((step): Step[] => {
      if (step.do === 'decide') return [{ ...step, steps: (sim) => together(step.steps(sim)) }]
      if (step.do === 'until' || step.do === 'try') return [{ ...step, steps: deviate(step.steps) }]
      if (step.do === 'walk' || step.do === 'wait') return [{ do: 'try', steps: [step] }]
      const what = nth(about(step))
      if (step.do === 'ride') return [{ do: 'try', steps: [ridden(step, what)] }]
      if (step.do === 'put' && handIsEmpty) {
        handIsEmpty = false
        return []
      }
      if (CAN_OMIT.has(step.do) && dice(`omit ${what}`) < persona.omits) {
        handIsEmpty ||= step.do === 'take'
        return []
      }
      const act: Step =
        step.do === 'mark' ? { do: 'decide', steps: (sim) => (overlooked(step.entity) ? [] : marked(step, sim)) } : step
      // a hand that waits is an open hand: what is carried would fall
      return [{ do: 'try', steps: step.do === 'put' ? [act] : [thinks(what), act] }]
    })
  }

  /** Decoys that are taken for hazards, each called by one type or another. */
  const alarms = (sim: Sim): Step[] =>
    sim.scene.decoys
      .filter((d) => sim.world.form.decoys.includes(d.id) && dice(`alarm ${d.id}`) < persona.alarms)
      .map((d) => {
        const { classes } = sim.scene
        return {
          do: 'try',
          steps: [
            {
              do: 'mark',
              entity: d.entities[0] ?? '',
              as: classes[Math.floor(dice(`call ${d.id}`) * classes.length)] ?? '',
              from: Math.min(NEAR_M, d.range * NEAR),
            },
          ],
        }
      })
  return {
    ...player,
    shows: `${player.shows} (${persona.id})`,
    steps: [{ do: 'decide', steps: alarms }, ...deviate(player.steps)],
  }
}
