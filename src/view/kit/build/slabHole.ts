import type { SlabHoleLook } from '../../../site/looks/buildEdge'
import { addBlock } from '../../geometry/bevel'
import { type Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { addBarStub, addFacet } from './tubes'

/** Storey height below, and how far its room is seen to the sides, metres. */
const BELOW = { storey: 3, margin: 1.6 }

/** Rim with paint and cut bars, the room below, what stands in it; pipes. */
export function slabHole({ base }: KitPieces, { size: [w, d], thick, pipes = 0 }: SlabHoleLook): void {
  base.use('concrete', '#8d897f', 'formed')
  const [hx, hz] = [w / 2, d / 2]
  const sides: [Triple, Triple][] = [
    [
      [-hx, 0, hz],
      [hx, 0, hz],
    ],
    [
      [hx, 0, hz],
      [hx, 0, -hz],
    ],
    [
      [hx, 0, -hz],
      [-hx, 0, -hz],
    ],
    [
      [-hx, 0, -hz],
      [-hx, 0, hz],
    ],
  ]
  for (const [p, q] of sides) addFacet(base, [p, q, [q[0], -thick, q[2]], [p[0], -thick, p[2]]])
  // the room below: floor, and walls that keep the light out
  const [rx, rz] = [hx + BELOW.margin, hz + BELOW.margin]
  const floor = -BELOW.storey
  addFacet(base.use('concrete', '#67635b', 'formed'), [
    [-rx, floor, rz],
    [rx, floor, rz],
    [rx, floor, -rz],
    [-rx, floor, -rz],
  ])
  base.use('concrete', '#3a3833', 'formed')
  for (const [p, q] of [
    [
      [-rx, rz],
      [rx, rz],
    ],
    [
      [rx, rz],
      [rx, -rz],
    ],
    [
      [rx, -rz],
      [-rx, -rz],
    ],
    [
      [-rx, -rz],
      [-rx, rz],
    ],
  ] as const)
    addFacet(base, [
      [p[0], -thick, p[1]],
      [q[0], -thick, q[1]],
      [q[0], floor, q[1]],
      [p[0], floor, p[1]],
    ])
  base.use('rust', '#7a4a2e')
  for (let i = 0; i < 5; i++) {
    addBarStub(base, [-hx + ((i + 0.5) * w) / 5, -thick / 2, hz], [0, 0.02, -0.06 - hashed(i, 1, 1) * 0.08], 0.006)
    addBarStub(base, [-hx + ((i + 0.5) * w) / 5, -thick / 2, -hz], [0, -0.02, 0.06 + hashed(i, 2, 1) * 0.08], 0.006)
  }
  base.use('wood', '#8e6c45')
  addCrate(base, [0.1, floor + 0.05, 0.1], [1.6, 0.09, 0.05], 0.5)
  addCrate(base, [-0.2, floor + 0.05, -0.3], [1.2, 0.09, 0.05], 1.3)
  addBlock(base.use('paper', '#8f8a74'), [0.35, floor + 0.06, -0.2], [0.5, 0.12, 0.3], 0.4, 0.05)
  for (let i = 0; i < pipes; i++) {
    const x = (i - (pipes - 1) / 2) * 0.3
    addRod(base.use('black', '#2c2b29'), [x, floor, -hz * 0.4], [x, 0.45, -hz * 0.4], 0.055, 12)
    addRod(base.use('paint-grey', '#8d9296'), [x, 0.32, -hz * 0.4], [x, 0.4, -hz * 0.4], 0.065, 12)
  }
}
