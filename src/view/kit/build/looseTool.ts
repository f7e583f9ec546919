import type { LooseToolLook } from '../../../site/looks/buildGear'
import { type Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import { addTube } from '../../geometry/tube'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'

/** A socket spanner with its pointed tail, on a cord or not; bolts with nuts. */
export function looseTool({ base: b }: KitPieces, look: LooseToolLook): void {
  if (look.kind === 'bolts') {
    for (let i = 0; i < look.n; i++) {
      const [x, z] = [(hashed(i, 1, 7) - 0.5) * 0.24, (hashed(i, 2, 7) - 0.5) * 0.18]
      const a = hashed(i, 3, 7) * 6.28
      const way: Triple = [Math.cos(a), 0, Math.sin(a)]
      addRod(
        b.use('rust', i % 2 ? '#7b6552' : '#8d8478'),
        [x, 0.011, z],
        [x + way[0] * 0.065, 0.011, z + way[2] * 0.065],
        0.006,
        7,
      )
      addRod(b, [x, 0.011, z], [x + way[0] * 0.01, 0.011, z + way[2] * 0.01], 0.011, 6)
      addRod(
        b.use('steel', '#857a6d'),
        [x + way[0] * 0.04, 0.011, z + way[2] * 0.04],
        [x + way[0] * 0.053, 0.011, z + way[2] * 0.053],
        0.0115,
        6,
      )
    }
    return
  }
  addTube(
    b.use('steel', '#8c8f90'),
    [
      [-0.16, 0.014, 0],
      [-0.06, 0.016, 0],
      [0.12, 0.018, 0],
    ],
    [0.004, 0.011, 0.012],
    { sides: 8 },
  )
  addRod(b.use('steel', '#777a7b'), [0.13, 0, 0], [0.13, 0.045, 0], 0.022, 14)
  addRod(b.use('paint-red', '#a8352a'), [-0.02, 0.0165, 0], [0.1, 0.0175, 0], 0.0135, 8)
  addTube(
    b.use('black'),
    [
      [0.13, 0.0455, -0.012],
      [0.13, 0.0455, 0.012],
    ],
    0.004,
    { sides: 4 },
  )
  if (!look.tethered) return
  addTube(
    b.use('paint-orange', '#d2641f'),
    Array.from(
      { length: 40 },
      (_, i): Triple => [
        -0.17 - i * 0.008,
        0.014 + Math.cos(i * 0.9) * 0.01,
        Math.sin(i * 0.9) * 0.012 + Math.sin(i * 0.16) * 0.06,
      ],
    ),
    0.003,
    { sides: 4 },
  )
  addHoop(b.use('stainless'), [-0.17, 0.015, 0], [0, 0, 1], 0.014, 0.003, { steps: 10, sides: 5 })
}
