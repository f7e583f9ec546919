import { concentrationMgM3 } from '../../sim/hazards/puff'
import type { Sim } from '../../sim/sim'
import type { DoseField } from './doseField'
import { gridOver, sampleField } from './field'
import type { FieldSource } from './fieldLayer'
import { DOSE_LEVELS, GAS_LEVELS } from './levels'

/** Which map lies over the ground of a run that is looked back at, if any. */
export type MapKind = 'gas' | 'dose' | 'none'

/** Are there maps of a run's gas? They know gas that drifts over open ground, not what stands in roads under ground. */
export const isMapped = (sim: Sim): boolean => sim.scene.logic.air === undefined

/** Side of a cell of the gas map, metres. */
const CELL_M = 0.75

/** Names point away from the first source, or from the middle of a site without one. */
const sourceOf = (sim: Sim): { x: number; z: number } => sim.world.gas.sources[0] ?? { x: 0, z: 0 }

/** Gas at breathing height now. A training model near the source: the page beside it says so. */
export function gasMap(sim: Sim, map: () => MapKind): FieldSource {
  const grid = gridOver(sim.scene.site.half, CELL_M)
  const values = new Float32Array(grid.nx * grid.nz)
  return {
    grid,
    levels: GAS_LEVELS,
    from: sourceOf(sim),
    shown: () => map() === 'gas',
    values: () => {
      const { gas } = sim.world
      if (gas.puffs.length === 0) return null
      sampleField(grid, (at) => concentrationMgM3(gas, at), values)
      return values
    },
  }
}

/** Toxic load at breathing height from the beginning to now, as `doses` has added it up. */
export const doseMap = (sim: Sim, doses: DoseField, map: () => MapKind): FieldSource => ({
  grid: doses.grid,
  levels: DOSE_LEVELS,
  from: sourceOf(sim),
  shown: () => map() === 'dose',
  values: (f) => doses.at(f.sim.world.tick),
})
