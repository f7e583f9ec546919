import type { BenchLook } from '../../../site/looks/mineSafety'
import { addBlock } from '../../geometry/bevel'
import type { KitPieces } from '../pieces'

/** Planks on legs of channel. */
export function bench({ base }: KitPieces, { length }: BenchLook): void {
  for (const z of [-0.11, 0, 0.11])
    addBlock(base.use('wood', '#7a6347'), [0, 0.45, z], [length, 0.035, 0.095], 0, 0.006)
  for (const x of [-length / 2 + 0.25, length / 2 - 0.25]) {
    addBlock(base.use('steel', '#57514a'), [x, 0.41, 0], [0.06, 0.05, 0.32], 0, 0.006)
    for (const z of [-0.13, 0.13]) addBlock(base, [x, 0.2, z], [0.05, 0.4, 0.05], 0, 0.006)
  }
}
