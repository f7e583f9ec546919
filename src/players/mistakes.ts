import type { Judgement } from '../sim/event'
import type { Sim } from '../sim/sim'
import type { Step } from './player'

/** Ways to spoil what others do well. */

/** Every step, those inside others and those decided on later among them, changed or (null) left out. */
function mapSteps(steps: readonly Step[], change: (step: Step) => Step | null): Step[] {
  return steps.flatMap((step): Step[] => {
    switch (step.do) {
      case 'decide':
        return [{ ...step, steps: (sim: Sim) => mapSteps(step.steps(sim), change) }]
      case 'until':
      case 'try':
        return [{ ...step, steps: mapSteps(step.steps, change) }]
      default: {
        const changed = change(step)
        return changed ? [changed] : []
      }
    }
  })
}

/** The same, but nothing is marked, and so nothing is said that can only be said (`needsMark`) once a thing has been marked. */
export const withoutMarks = (steps: readonly Step[], needsMark: (line: string) => boolean): Step[] =>
  mapSteps(steps, (step) =>
    step.do === 'mark' || ((step.do === 'talk' || step.do === 'radio') && needsMark(step.say)) ? null : step,
  )

/** The same, but everything is called by this one type. */
export const allAs = (steps: readonly Step[], type: string): Step[] =>
  mapSteps(steps, (step) => (step.do === 'mark' ? { ...step, as: type } : step))

/** The same without the things that are done to these entities. */
export const leavingOut = (steps: readonly Step[], ...ids: string[]): Step[] =>
  mapSteps(steps, (step) => ('entity' in step && ids.includes(step.entity) ? null : step))

/** The same, but this is not said to anybody. */
export const leavingOutTalk = (steps: readonly Step[], line: string): Step[] =>
  mapSteps(steps, (step) => (step.do === 'talk' && step.say === line ? null : step))

/** The same, but in a role that judges this is said of every finding in place of what is right. */
export const judgingAs = (steps: readonly Step[], said: (sim: Sim, entity: string) => Partial<Judgement>): Step[] =>
  mapSteps(steps, (step) =>
    step.do === 'mark'
      ? { do: 'decide', steps: (sim) => [{ ...step, but: { ...step.but, ...said(sim, step.entity) } }] }
      : step,
  )
