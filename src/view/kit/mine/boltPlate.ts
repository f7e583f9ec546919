import type { BoltPlateLook } from '../../../site/looks/mineSafety'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import { addDisc } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addBoltEnd } from './bolts'

const OUT: Triple = [0, 0, 1]

export function boltPlate({ base }: KitPieces, { state }: BoltPlateLook): void {
  if (state === 'tight') return addBoltEnd(base, [0, 0, 0], OUT)
  addDisc(base.use('black', '#0c0b0a'), [0, 0, 0.004], OUT, 0.021, 14)
  addRod(base.use('rust', '#5a3a28'), [0.03, -0.12, 0], [0.03, -0.12, 0.006], 0.05, 7)
  if (state === 'loose') addBoltEnd(base, [0.01, -0.012, 0.05], [0.18, -0.22, 1])
}
