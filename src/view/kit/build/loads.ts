import type { LoadBundleLook, RebarBundleLook, WeldingMachineLook } from '../../../site/looks/buildLift'
import { addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube, rounded } from '../../geometry/tube'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate, addHoop, addTurned } from '../yard/shapes'
import { TUBE, usedSteel } from './tubes'

const RUSTS = ['#7b4c31', '#6b432e', '#8a5838', '#5d4033'] as const

/** Rows of bars in a round heap about (y, z) along x, tied at places; its underside at `y`. */
export function addBars(
  b: MeshBuilder,
  [x, y, z]: readonly [number, number, number],
  length: number,
  bars: number,
  radius = 0.011,
): void {
  const across = Math.max(2, Math.ceil(Math.sqrt(bars * 1.6)))
  let left = bars
  let top = y
  for (let row = 0; left > 0; row++) {
    const n = Math.min(left, Math.max(1, across - row))
    for (let i = 0; i < n; i++) {
      const at = z + (i - (n - 1) / 2) * radius * 2.1
      const h = y + radius + row * radius * 1.85
      const push = (hashed(i, row, bars) - 0.5) * 0.12
      const sag = row === 0 ? 0 : (hashed(row, i, 2) - 0.5) * radius
      addTube(
        b.use('rust', RUSTS[Math.floor(hashed(i, row, 9) * 4)]),
        [
          [x - length / 2 + push, h + sag, at],
          [x + length / 2 + push, h - sag, at],
        ],
        radius,
        { sides: 5 },
      )
      top = h + radius
    }
    left -= n
  }
  const wide = across * radius * 1.1
  b.use('steel', '#6d6258')
  for (let i = 0; i < Math.max(2, Math.round(length / 2.4)); i++) {
    const at = x - length / 2 + 0.5 + (i * (length - 1)) / Math.max(1, Math.round(length / 2.4) - 1)
    for (const s of [-0.012, 0.012])
      addHoop(b, [at + s, (y + top) / 2, z], [1, 0, 0], Math.max(wide, (top - y) / 2) * 0.98, 0.003, {
        steps: 12,
        sides: 4,
      })
  }
}

/** Bars, wire, the mill's tag at one end. */
export function rebarBundle({ base: b }: KitPieces, { length, bars }: RebarBundleLook): void {
  addBars(b, [0, 0, 0], length, bars)
  addBlock(b.use('paper', '#d9d2b8'), [length / 2 + 0.03, 0.06, 0.08], [0.004, 0.09, 0.13], 0.4, 0.001)
}

/** Loads that go on two slings. */
export function loadBundle({ base: b }: KitPieces, { of }: LoadBundleLook): void {
  for (const x of [-0.7, 0.7]) addCrate(b.use('wood', '#9b784c'), [x, 0.04, 0], [0.1, 0.08, 1])
  if (of === 'ply') {
    for (let i = 0; i < 20; i++)
      addCrate(
        b.use('wood', i % 4 ? '#7c5135' : '#93683f'),
        [(hashed(i, 1, 4) - 0.5) * 0.03, 0.09 + i * 0.0155, (hashed(i, 2, 4) - 0.5) * 0.02],
        [1.83, 0.0145, 0.915],
      )
    for (const x of [-0.6, 0.6]) addCrate(b.use('paint-yellow', '#c8a12f'), [x, 0.24, 0], [0.05, 0.33, 0.95])
  } else if (of === 'tube') {
    for (let row = 0; row < 5; row++)
      for (let i = 0; i < 9 - row; i++)
        addTube(
          usedSteel(b, row * 9 + i),
          [
            [-2 + hashed(i, row, 3) * 0.1, 0.105 + row * 0.043, (i - (8 - row) / 2) * 0.05],
            [2 + hashed(i, row, 4) * 0.1, 0.105 + row * 0.043, (i - (8 - row) / 2) * 0.05],
          ],
          TUBE,
          { sides: 6 },
        )
  } else {
    b.use('paint-yellow', '#c9961d')
    for (const x of [-0.55, 0.55]) for (const z of [-0.5, 0.5]) addCrate(b, [x, 0.6, z], [0.05, 1.05, 0.05])
    for (const y of [0.1, 0.6, 1.1]) {
      for (const z of [-0.5, 0.5]) addCrate(b, [0, y, z], [1.1, 0.04, 0.04])
      for (const x of [-0.55, 0.55]) addCrate(b, [x, y, 0], [0.04, 0.04, 1])
    }
    for (let i = 0; i < 3; i++)
      for (let k = 0; k < 4; k++)
        for (let l = 0; l < 2; l++)
          addCrate(
            b.use('concrete', hashed(i, k, l) > 0.5 ? '#c4c2ba' : '#b3b0a7', 'plain'),
            [-0.26 + l * 0.52, 0.22 + k * 0.2, -0.26 + i * 0.26],
            [0.5, 0.19, 0.25],
          )
  }
}

