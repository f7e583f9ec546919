import type { BlockWallLook, RebarMatLook } from '../../../site/looks/buildFrame'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate, addHoop } from '../yard/shapes'
import { addPole } from './tubes'

const BLOCK = [0.6, 0.24, 0.2] as const
const JOINT = 0.012

/** Courses in bond, each a block shorter than the one below from half height on; batten with marks, mortar lumps at the foot. */
export function blockWall({ base }: KitPieces, { length, height }: BlockWallLook): void {
  const courses = Math.max(2, Math.round(height / (BLOCK[1] + JOINT)))
  for (let c = 0; c < courses; c++) {
    const short = Math.max(0, c - courses / 2) * BLOCK[0]
    const from = -length / 2
    const to = length / 2 - short
    const y = JOINT + c * (BLOCK[1] + JOINT) + BLOCK[1] / 2
    addCrate(
      base.use('concrete', '#8b867b'),
      [(from + to) / 2, y, 0],
      [to - from - 0.02, BLOCK[1] + 2 * JOINT - 0.001, BLOCK[2] - 0.02],
    )
    let x = from + (c % 2 ? -BLOCK[0] / 2 : 0)
    for (let i = 0; x < to - 0.05; i++, x += BLOCK[0]) {
      const [a, e] = [Math.max(from, x), Math.min(to, x + BLOCK[0] - JOINT)]
      const shade = ['#c4c2ba', '#b8b5ab', '#cdcbc4', '#aeaba1'][Math.floor(hashed(i, c, 5) * 4)] ?? '#c4c2ba'
      addCrate(
        base.use('concrete', shade, 'plain'),
        [(a + e) / 2, y, (hashed(c, i, 7) - 0.5) * 0.006],
        [e - a, BLOCK[1], BLOCK[2]],
      )
    }
  }
  base.use('wood', '#b98d57')
  addCrate(base, [-length / 2 - 0.06, height / 2 + 0.15, 0.06], [0.05, height + 0.3, 0.04])
  base.use('concrete', '#8f8a7e', 'plain')
  for (let i = 0; i < length * 3; i++)
    addCrate(
      base,
      [(hashed(i, 1, 2) - 0.5) * length, 0.008, 0.16 + hashed(i, 2, 2) * 0.18],
      [0.04 + hashed(i, 3, 2) * 0.08, 0.018, 0.05],
      i,
    )
}

/** Bars both ways in two layers on chairs. */
export function rebarMat({ base }: KitPieces, { size: [w, d] }: RebarMatLook): void {
  const apart = 0.2
  base.use('rust', '#6f4630')
  for (const y of [0.025, 0.11]) {
    for (let i = 0; i <= d / apart; i++) {
      const z = -d / 2 + i * apart + (hashed(i, 1, 1) - 0.5) * 0.02
      addPole(base, [-w / 2 - 0.1, y, z], [w / 2 + 0.1, y, z], 0.006, 4)
    }
    for (let i = 0; i <= w / apart; i++) {
      const x = -w / 2 + i * apart + (hashed(i, 2, 1) - 0.5) * 0.02
      addPole(base, [x, y + 0.012, -d / 2 - 0.1], [x, y + 0.012, d / 2 + 0.1], 0.006, 4)
    }
  }
  base.use('concrete', '#b5b2a8', 'plain')
  for (let i = 0; i < w; i++)
    for (let j = 0; j < d; j++)
      addCrate(base, [-w / 2 + 0.5 + i, 0.012, -d / 2 + 0.5 + j], [0.05, 0.024, 0.05], hashed(i, j, 4))
  base.use('paint-yellow', '#d7a61c')
  for (const s of [-1, 1]) addHoop(base, [(s * w) / 2, 0.07, d / 2], [1, 0, 0], 0.03, 0.006, { steps: 8, sides: 4 })
}
