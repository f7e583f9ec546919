import { vec } from '../../src/base/vec'
import { block, looking, part } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import * as plan from './plan'
import { SEEN } from './roads'

const { BELT, RAILS, MAIN_BELT } = plan
const LOT = 12
const W = Math.PI / 2

/** Rails along the main road's west side, as far as it is seen; they lie in the floor and are walked over. */
const rails: Part[] = Array.from({ length: Math.floor((SEEN.to - SEEN.from) / LOT) }, (_, i) =>
  looking(part('mine-track', `rails-${i + 1}`, vec(RAILS.x, 0, SEEN.from + (i + 0.5) * LOT), -Math.PI / 2, []), {
    kind: 'mine-track',
    length: LOT,
    gauge: RAILS.gauge,
  }),
)

const belt: Part[] = [
  looking(
    part('belt-drive', 'belt-drive', vec(BELT.headX, 0, BELT.z), 0, [
      block('paint-red', [0.9, 0.45, 0], [2.6, 0.9, 1.1], { clear: true }),
    ]),
    { kind: 'belt-drive', top: BELT.top, width: BELT.width },
  ),
  looking(
    part('belt-tail', 'belt-tail', vec(BELT.tailX, 0, BELT.z), 0, [
      block('paint-red', [-0.1, 0.4, 0], [0.9, 0.8, 1.1], { clear: true }),
    ]),
    { kind: 'belt-tail', top: BELT.top, width: BELT.width },
  ),
]

/** The main road's belt, whose tail can run hot. */
const mainBelt: Part[] = [
  looking(
    part('belt-conveyor', 'main-belt', vec(MAIN_BELT.x, 0, (MAIN_BELT.tailZ + MAIN_BELT.toZ) / 2), W, [
      block('steel', [0, 0.5, 0], [MAIN_BELT.toZ - MAIN_BELT.tailZ, 1, 1.1], { clear: true }),
    ]),
    { kind: 'belt-conveyor', length: MAIN_BELT.toZ - MAIN_BELT.tailZ, top: MAIN_BELT.top, width: MAIN_BELT.width },
  ),
  looking(part('belt-tail', 'main-belt-tail', vec(MAIN_BELT.x, 0, MAIN_BELT.tailZ), W, []), {
    kind: 'belt-tail',
    top: MAIN_BELT.top,
    width: MAIN_BELT.width,
  }),
]

/** What lies about on the floor: spilt coal along the belt, muck at the ribs, the cut coal before the apron; all walked over or past. */
const HEAPS = [
  { x: -30.9, z: -1.3, radius: 0.9, height: 0.5, material: 'coal', lumps: 12 },
  { x: -22, z: -1.9, radius: 0.5, height: 0.18, material: 'coal', lumps: 6 },
  { x: -11, z: -0.72, radius: 0.4, height: 0.1, material: 'coal', lumps: 7 },
  { x: 3.5, z: -1.95, radius: 0.5, height: 0.16, material: 'coal', lumps: 6 },
  { x: 17.4, z: -1.3, radius: 0.8, height: 0.3, material: 'coal', lumps: 12 },
  { x: 21.5, z: -1.9, radius: 0.7, height: 0.25, material: 'coal', lumps: 9 },
  { x: 34.9, z: -0.9, radius: 1.1, height: 0.6, material: 'coal', lumps: 16 },
  { x: 35.2, z: 1.1, radius: 0.8, height: 0.4, material: 'coal', lumps: 14 },
  { x: MAIN_BELT.x, z: 31.2, radius: 0.7, height: 0.3, material: 'coal', lumps: 8 },
] as const
const heaps: Part[] = HEAPS.map(({ x, z, ...heap }, i) =>
  looking(part('heap', `heap-${i + 1}`, vec(x, 0, z), 0, []), { kind: 'heap', seed: i + 3, ...heap }),
)

/** Rails, the ends of the belt, and what has fallen off it. */
export const haulage: Part[] = [...rails, ...belt, ...mainBelt, ...heaps]
