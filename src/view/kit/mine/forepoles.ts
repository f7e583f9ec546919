import type { ForepolesLook } from '../../../site/looks/mineSafety'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addDisc, addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'

/** A hanger: a ring about the pole and the rod up to a bolt, `turn` from the vertical, radians. */
function addHanger(b: MeshBuilder, [x, y, z]: Triple, turn = 0): void {
  const [s, c] = [Math.sin(turn), Math.cos(turn)]
  addHoop(b.use('steel', '#6b645c'), [x, y, z], [1, 0, 0], 0.062, 0.014, { steps: 14, sides: 5 })
  addRod(b, [x, y + 0.06 * c, z + 0.06 * s], [x, y + 0.26 * c, z + 0.26 * s], 0.012, 5)
}

/** Pipes of 89 mm in rings that hang from bolts, planks across; or a pipe with its rings pushed together. */
export function forepoles({ base }: KitPieces, { kind }: ForepolesLook): void {
  if (kind === 'forepole') {
    addTube(
      base.use('steel', '#7a5a3a'),
      [
        [-1.3, 0, 0],
        [1.3, 0, 0],
      ],
      0.0445,
      { sides: 12 },
    )
    for (const end of [-1.301, 1.301]) addDisc(base.use('black', '#0c0b0a'), [end, 0, 0], [end, 0, 0], 0.038, 12)
    for (const x of [-0.5, -0.38]) addHanger(base, [x, 0, 0], 2)
    addRod(base.use('paint-red', '#a33325'), [1.0, 0, 0], [1.12, 0, 0], 0.0455, 12)
    return
  }
  for (const z of [-0.7, 0.7]) {
    addRod(base.use('steel', '#7a5a3a'), [-2.4, 0, z], [1.6, 0, z], 0.0445, 12)
    for (const x of [-1.9, -1.1]) addHanger(base, [x, 0, z])
  }
  for (let i = 0; i < 4; i++) {
    const x = -0.2 + i * 0.52
    addBlock(base.use('wood', '#7a6347'), [x, 0.075, 0.05 * (i % 2)], [0.2, 0.05, 2.3], 0.03 * (i - 1.5), 0.006)
  }
  for (let i = 0; i < 3; i++)
    addBlock(base.use('wood', '#6b573e'), [0.1 + i * 0.5, 0.13, (i - 1) * 0.5], [0.24, 0.06, 0.3], 0.2 * i, 0.006)
}
