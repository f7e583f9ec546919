import type { RescuerLook } from '../../../site/looks/mineSafety'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addDisc, addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'

const OUT: Triple = [0, 0, 1]

/** A cupboard with its lid on feet, two sets seen in it; or one set, lid with its lever, seal, strap, gauge's window. */
export function rescuer({ base }: KitPieces, look: RescuerLook): void {
  if (look.kind === 'rescuer-box') {
    addBlock(base.use('paint-orange', '#d0611f'), [0, 0.14, 0], [1.5, 0.6, 0.4], 0, 0.015)
    for (const x of [-0.37, 0.37]) {
      addBlock(base.use('paint-orange', '#c75a1b'), [x, 0.14, 0.2], [0.68, 0.52, 0.02], 0, 0.008)
      addBlock(base.use('stainless'), [x * 0.25, 0.14, 0.215], [0.03, 0.14, 0.03], 0, 0.008)
    }
    base.use('steel', '#57514a')
    for (const x of [-0.68, 0.68])
      for (const z of [-0.15, 0.15]) addBlock(base, [x, -0.3, z], [0.05, 0.3, 0.05], 0, 0.006)
    return
  }
  addBlock(base.use('paint-orange', '#e06a20'), [0, 0, 0], [0.2, 0.12, 0.1], 0, 0.03)
  addBlock(base.use('black', '#232220'), [0, 0.075, 0], [0.205, 0.04, 0.104], 0, 0.02)
  addBlock(base.use('paint-red'), [0.05, 0.085, 0.05], [0.06, 0.02, 0.02], 0, 0.004)
  const whole = look.seal === 'whole'
  addRod(
    base.use(whole ? 'paint-white' : 'rust'),
    [-0.06, 0.05, 0.056],
    whole ? [-0.06, 0.09, 0.056] : [-0.075, 0.0, 0.075],
    0.004,
    5,
  )
  addLathe(
    base.use('stainless'),
    frameAlong([-0.05, -0.01, 0.048], OUT),
    [
      [0.022, 0],
      [0.022, 0.008],
      [0, 0.009],
    ],
    14,
  )
  addDisc(base.use(whole ? 'paint-green' : 'paint-red'), [-0.05, -0.01, 0.058], OUT, 0.016, 12)
  addTube(
    base.use('black', '#2c2a28'),
    [
      [-0.1, 0.05, 0],
      [-0.16, 0.1, -0.03],
      [-0.1, 0.22, -0.05],
      [0.1, 0.22, -0.05],
      [0.16, 0.1, -0.03],
      [0.1, 0.05, 0],
    ],
    0.012,
    { sides: 5 },
  )
}
