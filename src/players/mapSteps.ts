import type { Sim } from '../sim/sim'
import type { Step } from './player'

/** Every step, those inside others and those decided on later among them, changed or (null) left out. */
export function mapSteps(steps: readonly Step[], change: (step: Step) => Step | null): Step[] {
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
