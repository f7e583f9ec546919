import type { SleeveLook } from '../../../site/looks/buildEdge'
import type { KitPieces } from '../pieces'
import { addTurned } from '../yard/shapes'

/** A collar of plastic with its plug in a ring of paint. */
export function sleeve({ base }: KitPieces, _: SleeveLook): void {
  addTurned(
    base.use('paint-white', '#d8d5cb'),
    [0, 0, 0],
    [
      [0.07, 0],
      [0.07, 0.002],
      [0, 0.002],
    ],
    18,
  )
  addTurned(
    base.use('paint-orange', '#d76a25'),
    [0, 0, 0],
    [
      [0.016, 0],
      [0.016, 0.03],
      [0.011, 0.03],
      [0.011, 0.022],
      [0, 0.024],
    ],
    14,
  )
}
