import type { CraneTrolleyLook, HookBlockLook } from '../../../site/looks/buildLift'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate, addTurned } from '../yard/shapes'
import { YELLOW } from './lattice'
import { addFacet, addPole } from './tubes'

/** Frame on four rollers at the chords, sheaves between, a basket for the fitter. */
export function craneTrolley({ base: b }: KitPieces, _: CraneTrolleyLook): void {
  for (const s of [-1, 1]) {
    addCrate(b.use('paint-red', '#b23a22'), [0, 0.2, s * 0.45], [1.5, 0.16, 0.08])
    for (const x of [-0.6, 0.6]) {
      addRod(b.use('steel', '#5d574f'), [x, 0.42, s * 0.5], [x, 0.42, s * 0.64], 0.11, 10)
      addCrate(b.use('paint-red', '#b23a22'), [x, 0.32, s * 0.48], [0.1, 0.26, 0.03])
    }
  }
  for (const x of [-0.7, 0.7]) addCrate(b, [x, 0.2, 0], [0.1, 0.14, 0.9])
  for (const x of [-0.28, 0.28]) addSheave(b, [x, 0.1, 0], 0.22)
  for (const y of [-0.6, -0.05, 0.2])
    for (const s of [-1, 1]) addPole(b.use('paint-yellow', YELLOW), [0.8, y, s * 0.3], [1.5, y, s * 0.3], 0.016, 4)
  for (const x of [0.8, 1.5])
    for (const s of [-1, 1]) addPole(b.use('paint-yellow', YELLOW), [x, -0.62, s * 0.3], [x, 0.22, s * 0.3], 0.02, 4)
  addCrate(b.use('steel', '#6f6a62'), [1.15, -0.62, 0], [0.7, 0.03, 0.62])
}

/** A grooved wheel across z. */
function addSheave(b: MeshBuilder, [x, y, z]: Triple, r: number): void {
  addLathe(
    b.use('steel', '#5b554d'),
    frameAlong([x, y, z - 0.035], [0, 0, 1]),
    [
      [0, 0],
      [r, 0],
      [r, 0.012],
      [r * 0.86, 0.03],
      [r * 0.86, 0.04],
      [r, 0.058],
      [r, 0.07],
      [0, 0.07],
    ],
    20,
  )
}

/** Cheeks in stripes with two sheaves, swivel, hook with its catch: the bowl at the origin. */
export function hookBlock({ base: b }: KitPieces, _: HookBlockLook): void {
  for (const x of [-0.17, 0.17]) addSheave(b, [x, 0.95, 0], 0.19)
  for (const s of [-1, 1]) {
    addBlock(b.use('paint-yellow', YELLOW), [0, 0.88, s * 0.07], [0.72, 0.5, 0.03], 0, 0.01)
    for (let i = 0; i < 3; i++) {
      const x = -0.24 + i * 0.24
      const z = s * 0.0875
      const face: Triple[] = [
        [x - 0.09, 0.66, z],
        [x + 0.01, 0.66, z],
        [x + 0.12, 1.1, z],
        [x + 0.02, 1.1, z],
      ]
      addFacet(b.use('black'), s > 0 ? face : face.toReversed())
    }
  }
  addBlock(b.use('steel', '#5c564e'), [0, 0.56, 0], [0.22, 0.16, 0.2], 0, 0.02)
  addTurned(
    b.use('steel', '#746e65'),
    [0, 0.3, 0],
    [
      [0, 0],
      [0.045, 0],
      [0.045, 0.12],
      [0.07, 0.13],
      [0.07, 0.2],
      [0, 0.2],
    ],
    14,
  )
  const hook: Triple[] = [
    [0, 0.32, 0],
    [0.01, 0.22, 0],
    [0.1, 0.13, 0],
    [0.13, 0.03, 0],
    [0.08, -0.07, 0],
    [0, -0.1, 0],
    [-0.09, -0.06, 0],
    [-0.13, 0.03, 0],
    [-0.12, 0.1, 0],
  ]
  const path = rounded(hook, 0.08)
  addTube(
    b.use('paint-orange', '#c8551d'),
    path,
    path.map((_p, i) => 0.045 - 0.018 * Math.max(0, i / path.length - 0.6) * 2.5),
    { sides: 10 },
  )
  addTube(
    b.use('steel', '#9a948a'),
    [
      [0.02, 0.24, 0],
      [-0.115, 0.09, 0],
    ],
    0.012,
    { sides: 6 },
  )
}
