import type { Sim } from '../../src/sim/sim'
import type { DrawnForm } from '../../src/sim/world'

/** Has the form the hazard or decoy? */
export const shows = (form: DrawnForm, item: string): boolean =>
  form.hazards.includes(item) || form.decoys.includes(item)
export const hasHazard = (sim: Sim, hazard: string): boolean => sim.world.form.hazards.includes(hazard)
