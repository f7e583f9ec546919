import type { WallBoardLook } from '../../../site/looks/mineSafety'
import { addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'

/** A board in a frame of angles, two hooks. */
export function wallBoard({ base }: KitPieces, { size: [w, h], material }: WallBoardLook): void {
  addBlock(base.use(material), [0, 0, -0.012], [w, h, 0.02], 0, 0.003)
  base.use('stainless')
  for (const s of [-1, 1]) {
    addBlock(base, [s * (w / 2 + 0.012), 0, -0.01], [0.026, h + 0.05, 0.034], 0, 0.005)
    addBlock(base, [0, s * (h / 2 + 0.012), -0.01], [w + 0.05, 0.026, 0.034], 0, 0.005)
    addRod(base.use('steel', '#6b645c'), [s * w * 0.35, h / 2, -0.02], [s * w * 0.35, h / 2 + 0.16, -0.06], 0.005, 4)
    base.use('stainless')
  }
}
