import type { SandBoxLook } from '../../../site/looks/mineSafety'
import { addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'

/** A box of planks full of sand, a shovel before it. */
export function sandBox({ base }: KitPieces, _: SandBoxLook): void {
  addBlock(base.use('paint-red', '#a33325'), [0, 0.3, 0], [0.9, 0.56, 0.5], 0, 0.012)
  addBlock(base, [0, 0.6, -0.02], [0.94, 0.04, 0.54], 0, 0.008)
  addRod(base.use('wood', '#9a7a4f'), [0.36, 0.35, 0.29], [0.36, 1.25, 0.27], 0.016, 8)
  addBlock(base.use('steel', '#8a857c'), [0.36, 0.22, 0.29], [0.24, 0.3, 0.012], 0, 0.004)
}
