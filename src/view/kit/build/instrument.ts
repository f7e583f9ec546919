import type { SiteInstrumentLook } from '../../../site/looks/buildGear'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addTurned } from '../yard/shapes'
import { addPole } from './tubes'

/** Three cups on a hub; a case with its display; a base set with its aerial and the hand sets that charge. */
export function siteInstrument({ base: b, moving, lamps }: KitPieces, { kind }: SiteInstrumentLook): void {
  if (kind === 'anemometer') {
    addRod(b.use('steel', '#8b8d8c'), [0, -0.6, 0], [0, -0.08, 0], 0.016, 8)
    addTurned(
      b.use('paint-grey', '#b7bbba'),
      [0, -0.1, 0],
      [
        [0, 0],
        [0.035, 0],
        [0.035, 0.08],
        [0, 0.09],
      ],
      12,
    )
    addTurned(
      moving.use('black'),
      [0, -0.012, 0],
      [
        [0, 0],
        [0.022, 0],
        [0.018, 0.03],
        [0, 0.035],
      ],
      12,
    )
    for (let i = 0; i < 3; i++) {
      const a = (i * 2 * Math.PI) / 3
      const p: Triple = [Math.cos(a) * 0.11, 0, Math.sin(a) * 0.11]
      addRod(moving.use('black'), [0, 0, 0], p, 0.005, 5)
      const way: Triple = [-Math.sin(a), 0, Math.cos(a)]
      addLathe(
        moving.use('black', '#202224'),
        frameAlong(p, way),
        [
          [0.001, -0.04],
          [0.024, -0.03],
          [0.036, -0.008],
          [0.038, 0],
          [0.034, -0.004],
          [0.02, -0.024],
          [0.001, -0.034],
        ],
        12,
      )
    }
    return
  }
  if (kind === 'wind-repeater') {
    addBlock(b.use('paint-grey', '#c2c6c5'), [0, 0, 0], [0.34, 0.24, 0.09], 0, 0.012)
    addBlock(b.use('screen'), [0, 0.03, 0.046], [0.26, 0.1, 0.004], 0, 0.001)
    for (const [x, color] of [
      [-0.09, 'lamp-green'],
      [0, 'lamp-amber'],
      [0.09, 'lamp-red'],
    ] as const)
      addRod(lamps.use(color, '#ffffff'), [x, -0.07, 0.046], [x, -0.07, 0.056], 0.014, 10)
    addTube(
      b.use('rubber'),
      rounded(
        [
          [0.1, -0.12, 0],
          [0.1, -0.25, 0],
          [0.02, -0.5, -0.03],
          [0.02, -0.9, -0.03],
        ],
        0.08,
      ),
      0.008,
      { sides: 5 },
    )
    return
  }
  addBlock(b.use('wood', '#a5814f'), [0, -0.02, 0], [0.7, 0.03, 0.3], 0, 0.004)
  for (const x of [-0.28, 0.28]) addPole(b.use('steel'), [x, -0.03, 0.12], [x, -0.25, -0.14], 0.012, 5)
  addBlock(b.use('black', '#242628'), [-0.16, 0.05, 0], [0.24, 0.1, 0.2], 0, 0.012)
  addBlock(b.use('screen'), [-0.18, 0.06, 0.102], [0.1, 0.04, 0.004], 0, 0.001)
  addRod(b.use('black'), [-0.26, 0.09, -0.06], [-0.26, 0.5, -0.06], 0.006, 6)
  for (const x of [0.08, 0.2]) {
    addBlock(b.use('black', '#1f2123'), [x, 0.02, 0], [0.09, 0.04, 0.09], 0, 0.01)
    addBlock(b.use('black', '#2c2e30'), [x, 0.1, 0], [0.058, 0.14, 0.036], 0, 0.008)
    addRod(b, [x - 0.018, 0.16, 0], [x - 0.018, 0.28, 0], 0.006, 6)
    addBlock(b.use('paint-yellow'), [x, 0.12, 0.019], [0.04, 0.02, 0.002], 0, 0.001)
    addBlock(lamps.use('lamp-green', '#ffffff'), [x + 0.018, 0.024, 0.046], [0.008, 0.008, 0.004], 0, 0.001)
  }
}
