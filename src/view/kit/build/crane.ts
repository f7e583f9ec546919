import type { TowerCraneLook } from '../../../site/looks/buildLift'
import { addBlock } from '../../geometry/bevel'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { MAST, addLattice, yellow } from './lattice'
import { addPole } from './tubes'

/** Foundation, mast, climbing frame with its platform, ties to the building. */
export function towerCrane({ base: b }: KitPieces, { height, ties = [], reach = 6 }: TowerCraneLook): void {
  addBlock(b.use('concrete', undefined, 'formed'), [0, 0.2, 0], [5, 0.8, 5], 0, 0.03)
  addLattice(b, 0.6, height, MAST.half)
  // climbing frame: a wider lattice round the top sections
  const [y0, y1] = [height - 7, height - 1.2]
  const h = MAST.half + 0.35
  for (const x of [-h, h])
    for (const z of [-h, h]) addCrate(b.use('paint-red', '#b23a22'), [x, (y0 + y1) / 2, z], [0.12, y1 - y0, 0.12])
  for (const y of [y0, (y0 + y1) / 2, y1])
    for (const s of [-1, 1]) {
      addCrate(b, [0, y, s * h], [2 * h, 0.1, 0.1])
      addCrate(b, [s * h, y, 0], [0.1, 0.1, 2 * h])
    }
  for (const y of [y0 + 0.2, y1 - 1.8]) {
    for (const s of [-1, 1]) {
      addCrate(b.use('steel', '#6e6a63'), [0, y, s * (h + 0.4)], [2 * h + 1.6, 0.05, 0.7])
      addCrate(b, [s * (h + 0.4), y, 0], [0.7, 0.05, 2 * h])
      for (const r of [0.6, 1.15]) {
        addPole(yellow(b), [-h - 0.75, y + r, s * (h + 0.75)], [h + 0.75, y + r, s * (h + 0.75)], 0.02, 4)
        addPole(b, [s * (h + 0.75), y + r, -h - 0.75], [s * (h + 0.75), y + r, h + 0.75], 0.02, 4)
      }
      for (const t of [-1, 1])
        addPole(b, [s * (h + 0.75), y, t * (h + 0.75)], [s * (h + 0.75), y + 1.15, t * (h + 0.75)], 0.02, 4)
    }
    b.use('steel', '#6e6a63')
  }
  for (const y of ties) {
    const f = MAST.half + 0.12
    for (const s of [-1, 1]) {
      addCrate(b.use('paint-red', '#b23a22'), [0, y, s * f], [2 * f + 0.2, 0.2, 0.16])
      addCrate(b, [s * f, y, 0], [0.16, 0.2, 2 * f])
    }
    addPole(b, [-f, y, f], [-3, y, reach], 0.07, 6)
    addPole(b, [f, y, f], [3, y, reach], 0.07, 6)
    addPole(b, [-f, y, f], [1.6, y, reach], 0.06, 6)
    for (const x of [-3, 1.6, 3]) addCrate(b.use('steel', '#5f5a53'), [x, y, reach - 0.03], [0.5, 0.4, 0.06])
  }
}
