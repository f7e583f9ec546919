import type { MineTubLook, StopBlockLook } from '../../../site/looks/mineHaulage'
import { addBlock } from '../../geometry/bevel'
import { type Corner, addPrism } from '../../geometry/extrude'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { KitPieces } from '../pieces'
import { addHeap } from './heap'

/** Over the rail's head; wheels of 300 mm; body of 1.1 m3 with a round bottom. Metres. */
const RAIL = 0.125
const WHEEL = 0.15
const AXLES = 0.275
const OUTLINE: readonly Corner[] = [
  [-0.42, 1.15],
  [-0.42, 0.62],
  [-0.3, 0.42],
  [0.3, 0.42],
  [0.42, 0.62],
  [0.42, 1.15],
]

/** Body, frame with buffers, wheels with flanges, couplings; empty one sees its inside. */
export function mineTub({ base }: KitPieces, { load }: MineTubLook): void {
  const f = { at: [0, 0, 0] as Triple, u: [1, 0, 0] as Triple, v: [0, 1, 0] as Triple, w: [0, 0, 1] as Triple }
  const rust = '#5a463a'
  const inner = OUTLINE.map(([x, y]): Corner => [x * 0.95, y < 0.5 ? y + 0.02 : y])
  // walls as prisms of their own, so that the inside is open
  for (let i = 0; i + 1 < OUTLINE.length; i++) {
    const [a, b] = [OUTLINE[i] as Corner, OUTLINE[i + 1] as Corner]
    const [c, d] = [inner[i + 1] as Corner, inner[i] as Corner]
    addPrism(base.use('rust', rust), f, [a, b, c, d], 0.92)
  }
  for (const z of [-0.93, 0.93]) addPrism(base.use('rust', rust), { ...f, at: [0, 0, z] }, OUTLINE, 0.012)
  addBlock(base.use('steel', '#4b423b'), [0, 1.15, 0.93], [0.9, 0.05, 0.05], 0, 0.006)
  addBlock(base, [0, 1.15, -0.93], [0.9, 0.05, 0.05], 0, 0.006)
  for (const x of [-0.43, 0.43]) addBlock(base, [x, 1.15, 0], [0.05, 0.05, 1.9], 0, 0.006)
  for (const x of [-0.2, 0.2]) addBlock(base, [x, 0.36, 0], [0.08, 0.12, 2], 0, 0.008)
  for (const z of [-1, 1]) {
    addBlock(base, [0, 0.36, z * 1.02], [0.42, 0.16, 0.06], 0, 0.01)
    addRod(base, [0, 0.36, z], [0, 0.36, z * 1.16], 0.03, 8)
    for (const x of [-0.32, 0.32]) {
      addLathe(
        base.use('steel', '#57504a'),
        frameAlong([x + 0.035, RAIL + WHEEL, z * AXLES], [-1, 0, 0]),
        [
          [0, 0],
          [WHEEL, 0],
          [WHEEL, 0.06],
          [WHEEL + 0.025, 0.062],
          [WHEEL + 0.025, 0.08],
          [0, 0.08],
        ],
        18,
      )
      base.use('steel', '#4b423b')
    }
    addRod(base, [-0.36, RAIL + WHEEL, z * AXLES], [0.36, RAIL + WHEEL, z * AXLES], 0.035, 8)
  }
  if (load === 'coal') addHeap(base, [0, 1.02, 0], [0.42, 0.28, 0.9], 'coal', 5, 5)
}

/** Two posts with bearings, a striped beam between them a little over its axis, the handle upright at the east post. */
export function stopBlock({ base, moving }: KitPieces, _: StopBlockLook): void {
  for (const x of [0, -1.5]) {
    addBlock(base.use('paint-red', '#a33325'), [x, -0.42, 0], [0.12, 0.96, 0.16], 0, 0.01)
    addRod(base.use('steel', '#57504a'), [x - 0.08, 0, 0], [x + 0.08, 0, 0], 0.06, 10)
  }
  addBlock(moving.use('paint-yellow', '#d2a51f'), [-0.75, 0.1, 0], [1.34, 0.13, 0.12], 0, 0.01)
  for (let i = 0; i < 4; i++) addBlock(moving.use('black'), [-1.2 + i * 0.3, 0.1, 0], [0.13, 0.134, 0.124], 0, 0.008)
  for (const x of [-0.12, -1.38]) addBlock(moving.use('steel', '#4b423b'), [x, 0.05, 0], [0.06, 0.16, 0.1], 0, 0.01)
  addRod(moving.use('steel', '#57504a'), [0, 0, 0], [0, 0.4, 0], 0.022, 8)
  addRod(moving.use('paint-red'), [0, 0.28, 0], [0, 0.42, 0], 0.032, 10)
}
