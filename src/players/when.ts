import type { Sim } from '../sim/sim'
import type { Step } from './player'

/** Has the form of this run the hazard? */
export const hasHazard = (sim: Sim, hazard: string): boolean => sim.world.form.hazards.includes(hazard)

/** Steps that only make sense where the form has the hazard. */
export const when = (hazard: string, ...steps: Step[]): Step => ({
  do: 'decide',
  steps: (sim) => (hasHazard(sim, hazard) ? steps : []),
})
