import type { RoadLampLook } from '../../../site/looks/mineRoad'
import { addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'

/** Length of the lit tube and radius of its glass, metres (24 W class, trade size). */
const TUBE = 0.56
const GLASS = 0.045

/** A flameproof lamp that hangs under its hooks at the origin: end housings with ribs, glass, guard of wires, gland. */
export function roadLamp({ base, lamps }: KitPieces, { drop }: RoadLampLook): void {
  const y = -drop
  for (const s of [-1, 1]) {
    const x = s * (TUBE / 2 + 0.06)
    addBlock(base.use('paint-yellow', '#c8951f'), [x, y, 0], [0.12, 0.15, 0.13], 0, 0.02)
    base.use('steel', '#70685c')
    for (const r of [-0.03, 0, 0.03]) addRod(base, [x + r - 0.005, y, 0], [x + r + 0.005, y, 0], 0.086, 10)
    addTube(
      base.use('steel', '#55504a'),
      [
        [x, y + 0.08, 0],
        [x, -0.02, 0],
        [x * 0.96, 0.02, 0],
      ],
      0.006,
      { sides: 4 },
    )
  }
  addRod(base.use('black'), [TUBE / 2 + 0.12, y, 0], [TUBE / 2 + 0.19, y, 0], 0.02, 8)
  addRod(lamps.use('lamp-off', '#fff6e2').glowing(1), [-TUBE / 2, y, 0], [TUBE / 2, y, 0], GLASS, 10)
  base.use('steel', '#8a8478')
  for (let i = 0; i < 6; i++) {
    const a = (i / 6) * 2 * Math.PI
    const [v, w] = [y + Math.cos(a) * (GLASS + 0.014), Math.sin(a) * (GLASS + 0.014)]
    addRod(base, [-TUBE / 2, v, w], [TUBE / 2, v, w], 0.0028, 4)
  }
  for (const x of [-0.14, 0.14]) addHoop(base, [x, y, 0], [1, 0, 0], GLASS + 0.014, 0.003, { steps: 12, sides: 4 })
  // a chevron of sheet above throws the light down
  addBlock(base.use('paint-grey', '#b9b5aa'), [0, y + GLASS + 0.035, 0], [TUBE, 0.01, 0.13], 0, 0.003)
}
