import type { BusShelterLook } from '../../../site/looks/town'
import { addRod } from '../../geometry/lathe'
import { addFacet } from '../build/tubes'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'

/** Roof on three posts with a light box along its edge, back of glass, a poster at one end, bench, leaning rail, the stop's plate. */
export function busShelter({ base: b, glass }: KitPieces, { length: l, depth: d, height: h }: BusShelterLook): void {
  const half = l / 2
  const back = -d / 2
  for (const x of [-half + 0.3, 0, half - 0.3])
    addCrate(b.use('stainless', '#8e979c'), [x, h / 2, back], [0.12, h, 0.12])
  addCrate(b.use('paint-grey', '#59646b'), [0, h + 0.05, 0], [l, 0.12, d])
  addCrate(b.use('paint-blue', '#1b5fa6'), [0, h - 0.12, d / 2 + 0.03], [l, 0.36, 0.1])
  glass.use('glass')
  addFacet(glass, [
    [-half + 1.9, 0.35, back + 0.06],
    [half - 0.4, 0.35, back + 0.06],
    [half - 0.4, h - 0.35, back + 0.06],
    [-half + 1.9, h - 0.35, back + 0.06],
  ])
  addCrate(b.use('stainless', '#a7adb0'), [-half + 1.05, 1.35, back + 0.02], [1.5, 2, 0.16])
  addCrate(b.use('screen', '#c9d6da').glowing(0.08), [-half + 1.05, 1.35, back + 0.11], [1.3, 1.8, 0.02])
  addCrate(b.use('paint-orange', '#d9772a'), [-half + 1.05, 1.0, back + 0.125], [1.3, 0.8, 0.01])
  addCrate(b.use('wood', '#9a7448'), [0.6, 0.46, back + 0.35], [l * 0.5, 0.06, 0.36])
  for (const x of [-0.9, 2.1]) addCrate(b.use('stainless'), [x, 0.23, back + 0.35], [0.06, 0.46, 0.3])
  addRod(b.use('stainless'), [half + 1.4, 0, 0], [half + 1.4, 2.9, 0], 0.05, 8)
  addCrate(b.use('paint-blue', '#1b5fa6'), [half + 1.4, 2.45, 0.06], [0.7, 0.9, 0.04])
  addCrate(b.use('paint-white'), [half + 1.4, 2.3, 0.085], [0.6, 0.5, 0.01])
}