/** Case with louvres, dials and terminals on wheels, handle and lugs; the lead lies where it lies. */
export function weldingMachine({ base: b }: KitPieces, { lead }: WeldingMachineLook): void {
  addBlock(b.use('paint-orange', '#cf5f1e'), [0, 0.42, 0], [0.6, 0.52, 0.44], 0, 0.03)
  addBlock(b.use('black', '#232323'), [0, 0.46, 0.222], [0.52, 0.36, 0.012], 0, 0.004)
  for (let i = 0; i < 6; i++)
    addBlock(b.use('paint-grey', '#8b8f91'), [0.31, 0.32 + i * 0.04, 0], [0.01, 0.016, 0.3], 0, 0.003)
  for (const [x, y] of [
    [-0.16, 0.54],
    [0.02, 0.54],
  ] as const)
    addRod(b.use('paint-white'), [x, y, 0.226], [x, y, 0.236], 0.05, 16)
  addRod(b.use('paint-red'), [0.18, 0.54, 0.226], [0.18, 0.54, 0.25], 0.03, 12)
  for (const x of [-0.15, 0.12]) addRod(b.use('brass'), [x, 0.34, 0.226], [x, 0.34, 0.27], 0.022, 8)
  for (const x of [-0.24, 0.24]) addRod(b.use('rubber'), [x, 0.1, -0.26], [x, 0.1, -0.2], 0.1, 16)
  for (const x of [-0.24, 0.24]) addRod(b, [x, 0.1, 0.2], [x, 0.1, 0.26], 0.1, 16)
  addTube(
    b.use('steel', '#5f5b55'),
    rounded(
      [
        [-0.26, 0.66, -0.2],
        [-0.26, 0.86, -0.3],
        [0.26, 0.86, -0.3],
        [0.26, 0.66, -0.2],
      ],
      0.06,
    ),
    0.014,
    { sides: 7 },
  )
  for (const x of [-0.22, 0.22])
    addHoop(b.use('steel', '#8d8880'), [x, 0.71, 0], [0, 0, 1], 0.035, 0.01, { steps: 12, sides: 6 })
  if (!lead || lead.length < 2) return
  const path = rounded([[-0.15, 0.34, 0.26], [-0.15, 0.2, 0.34], [-0.12, 0.012, 0.42], ...lead], 0.18)
  addTube(b.use('rubber', '#1e1f21'), path, 0.012, { sides: 6 })
  const end = lead.at(-1) as readonly [number, number, number]
  addRod(b.use('paint-red', '#93281f'), end, [end[0] + 0.16, end[1] + 0.01, end[2] + 0.05], 0.016, 8)
  addTurned(
    b.use('brass'),
    [end[0] + 0.18, end[1], end[2] + 0.055],
    [
      [0.012, 0],
      [0.012, 0.03],
      [0, 0.03],
    ],
    8,
  )
}
