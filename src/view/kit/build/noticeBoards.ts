import type { NoticeBoardsLook } from '../../../site/looks/buildGear'
import { addBlock } from '../../geometry/bevel'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'

/** Panels in blue frames under a roof of sheet, on feet with weights. */
export function noticeBoards({ base: b }: KitPieces, { n }: NoticeBoardsLook): void {
  const [w, h] = [1.2, 1.6]
  const full = n * (w + 0.08)
  for (let i = 0; i <= n; i++) {
    const x = -full / 2 + i * (w + 0.08)
    addCrate(b.use('paint-blue', '#1d5796'), [x, 1.25, 0], [0.06, 2.5, 0.06])
    addCrate(b, [x, 0.03, 0], [0.08, 0.06, 0.9])
    addBlock(b.use('concrete', undefined, 'plain'), [x, 0.12, -0.3], [0.3, 0.18, 0.25], 0, 0.01)
    if (i === n) continue
    addBlock(b.use('paint-white', '#e8e8e3'), [x + (w + 0.08) / 2, 1.3, 0], [w, h, 0.02], 0, 0.003)
    addBlock(b.use('paint-blue', '#1d5796'), [x + (w + 0.08) / 2, 2.14, 0.002], [w, 0.06, 0.04], 0, 0.004)
    addBlock(b, [x + (w + 0.08) / 2, 0.47, 0.002], [w, 0.06, 0.04], 0, 0.004)
  }
  addCrate(b.use('paint-blue', '#2566ad'), [0, 2.52, 0.05], [full + 0.3, 0.04, 0.7])
  addCrate(b, [0, 2.45, 0.39], [full + 0.3, 0.16, 0.03])
}
