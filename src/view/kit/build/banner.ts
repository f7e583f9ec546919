import type { SiteBannerLook } from '../../../site/looks/buildGear'
import { addBlock } from '../../geometry/bevel'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'
import { addPole } from './tubes'

/** Sheet in a frame of tube; wires at its corners. */
export function siteBanner({ base: b }: KitPieces, { size: [w, h], material }: SiteBannerLook): void {
  addBlock(b.use(material), [0, 0, 0], [w, h, 0.012], 0, 0.002)
  b.use('steel', '#8f938f')
  for (const s of [-1, 1]) {
    addPole(b, [-w / 2, (s * h) / 2, -0.006], [w / 2, (s * h) / 2, -0.006], 0.012, 6)
    addPole(b, [(s * w) / 2, -h / 2, -0.006], [(s * w) / 2, h / 2, -0.006], 0.012, 6)
    for (const t of [-1, 1])
      addHoop(b, [(s * w) / 2, (t * h) / 2 - t * 0.06, -0.01], [0, 1, 0], 0.022, 0.003, { steps: 8, sides: 4 })
  }
}
