import type { RescueKitLook } from '../../../site/looks/buildGear'
import { addBlock } from '../../geometry/bevel'
import { frameAlong } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'
import { addHoop, addTurned } from '../yard/shapes'

/** A case with clips and handle, lid up; in it rope in its bag, descender, pulley, edge guard, shears. */
export function rescueKit({ base: b }: KitPieces, _: RescueKitLook): void {
  const red = '#b5241c'
  const [w, h, d] = [0.9, 0.36, 0.5]
  b.use('paint-red', red)
  addBlock(b, [0, 0.015, 0], [w, 0.03, d], 0, 0.008)
  for (const s of [-1, 1]) {
    addBlock(b, [s * (w / 2 - 0.012), h / 2, 0], [0.024, h, d], 0, 0.006)
    addBlock(b, [0, h / 2, s * (d / 2 - 0.012)], [w, h, 0.024], 0, 0.006)
  }
  addBlock(b, [0, h + 0.22, -d / 2 - 0.05], [w, 0.5, 0.04], 0, 0.012)
  addBlock(b.use('paint-white'), [0, h + 0.24, -d / 2 - 0.027], [0.26, 0.26, 0.004], 0, 0.001)
  addBlock(b.use('paint-green'), [0, h + 0.24, -d / 2 - 0.024], [0.2, 0.06, 0.004], 0, 0.001)
  addBlock(b, [0, h + 0.24, -d / 2 - 0.024], [0.06, 0.2, 0.004], 0, 0.001)
  for (const x of [-0.3, 0.3]) addBlock(b.use('stainless'), [x, h - 0.05, d / 2 + 0.006], [0.06, 0.09, 0.016], 0, 0.004)
  addTurned(
    b.use('cloth-blue', '#c3521e'),
    [-0.25, 0.04, 0],
    [
      [0, 0],
      [0.15, 0],
      [0.16, 0.26],
      [0.11, 0.3],
      [0.04, 0.31],
      [0, 0.31],
    ],
    16,
  )
  for (let i = 0; i < 4; i++)
    addHoop(b.use('paper', '#dcd6c2'), [0.08, 0.08 + i * 0.05, 0.02], [0.05, 1, 0.1], 0.13 - i * 0.008, 0.011, {
      steps: 18,
      sides: 6,
    })
  addBlock(b.use('paint-blue', '#2b66aa'), [0.3, 0.3, 0.08], [0.08, 0.16, 0.05], 0.4, 0.012)
  addLathe(
    b.use('stainless'),
    frameAlong([0.3, 0.3, -0.1], [0, 1, 0]),
    [
      [0, 0],
      [0.06, 0],
      [0.05, 0.012],
      [0.06, 0.024],
      [0, 0.024],
    ],
    16,
  )
  addHoop(b.use('paint-orange', '#d5631d'), [0.34, 0.34, -0.02], [0, 1, 0.2], 0.045, 0.007, { steps: 14, sides: 6 })
}
