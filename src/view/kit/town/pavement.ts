import type { BreakfastStallLook, LockerLook, PavementGoodsLook } from '../../../site/looks/town'
import { addRod } from '../../geometry/lathe'
import { addFacet } from '../build/tubes'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate, addTurned } from '../yard/shapes'

/** Cart, steamers in stacks, a pan on its ring, bottles, awning on poles, board, a table with stools. */
export function breakfastStall({ base: b }: KitPieces, _: BreakfastStallLook): void {
  addCrate(b.use('stainless', '#b8bec1'), [0, 0.55, 0], [2.2, 0.75, 0.9])
  addCrate(b.use('paint-red', '#b3261f'), [0, 0.62, 0.46], [2.1, 0.5, 0.02])
  for (const x of [-0.85, 0.85])
    for (const z of [-0.3, 0.3])
      addTurned(
        b.use('rubber'),
        [x, 0.02, z],
        [
          [0.12, 0],
          [0.12, 0.14],
          [0, 0.15],
        ],
        8,
      )
  for (const [x, n] of [
    [-0.7, 4],
    [-0.2, 3],
  ] as const)
    for (let k = 0; k < n; k++)
      addTurned(
        b.use('wood', k % 2 ? '#b08a55' : '#a17b48'),
        [x, 0.93 + k * 0.13, 0],
        [
          [0.22, 0],
          [0.22, 0.12],
          [0, 0.125],
        ],
        12,
      )
  addTurned(
    b.use('black', '#2b2b2c'),
    [0.55, 0.93, 0],
    [
      [0.1, 0],
      [0.36, 0.12],
      [0.34, 0.12],
      [0, 0.04],
    ],
    14,
  )
  b.use('paint-grey', '#7d868b')
  for (const x of [-1.2, 1.2]) for (const z of [-0.55, 0.55]) addRod(b, [x, 0, z], [x, 2.3, z], 0.02, 5)
  b.use('cloth-grey', '#b8322b')
  addFacet(b, [
    [-1.4, 2.2, 1],
    [1.4, 2.2, 1],
    [1.4, 2.45, -0.7],
    [-1.4, 2.45, -0.7],
  ])
  addFacet(b, [
    [-1.4, 2.43, -0.7],
    [1.4, 2.43, -0.7],
    [1.4, 2.18, 1],
    [-1.4, 2.18, 1],
  ])
  addFacet(b, [
    [-1.4, 1.95, 1.01],
    [1.4, 1.95, 1.01],
    [1.4, 2.2, 1],
    [-1.4, 2.2, 1],
  ])
  addCrate(b.use('paint-red', '#c53a22'), [2.6, 0.7, 0.1], [0.7, 0.05, 0.7])
  addRod(b.use('stainless'), [2.6, 0, 0.1], [2.6, 0.7, 0.1], 0.03, 6)
  for (const [x, z] of [
    [2.1, 0.4],
    [3.1, 0.3],
    [2.5, -0.5],
  ] as const)
    addTurned(
      b.use('paint-blue', '#2b6fb5'),
      [x, 0, z],
      [
        [0.15, 0],
        [0.13, 0.44],
        [0, 0.45],
      ],
      8,
    )
}

/** A carcase of doors in columns with a screen in its middle; a swap cabinet has lamps over its doors and a sun roof. */
export function locker({ base: b, lamps }: KitPieces, { kind, width: w }: LockerLook): void {
  const swap = kind === 'swap-cabinet'
  const h = swap ? 1.9 : 2
  // a cabinet that is worked has its front at the origin
  const z = swap ? -0.275 : 0
  addCrate(b.use(swap ? 'paint-green' : 'paint-yellow', swap ? '#1f7a4c' : '#d7a51c'), [0, h / 2, z], [w, h, 0.55])
  const cols = Math.max(2, Math.round(w / 0.55))
  const rows = swap ? 4 : 7
  for (let i = 0; i < cols; i++)
    for (let k = 0; k < rows; k++) {
      const [x, y] = [-w / 2 + ((i + 0.5) * w) / cols, 0.12 + ((k + 0.5) * (h - 0.4)) / rows]
      const middle = i === Math.floor(cols / 2)
      if (middle && k > rows / 2) continue
      addCrate(
        b.use('paint-white', swap ? '#dfe5e1' : '#e9e2cc'),
        [x, y, z + 0.28],
        [w / cols - 0.05, (h - 0.4) / rows - 0.04, 0.02],
      )
      if (swap) addCrate(lamps.use('lamp-green'), [x + w / cols / 2 - 0.1, y + 0.1, z + 0.3], [0.05, 0.03, 0.01])
    }
  addCrate(
    b.use('screen', '#163a52').glowing(0.3),
    [-w / 2 + ((Math.floor(cols / 2) + 0.5) * w) / cols, h - 0.65, z + 0.29],
    [0.36, 0.5, 0.02],
  )
  addCrate(b.use('paint-grey', '#60686c'), [0, h + 0.12, z + 0.2], [w + 0.3, 0.08, 1.1])
}

const FRUIT = ['#c4472e', '#d98a2b', '#7fa43a', '#e0c04a', '#8a3a4c', '#5d8a45'] as const

/** Things on the pavement one after the other along x. */
export function pavementGoods({ base: b }: KitPieces, { of, n }: PavementGoodsLook): void {
  for (let i = 0; i < n; i++) {
    const x = (i - (n - 1) / 2) * (of === 'planter' ? 1.6 : 0.75)
    const chance = hashed(i, n, 3)
    if (of === 'fruit') {
      addCrate(b.use('wood', '#9b7b4f'), [x, 0.35, 0], [0.7, 0.7, 0.8])
      addFacet(b.use('paint-red', FRUIT[Math.floor(chance * FRUIT.length)]), [
        [x - 0.32, 0.72, 0.38],
        [x + 0.32, 0.72, 0.38],
        [x + 0.32, 0.9, -0.36],
        [x - 0.32, 0.9, -0.36],
      ])
    } else if (of === 'boxes') {
      const high = 0.3 + chance * 0.7
      addCrate(
        b.use('wood', chance > 0.5 ? '#b08d5e' : '#9d7c50'),
        [x, high / 2, (chance - 0.5) * 0.3],
        [0.6, high, 0.5],
      )
    } else if (of === 'bins') {
      addCrate(b.use('paint-green', ['#2f6f4a', '#2a5d98', '#4b5054', '#a8332c'][i % 4]), [x, 0.55, 0], [0.55, 1, 0.6])
      addCrate(b, [x, 1.08, 0.03], [0.6, 0.08, 0.68])
    } else {
      addCrate(b.use('concrete', '#8d8578', 'plain'), [x, 0.25, 0], [1.4, 0.5, 0.5])
      addCrate(b.use('grass', '#4a6b34'), [x, 0.62, 0], [1.25, 0.35, 0.4])
    }
  }
}
