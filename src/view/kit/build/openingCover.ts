import type { OpeningCoverLook } from '../../../site/looks/buildEdge'
import { addBlock, addChamferedBox } from '../../geometry/bevel'
import { type Triple, frameUp } from '../../geometry/frame'
import { addStripes } from '../parts/stripes'
import type { KitPieces } from '../pieces'
import { addTurned } from '../yard/shapes'
import { addFacet, addPole } from './tubes'

/** Steel, screwed and striped; or ply with its film and saw cuts; or ply leant upright before an opening, wedged. */
export function openingCover({ base }: KitPieces, { size: [w, d], fixing }: OpeningCoverLook): void {
  if (fixing === 'plate') {
    addBlock(base.use('paint-yellow', '#d9a51b'), [0, 0.006, 0], [w, 0.012, d], 0, 0.003)
    const rim = 0.12
    for (const s of [-1, 1] as const) {
      addStripes(base, frameUp([0, 0.011, s * (d / 2 - rim / 2)], [0, 1, 0], [0, 0, -1]), [w, rim], 0.2, 'black')
      addStripes(
        base,
        frameUp([s * (w / 2 - rim / 2), 0.011, 0], [0, 1, 0], [1, 0, 0]),
        [d - 2 * rim, rim],
        0.2,
        'black',
      )
    }
    // chequers
    base.use('paint-yellow', '#e6bb4a')
    const n = Math.floor((w - 0.3) / 0.06)
    const m = Math.floor((d - 0.3) / 0.06)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < m; j++) {
        const [x, z] = [(i - (n - 1) / 2) * 0.06, (j - (m - 1) / 2) * 0.06]
        const [a, c] = (i + j) % 2 ? [0.02, 0.005] : [0.005, 0.02]
        addFacet(base, [
          [x - a, 0.0135, z],
          [x, 0.0135, z + c],
          [x + a, 0.0135, z],
          [x, 0.0135, z - c],
        ])
      }
    for (const x of [-1, 0, 1])
      for (const z of [-1, 1])
        addTurned(
          base.use('stainless'),
          [x * (w / 2 - 0.05), 0.012, z * (d / 2 - 0.05)],
          [
            [0.02, 0],
            [0.016, 0.01],
            [0, 0.01],
          ],
          8,
        )
    return
  }
  if (fixing === 'ply') {
    addBlock(base.use('wood', '#b98a55'), [0.02, 0.0085, -0.01], [w, 0.015, d], 0.05, 0.002)
    addFacet(base.use('paint-brown', '#7c5135'), turnedTop(w - 0.004, d - 0.004, 0.0168, 0.05, [0.02, -0.01]))
    return
  }
  // leant against the opening at -x, a batten to the floor wedges it
  const lean = 0.1
  const f = frameUp([-0.02 - (lean * d) / 2, (d / 2) * Math.cos(lean), 0], [-1, lean, 0], [lean, 1, 0])
  addChamferedBox(base.use('paint-brown', '#7c5135'), f, [w / 2, d / 2, 0.0075], 0.002)
  addBlock(base.use('wood', '#c39a62'), [-0.16 - lean * d * 0.5, d * 0.4, w * 0.3], [0.04, 0.09, 0.06], 0, 0.004)
  addPole(base, [-0.2 - lean * d * 0.5, d * 0.4, w * 0.3], [-0.85 - lean * d * 0.5, 0.03, w * 0.3], 0.03, 4)
}

/** Corners of a level rectangle turned by `yaw`. */
const turnedTop = (w: number, d: number, y: number, yaw: number, [x, z]: readonly [number, number]): Triple[] => {
  const [s, c] = [Math.sin(yaw), Math.cos(yaw)]
  return (
    [
      [-w / 2, d / 2],
      [w / 2, d / 2],
      [w / 2, -d / 2],
      [-w / 2, -d / 2],
    ] as const
  ).map(([a, e]): Triple => [x + c * a + s * e, y, z - s * a + c * e])
}
