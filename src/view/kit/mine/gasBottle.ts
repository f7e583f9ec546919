import type { GasBottleLook } from '../../../site/looks/mineSafety'
import { addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'
import { addTurned } from '../yard/shapes'

/** Cylinder, valve, pressure reducer with its gauge. */
export function gasBottle({ base }: KitPieces, _: GasBottleLook): void {
  addTurned(
    base.use('paint-grey', '#8f959a'),
    [0, -0.25, 0],
    [
      [0, 0],
      [0.055, 0],
      [0.06, 0.01],
      [0.06, 0.36],
      [0.045, 0.41],
      [0.02, 0.43],
      [0.02, 0.45],
      [0, 0.451],
    ],
    16,
  )
  addRod(base.use('brass'), [0, 0.19, 0], [0, 0.25, 0], 0.014, 8)
  addRod(base, [-0.02, 0.215, 0], [0.06, 0.215, 0], 0.011, 8)
  addRod(base.use('stainless'), [0.05, 0.215, -0.01], [0.05, 0.215, 0.03], 0.026, 12)
  addRod(base.use('paint-green'), [0, 0.25, 0], [0, 0.265, 0], 0.022, 10)
}
