import type { SparkCatcherLook } from '../../../site/looks/buildGear'
import { addBlock } from '../../geometry/bevel'
import { type Triple } from '../../geometry/frame'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addTurned } from '../yard/shapes'
import { addFacet, addPole } from './tubes'

/** Tray of sheet with upturned edges, burnt black within, a blanket over its rim, drops of metal. */
export function sparkCatcher({ base: b }: KitPieces, _: SparkCatcherLook): void {
  addBlock(b.use('steel', '#5d5851'), [0, 0.01, 0], [0.9, 0.012, 0.7], 0, 0.003)
  for (const s of [-1, 1]) {
    addBlock(b, [s * 0.44, 0.08, 0], [0.012, 0.16, 0.7], 0, 0.003)
    addBlock(b, [0, 0.08, s * 0.34], [0.9, 0.16, 0.012], 0, 0.003)
  }
  addBlock(b.use('coal', '#2a2826', 'plain'), [0, 0.022, 0], [0.8, 0.012, 0.6], 0, 0.004)
  const cloth = (x: number, z: number): Triple => {
    const t = (x + 0.46) / 0.4
    const y = t < 0 ? 0.17 : 0.17 - 0.14 * Math.min(1, t * t) + 0.012 * Math.sin(z * 14 + x * 9)
    return [x, y, z]
  }
  for (let i = 0; i < 5; i++)
    for (let k = 0; k < 6; k++) {
      const [x0, x1, z0, z1] = [-0.46 + i * 0.08, -0.38 + i * 0.08, -0.33 + k * 0.11, -0.22 + k * 0.11]
      const face = [cloth(x0, z1), cloth(x1, z1), cloth(x1, z0), cloth(x0, z0)]
      addFacet(b.use('cloth-grey', '#a59f90'), face)
      addFacet(b, face.toReversed())
    }
  for (let i = 0; i < 14; i++)
    addTurned(
      b.use('steel', '#4b4641'),
      [0.02 + hashed(i, 1, 3) * 0.38, 0.028, (hashed(i, 2, 3) - 0.5) * 0.5],
      [
        [0.008, 0],
        [0.006, 0.006],
        [0, 0.008],
      ],
      6,
    )
  addPole(b.use('steel', '#6d665d'), [0.44, 0.15, -0.3], [0.44, 0.7, -0.3], 0.008, 5)
  addPole(b, [0.44, 0.15, 0.3], [0.44, 0.7, 0.3], 0.008, 5)
}
