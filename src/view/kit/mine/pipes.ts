import type { AirStationLook, WallPipesLook } from '../../../site/looks/mineSafety'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube, rounded } from '../../geometry/tube'
import { PIPES } from '../parts/sizes'
import type { KitPieces } from '../pieces'
import { addCrate, addHoop } from '../yard/shapes'

/** Brackets and couplings apart, metres. */
const BRACKETS = 2.4
const COUPLINGS = 6
const SIDES = 12

/** Pipes side by side on brackets of angle with U-bolts; grooved couplings with two bolts each. */
export function wallPipes({ base }: KitPieces, { length, lines }: WallPipesLook): void {
  const half = length / 2
  for (const { y, dn, material } of lines) {
    const { radius } = PIPES[dn]
    base.use(material)
    addTube(
      base,
      [
        [-half, y, 0],
        [half, y, 0],
      ],
      radius,
      { sides: SIDES, open: true },
    )
    for (let x = -half + COUPLINGS / 2; x < half; x += COUPLINGS) {
      addLathe(
        base.use('paint-grey', '#6d6a63'),
        frameAlong([x - 0.05, y, 0], [1, 0, 0]),
        [
          [radius, 0],
          [radius + 0.022, 0],
          [radius + 0.026, 0.05],
          [radius + 0.022, 0.1],
          [radius, 0.1],
        ],
        SIDES,
      )
      for (const s of [-1, 1]) addBlock(base, [x, y + s * (radius + 0.028), 0], [0.05, 0.034, 0.07], 0, 0.006)
    }
  }
  const top = Math.max(...lines.map((l) => l.y)) + 0.14
  const low = Math.min(...lines.map((l) => l.y)) - 0.16
  for (let x = -half + BRACKETS / 2; x < half; x += BRACKETS) {
    addCrate(base.use('steel', '#5d564e'), [x, (top + low) / 2, -0.16], [0.05, top - low, 0.05])
    for (const { y, dn } of lines) {
      const { radius } = PIPES[dn]
      addCrate(base.use('steel', '#5d564e'), [x, y - radius - 0.025, -0.03], [0.05, 0.05, 0.28 + radius])
      addHoop(base.use('steel', '#857d73'), [x, y, 0], [1, 0, 0], radius + 0.006, 0.006, { steps: 10, sides: 4 })
    }
  }
}

/** A pipe with valves, a pouch and hood at each, instructions' plate; reducing valve with gauge at its end. */
export function airStation({ base }: KitPieces, { n }: AirStationLook): void {
  const half = (n * 0.6) / 2 + 0.2
  addTube(
    base.use('paint-blue', '#2f6f9f'),
    [
      [-half, 0.45, 0],
      [half, 0.45, 0],
    ],
    0.024,
    { sides: 10 },
  )
  for (let i = 0; i < n; i++) {
    const x = (i - (n - 1) / 2) * 0.6
    addRod(base.use('brass'), [x, 0.42, 0], [x, 0.34, 0], 0.02, 8)
    addBlock(base.use('paint-red'), [x + 0.05, 0.38, 0.02], [0.09, 0.016, 0.02], 0, 0.004)
    addTube(
      base.use('rubber', '#54524d'),
      rounded(
        [
          [x, 0.34, 0],
          [x, 0.18, 0.02],
          [x + 0.06, 0.08, 0.06],
          [x + 0.02, -0.02, 0.08],
        ],
        0.06,
      ),
      0.012,
      { sides: 6 },
    )
    // pouch with its flap, a hood folded in it
    addBlock(base.use('paint-orange', '#d65f22'), [x, -0.16, 0.05], [0.34, 0.34, 0.13], 0, 0.04)
    addBlock(base.use('paint-orange', '#c2521b'), [x, -0.05, 0.118], [0.36, 0.16, 0.016], 0, 0.006)
    addBlock(base.use('hi-vis'), [x, -0.27, 0.117], [0.34, 0.03, 0.006], 0, 0.002)
  }
  for (const x of [-half + 0.06, half - 0.06])
    addBlock(base.use('steel', '#5d564e'), [x, 0.45, -0.05], [0.04, 0.12, 0.12], 0, 0.006)
  const at: Triple = [half, 0.45, 0]
  addBlock(base.use('brass'), at, [0.1, 0.09, 0.08], 0, 0.02)
  addLathe(
    base.use('stainless'),
    frameAlong([half, 0.55, 0.02], [0, 0, 1]),
    [
      [0, -0.02],
      [0.05, -0.02],
      [0.05, 0.02],
      [0, 0.021],
    ],
    16,
  )
  addRod(base.use('brass'), at, [half, 0.53, 0.01], 0.012, 6)
}
