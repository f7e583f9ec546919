import { type Sim, emit, entity } from '../sim'

/** Seventh system: what is loose falls, flies and comes to rest. */
export function bodySystem(sim: Sim): void {
  for (const id of sim.physics.step()) emit(sim, { type: 'laid-down', entity: id }, entity(sim, id).p)
}
