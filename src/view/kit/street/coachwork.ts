import type { VehiclePaint } from '../../../site/looks/vehicle'
import type { Corner } from '../../geometry/extrude'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { type KitPieces, seenWhen } from '../pieces'
import { LAMP, LENS, darkPane, lacquer, lit, pane, trim } from './paint'
import { type Cell, addCells } from './shell'

/** Half a section by its corners' x and y in turn. */
export const halfOf = (...xy: number[]): Corner[] =>
  Array.from({ length: xy.length / 2 }, (_, i) => [xy[i * 2] as number, xy[i * 2 + 1] as number])

/** The faces of these regions. */
export const ofRegions = (cells: readonly Cell[], ...regions: string[]): Cell[] =>
  cells.filter(({ region }) => regions.includes(region))

/**
 * Draws what of a body is not a pane: lacquer, trim and the lenses of its lamps. Lamps are the regions head and tail, what blinks is
 * front and back, each with the letter of its side; doors may be a region of their own.
 */
function addBody(b: MeshBuilder, cells: readonly Cell[], paint: VehiclePaint): void {
  addCells(lacquer(b, paint), ofRegions(cells, 'paint', 'doorL', 'doorR'))
  addCells(trim(b), ofRegions(cells, 'trim'))
  addCells(darkPane(b), ofRegions(cells, 'darkPane'))
  addCells(b.use('stainless', LENS.head), ofRegions(cells, 'headL', 'headR', 'frontL', 'frontR'))
  addCells(b.use('lamp-off', LENS.tail), ofRegions(cells, 'tailL', 'tailR', 'backL', 'backR'))
}

/** A body with its panes and lamps. `rough` is the same with fewer faces, for who is far away. */
export function addCoachwork(to: KitPieces, paint: VehiclePaint, fine: readonly Cell[], rough: readonly Cell[]): void {
  to.base.either(
    () => addBody(to.base, fine, paint),
    () => addBody(to.base, rough, paint),
  )
  addCells(pane(to.glass), ofRegions(fine, 'pane', 'paneL', 'paneR'))
  addCells(lit(seenWhen(to, 'lights'), LAMP.head), ofRegions(fine, 'headL', 'headR'), 0.004)
  addCells(lit(seenWhen(to, 'lights'), LAMP.tail), ofRegions(fine, 'tailL', 'tailR'), 0.004)
  addCells(lit(seenWhen(to, 'brake'), LAMP.brake), ofRegions(fine, 'tailL', 'tailR'), 0.008)
  for (const [word, s] of [
    ['left', 'L'],
    ['right', 'R'],
  ] as const)
    addCells(lit(seenWhen(to, word), LAMP.side), ofRegions(fine, `front${s}`, `back${s}`), 0.006)
}
