import type { LiftGateLook } from '../../../site/looks/buildEdge'
import { addBlock } from '../../geometry/bevel'
import { frameUp } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import { addStripes } from '../parts/stripes'
import type { KitPieces } from '../pieces'
import { addCrate, addFace } from '../yard/shapes'
import { addPole } from './tubes'

/** Frame with bars and mesh, kick plate in stripes, plate, lugs with bolts at the wall. */
export function liftGate({ base, moving, wire }: KitPieces, { width: w, height: h }: LiftGateLook): void {
  const b = moving
  b.use('paint-red', '#b8261f')
  for (const s of [-1, 1]) addCrate(b, [s * (w / 2 - 0.02), h / 2, 0], [0.04, h, 0.04])
  for (const y of [0.05, 0.27, h * 0.55, h - 0.02]) addCrate(b, [0, y, 0], [w - 0.08, 0.04, 0.04])
  const n = Math.round(w / 0.13)
  for (let i = 1; i < n; i++) addPole(b, [-w / 2 + (i * w) / n, 0.27, 0], [-w / 2 + (i * w) / n, h - 0.04, 0], 0.008, 5)
  addFace(
    wire.use('paint-red', '#a83a30'),
    [
      [-w / 2 + 0.04, 0.27, -0.012],
      [w / 2 - 0.04, 0.27, -0.012],
      [w / 2 - 0.04, h - 0.04, -0.012],
      [-w / 2 + 0.04, h - 0.04, -0.012],
    ],
    [0, 0, 1],
  )
  addCrate(b.use('paint-yellow', '#e0ac16'), [0, 0.16, 0.005], [w - 0.08, 0.18, 0.012])
  for (const s of [-1, 1] as const)
    addStripes(b, frameUp([0, 0.16, 0.005 + s * 0.006], [0, 0, s], [0, 1, 0]), [w - 0.08, 0.18], 0.24, 'black')
  addBlock(b.use('paint-yellow', '#ebb41a'), [0, h * 0.72, 0.03], [Math.min(0.6, w * 0.5), 0.34, 0.012], 0, 0.003)
  for (const s of [-1, 1])
    for (const y of [0.3, h - 0.3]) {
      addBlock(base.use('steel', '#7d776f'), [s * (w / 2 + 0.06), y, 0], [0.12, 0.06, 0.012], 0, 0.003)
      addRod(base.use('steel', '#a9a59c'), [s * (w / 2 + 0.08), y, 0], [s * (w / 2 + 0.08), y, 0.03], 0.014, 6)
    }
}
