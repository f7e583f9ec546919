import type { PropLook } from '../../../site/looks/mineSafety'
import { addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'
import { addHoop, addTurned } from '../yard/shapes'

/** Cylinder, handles, valve, piston with its crown. */
export function prop({ base }: KitPieces, { height, foot = 0 }: PropLook): void {
  const split = Math.min(height * 0.62, 1.9)
  addTurned(
    base.use('paint-blue', '#3c5a74'),
    [0, foot, 0],
    [
      [0, 0],
      [0.09, 0],
      [0.09, 0.03],
      [0.055, 0.05],
      [0.055, split],
      [0.064, split],
      [0.064, split + 0.08],
      [0, split + 0.081],
    ],
    16,
  )
  addTurned(
    base.use('stainless', '#a8aaa7'),
    [0, foot + split + 0.08, 0],
    [
      [0.045, 0],
      [0.045, height - split - 0.16],
    ],
    14,
  )
  addTurned(
    base.use('steel', '#57514a'),
    [0, foot + height - 0.09, 0],
    [
      [0, 0],
      [0.05, 0.002],
      [0.08, 0.05],
      [0.08, 0.09],
      [0, 0.091],
    ],
    8,
  )
  addHoop(base, [0, foot + split * 0.86, 0], [0, 1, 0], 0.085, 0.009, { steps: 14, sides: 5 })
  addRod(base.use('brass'), [0, foot + split * 0.92, 0.05], [0, foot + split * 0.92, 0.1], 0.018, 8)
}
