import type { ChargeCornerLook, HouseDoorLook } from '../../../site/looks/town'
import { addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'

/** Canopy, frame, one leaf open: behind it the lobby's light and the lift's door of steel; bell plate, letter boxes. */
export function houseDoor({ base: b }: KitPieces, _: HouseDoorLook): void {
  addCrate(b.use('concrete', '#a9a397', 'plain'), [0, 2.85, 0.8], [4.4, 0.18, 1.7])
  for (const x of [-2, 2]) addRod(b.use('stainless'), [x, 0, 1.5], [x, 2.8, 1.5], 0.06, 8)
  addCrate(b.use('concrete', '#8d887e', 'plain'), [0, 1.35, 0.03], [4.6, 2.7, 0.06])
  addCrate(b.use('screen', '#35352f').glowing(0.12), [0, 1.15, 0.07], [1.9, 2.3, 0.02])
  addCrate(b.use('stainless', '#aab0b3'), [0.05, 1.05, 0.085], [1, 2.1, 0.01])
  addCrate(b.use('black'), [0.05, 1.05, 0.092], [0.015, 2.1, 0.01])
  b.use('steel', '#394a43')
  for (const x of [-0.98, 0.98]) addCrate(b, [x, 1.15, 0.1], [0.08, 2.3, 0.1])
  addCrate(b, [0, 2.32, 0.1], [2.04, 0.1, 0.1])
  addCrate(b, [-1, 1.12, 0.62], [0.06, 2.2, 0.95])
  addCrate(b.use('stainless'), [1.45, 1.45, 0.08], [0.22, 0.36, 0.05])
  for (let i = 0; i < 4; i++)
    for (let k = 0; k < 3; k++)
      addCrate(b.use('stainless', '#8e979b'), [-2.05 + i * 0.26, 1.1 + k * 0.24, 0.12], [0.24, 0.22, 0.12])
}

/** Roof on posts that falls to the back, a rail with sockets and their lamps, painted places, extinguisher, camera. */
export function chargeCorner({ base: b, lamps }: KitPieces, { length: l }: ChargeCornerLook): void {
  const h = l / 2
  b.use('paint-grey', '#6d767b')
  for (let x = -h; x <= h + 0.01; x += l / 3)
    for (const [z, y] of [
      [-1.1, 2.3],
      [1.1, 2.6],
    ] as const)
      addRod(b, [x, 0, z], [x, y, z], 0.04, 6)
  addCrate(b.use('paint-green', '#2f7d55'), [0, 2.6, 0], [l + 0.6, 0.08, 2.7])
  addCrate(b.use('paint-white'), [0, 2.45, 1.3], [l + 0.6, 0.34, 0.05])
  addCrate(b.use('concrete', '#a39e93', 'plain'), [0, 0.6, -1.05], [l, 1.2, 0.12])
  const n = Math.floor(l / 0.9)
  for (let i = 0; i < n; i++) {
    const x = -h + ((i + 0.5) * l) / n
    addCrate(b.use('paint-white'), [x, 0.95, -0.96], [0.22, 0.34, 0.1])
    addCrate(lamps.use(i % 3 ? 'lamp-green' : 'lamp-red'), [x + 0.06, 1.06, -0.905], [0.03, 0.03, 0.01])
    addCrate(b.use('paint-white', '#cfd2cd'), [x - l / n / 2, 0.008, 0.1], [0.06, 0.012, 1.9])
  }
  addRod(b.use('paint-red'), [h - 0.2, 0.1, -0.85], [h - 0.2, 0.62, -0.85], 0.08, 8)
  addCrate(b.use('paint-white'), [-h + 0.1, 2.3, 1.0], [0.12, 0.12, 0.3])
}
