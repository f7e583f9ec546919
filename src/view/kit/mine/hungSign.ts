import type { HungSignLook } from '../../../site/looks/mineSafety'
import { addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'

/** A plate, hung up by chains. */
export function hungSign({ base }: KitPieces, { size: [w, h], chain, material }: HungSignLook): void {
  addBlock(base.use(material), [0, 0, 0], [w, h, 0.02], 0, 0.004)
  base.use('steel', '#8b857b')
  for (const x of [-w * 0.4, w * 0.4]) addRod(base, [x, h / 2, 0], [x, h / 2 + chain, 0], 0.005, 4)
}
