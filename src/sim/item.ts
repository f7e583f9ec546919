import type { Sim } from './sim'

/** The hazard or decoy of this form that the entity stands for, or ''. */
export function itemOf(sim: Sim, entityId: string): string {
  const { hazards, decoys } = sim.world.form
  const hazard = sim.scene.hazards.find((h) => hazards.includes(h.id) && h.entities.includes(entityId))
  if (hazard) return hazard.id
  return sim.scene.decoys.find((d) => decoys.includes(d.id) && d.entities.includes(entityId))?.id ?? ''
}
