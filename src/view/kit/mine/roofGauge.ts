import type { RoofGaugeLook } from '../../../site/looks/mineSafety'
import { frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'
import { addTurned } from '../yard/shapes'

/** Deep (thin) and shallow (wide) sleeve, each banded green, yellow, red from the roof down; what shows is how far it has come. */
export function roofGauge({ base }: KitPieces, { shows }: RoofGaugeLook): void {
  const down = { green: 0.05, yellow: 0.1, red: 0.15 }[shows]
  addLathe(
    base.use('steel', '#8b857b'),
    frameAlong([0, 0.06, 0], [0, -1, 0]),
    [
      [0.07, 0],
      [0.07, 0.05],
      [0.036, 0.06],
      [0.036, 0.12],
      [0, 0.121],
    ],
    14,
  )
  let y = -0.06
  for (const [color, long] of [
    ['paint-red', 0.05],
    ['paint-yellow', 0.05],
    ['paint-green', down],
  ] as const) {
    addRod(base.use(color), [0, y, 0], [0, y - long, 0], 0.03, 12)
    y -= long
  }
  addRod(base.use('black'), [0, y, 0], [0, y - 0.02, 0], 0.034, 12)
  for (const [color, long] of [
    ['paint-red', 0.03],
    ['paint-yellow', 0.04],
    ['paint-green', 0.06],
  ] as const) {
    addRod(base.use(color), [0, y - 0.02, 0], [0, y - 0.02 - long, 0], 0.018, 10)
    y -= long
  }
  addTurned(
    base.use('black'),
    [0, y - 0.04, 0],
    [
      [0, 0],
      [0.02, 0.004],
      [0.02, 0.02],
      [0, 0.021],
    ],
    10,
  )
}
