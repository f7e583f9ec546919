import type { EyewashLook } from '../../../site/looks/gear'
import { addBlock } from '../../geometry/bevel'
import { addLathe, addRod } from '../../geometry/lathe'
import { frameAlong } from '../../geometry/frame'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addFoot } from './posts'
import { addHoop, addTurned } from './shapes'

/** Stand pipe, bowl with two nozzles under dust caps at 1.0 m, shower head at 2.3 m on its arm, pull rod with a triangle, board. */
export function eyewash({ base }: KitPieces, _: EyewashLook): void {
  const green = (): typeof base => base.use('paint-green')
  addFoot(base, [0, 0, 0], 0.28)
  addTurned(
    green(),
    [0, 0.016, 0],
    [
      [0.05, 0],
      [0.05, 0.9],
      [0.06, 0.92],
      [0, 0.93],
    ],
    14,
  )
  addTurned(
    base.use('stainless'),
    [0, 0.94, 0],
    [
      [0.03, 0],
      [0.1, 0.01],
      [0.17, 0.045],
      [0.2, 0.1],
      [0.205, 0.1],
      [0.205, 0.105],
      [0.19, 0.105],
      [0.15, 0.055],
      [0.05, 0.03],
      [0, 0.03],
    ],
    24,
  )
  for (const s of [-1, 1]) {
    addRod(base.use('stainless'), [s * 0.06, 0.95, 0], [s * 0.06, 1.02, 0], 0.016, 10)
    addTurned(
      green(),
      [s * 0.06, 1.02, 0],
      [
        [0, 0],
        [0.035, 0.002],
        [0.03, 0.03],
        [0, 0.04],
      ],
      12,
    )
  }
  addTube(
    green(),
    rounded(
      [
        [0, 0.6, 0],
        [0, 0.6, -0.25],
        [0, 2.3, -0.25],
        [0, 2.42, -0.25],
        [0, 2.42, 0],
        [0, 2.36, 0],
      ],
      0.1,
    ),
    0.03,
    { sides: 10 },
  )
  addLathe(
    green(),
    frameAlong([0, 2.38, 0], [0, -1, 0]),
    [
      [0.03, 0],
      [0.05, 0.02],
      [0.13, 0.06],
      [0.14, 0.085],
      [0, 0.09],
    ],
    20,
  )
  // pull rod with its triangle, 1.7 m over the ground
  addRod(base.use('stainless'), [0.17, 2.42, -0.2], [0.17, 1.78, -0.2], 0.006, 6)
  addTube(
    base,
    [
      [0.17, 1.79, -0.2],
      [0.1, 1.66, -0.2],
      [0.24, 1.66, -0.2],
      [0.17, 1.79, -0.2],
    ],
    0.007,
    { sides: 6 },
  )
  addRod(base, [0, 2.42, -0.22], [0.19, 2.42, -0.2], 0.01, 6)
  addBlock(base.use('brass'), [0, 2.2, -0.25], [0.07, 0.07, 0.07], 0, 0.012)
  addBlock(green(), [0, 1.75, -0.25], [0.5, 0.4, 0.02], 0, 0.005)
  // reflecting rings on the stand pipe
  base.use('hi-vis', '#e9f2ec')
  for (const y of [0.35, 0.5])
    addTurned(
      base,
      [0, y, 0],
      [
        [0.05, 0],
        [0.052, 0.001],
        [0.052, 0.05],
        [0.05, 0.051],
      ],
      14,
    )
  addHoop(base.use('steel'), [0, 0.75, 0], [0, 1, 0], 0.055, 0.008, { steps: 14, sides: 5 })
}
