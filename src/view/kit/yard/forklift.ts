import type { EvidenceLook } from '../../../site/looks/evidence'
import { addBar, addBlock } from '../../geometry/bevel'
import { frameAlong } from '../../geometry/frame'
import { addPrism } from '../../geometry/extrude'
import { addLathe, addRod } from '../../geometry/lathe'
import { addCapsule } from '../../geometry/primitives'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addHoop, addTurned } from './shapes'
import { addPallet } from './stores'

/** A lift truck: counterweight, overhead guard, mast with chains and forks, steering wheel, driver, beacon, a crate on a pallet. */
export function forklift({ moving: b }: KitPieces, _: Extract<EvidenceLook, { kind: 'forklift' }>): void {
  addPrism(
    b.use('paint-yellow'),
    frameAlong([0, 0, 0], [0, 0, 1]),
    [
      [-0.8, 0.4],
      [-0.72, 0.26],
      [0.75, 0.26],
      [0.75, 0.62],
      [0.35, 0.62],
      [0.3, 0.75],
      [-0.2, 0.75],
      [-0.25, 1.12],
      [-0.72, 1.15],
      [-0.8, 1.0],
    ],
    0.52,
  )
  addBlock(b.use('black'), [-0.78, 0.6, 0], [0.08, 0.3, 0.9], 0, 0.02)
  addBlock(b, [0, 1.2, 0], [0.12, 0.5, 0.5], 0, 0.04)
  addBlock(b, [0.1, 0.98, 0], [0.45, 0.12, 0.5], 0, 0.04)
  for (const z of [-0.5, 0.5]) {
    addTube(
      b.use('black'),
      [
        [-0.5, 1.1, z],
        [-0.45, 2.08, z],
      ],
      0.03,
      { sides: 7 },
    )
    addTube(
      b,
      [
        [0.62, 0.6, z],
        [0.6, 1.2, z],
        [0.45, 2.08, z],
      ],
      0.03,
      { sides: 7 },
    )
  }
  for (let i = 0; i < 6; i++) addBar(b, [-0.46 + i * 0.19, 2.1, -0.53], [-0.46 + i * 0.19, 2.1, 0.53], 0.05, 0.04)
  for (const z of [-0.53, 0.53]) addBar(b, [-0.5, 2.1, z], [0.66, 2.1, z], 0.05, 0.05)
  for (const [x, r] of [
    [-0.5, 0.28],
    [0.5, 0.32],
  ] as const)
    for (const s of [-1, 1]) {
      addLathe(
        b.use('rubber'),
        frameAlong([x, r, s * 0.36], [0, 0, s]),
        [
          [0, 0],
          [r * 0.9, 0],
          [r, 0.03],
          [r, 0.16],
          [r * 0.9, 0.19],
          [r * 0.6, 0.19],
          [r * 0.55, 0.16],
        ],
        22,
      )
      addLathe(
        b.use('paint-white'),
        frameAlong([x, r, s * 0.36], [0, 0, s]),
        [
          [r * 0.56, 0.165],
          [r * 0.3, 0.17],
          [r * 0.2, 0.19],
          [0, 0.19],
        ],
        16,
      )
    }
  b.use('steel', '#4c5358')
  for (const z of [-0.32, 0.32]) {
    addBar(b, [0.92, 0.1, z], [0.92, 2.1, z], 0.08, 0.1)
    addBar(b, [0.98, 0.08, z * 0.8], [0.98, 2.0, z * 0.8], 0.06, 0.07)
    addTube(
      b,
      [
        [0.94, 0.4, z * 0.4],
        [0.94, 1.9, z * 0.4],
      ],
      0.03,
      { sides: 8 },
    )
  }
  for (const y of [0.3, 0.7, 2.05]) addBar(b, [0.96, y, -0.36], [0.96, y, 0.36], 0.04, 0.1)
  for (const z of [-0.22, 0.22]) {
    addBar(b, [1.02, 0.3, z], [2.0, 0.29, z], 0.12, 0.04)
    addBar(b, [1.03, 0.28, z], [1.03, 0.8, z], 0.12, 0.04)
  }
  addPallet(b, [1.5, 0.32, 0], [0.9, 0.9])
  addBlock(b.use('wood'), [1.5, 0.66, 0], [0.84, 0.38, 0.84], 0, 0.01)
  for (const y of [0.55, 0.75]) addBlock(b.use('wood', '#77583a'), [1.5, y, 0], [0.87, 0.06, 0.87], 0, 0.008)
  addHoop(b.use('black'), [0.42, 1.28, 0], [0.6, 1, 0], 0.17, 0.014, { steps: 18, sides: 6 })
  addRod(b, [0.6, 0.75, 0], [0.42, 1.28, 0], 0.025, 8)
  driver(b)
  addTurned(
    b.use('lamp-amber'),
    [0.1, 2.13, 0],
    [
      [0.07, 0],
      [0.07, 0.1],
      [0.05, 0.14],
      [0, 0.15],
    ],
    14,
  )
}

/** The driver as far as one sees him from beyond a barrier: seated, both hands on the wheel, helmet. */
function driver(b: KitPieces['moving']): void {
  b.use('cloth-blue')
  addCapsule(b, [-0.02, 1.12, 0], [0, 1.52, 0], 0.16, 0.17)
  for (const s of [-1, 1]) {
    addCapsule(b.use('cloth-blue'), [0, 1.05, s * 0.1], [0.4, 1.05, s * 0.13], 0.085, 0.07)
    addRod(b, [0.4, 1.05, s * 0.13], [0.5, 0.72, s * 0.13], 0.06, 8)
    addRod(b, [0, 1.58, s * 0.18], [0.16, 1.32, s * 0.22], 0.05, 8)
    addRod(b, [0.16, 1.34, s * 0.22], [0.4, 1.34, s * 0.14], 0.04, 8)
  }
  addCapsule(b.use('skin'), [0.01, 1.66, 0], [0.03, 1.86, 0], 0.06, 0.1)
  addTurned(
    b.use('paint-yellow'),
    [0.02, 1.88, 0],
    [
      [0.14, 0],
      [0.13, 0.015],
      [0.12, 0.02],
      [0.115, 0.06],
      [0.08, 0.11],
      [0, 0.13],
    ],
    18,
  )
}
