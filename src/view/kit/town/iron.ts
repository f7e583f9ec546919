import type { RoadIronLook } from '../../../site/looks/town'
import { addDisc } from '../../geometry/tube'
import { addFacet } from '../build/tubes'
import type { KitPieces } from '../pieces'

/** Heights over the road, metres: what lies flush must not flicker. */
const [FRAME, LID, RIB] = [0.012, 0.016, 0.02]

/** Frame, lid, ribs in rings and two holes for the hook; or head, groove and foot of a rail between strips of mortar. */
export function roadIron({ base: b }: KitPieces, look: RoadIronLook): void {
  if (look.kind === 'iron-cover') {
    const r = look.radius
    addDisc(b.use('steel', '#4b4a47'), [0, FRAME, 0], [0, 1, 0], r, 24)
    addDisc(b.use('rust', '#4f463d'), [0, LID, 0], [0, 1, 0], r * 0.86, 24)
    for (let k = -3; k <= 3; k++) {
      const half = Math.sqrt(Math.max(0, 0.64 - (k / 4) * (k / 4))) * r
      strip(b.use('steel', '#6a6862'), k * r * 0.22, 0.02, half, RIB)
    }
    for (const s of [-1, 1]) addDisc(b.use('black'), [s * r * 0.6, RIB + 0.002, 0], [0, 1, 0], 0.03, 8)
    return
  }
  const half = look.length / 2
  strip(b.use('concrete', '#6d6a64', 'plain'), 0, 0.16, half, FRAME)
  strip(b.use('steel', '#a2a5a6'), -0.035, 0.034, half, RIB)
  strip(b.use('black', '#1b1b1b'), 0.02, 0.02, half, LID)
  strip(b.use('steel', '#8b8d8d'), 0.055, 0.014, half, RIB)
}

/** A level strip along z, `wide` to either side of x. */
function strip(b: KitPieces['base'], x: number, wide: number, half: number, y: number): void {
  addFacet(b, [
    [x - wide, y, half],
    [x + wide, y, half],
    [x + wide, y, -half],
    [x - wide, y, -half],
  ])
}
