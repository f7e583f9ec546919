import type {
  BrickPalletLook,
  ConcreteBucketLook,
  RebarShopLook,
  SiteContainerLook,
  SiteStackLook,
} from '../../../site/looks/buildYard'
import { addBlock } from '../../geometry/bevel'
import { addTube, rounded } from '../../geometry/tube'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addStairs } from '../parts/ladder'
import { addCrate, addHoop, addTurned } from '../yard/shapes'
import { addSheet } from '../yard/sheet'
import { addPallet } from '../yard/stores'
import { addBars } from './loads'
import { TUBE, addBanded, addFacet, addPole, usedSteel } from './tubes'

/** Cone with bands and dried runs, bail, chute with its lever, ring on the ground. */
export function concreteBucket({ base: b }: KitPieces, _: ConcreteBucketLook): void {
  addTurned(
    b.use('rust', '#7f7a70'),
    [0, 0, 0],
    [
      [0.12, 0.4],
      [0.16, 0.4],
      [0.62, 0.95],
      [0.65, 1.5],
      [0.62, 1.5],
      [0.58, 1],
      [0, 0.6],
    ],
    22,
  )
  for (const y of [1, 1.48])
    addHoop(b.use('paint-orange', '#b9571f'), [0, y, 0], [0, 1, 0], 0.65, 0.025, { steps: 24, sides: 6 })
  for (let k = 0; k < 4; k++) {
    const a = (k + 0.5) * (Math.PI / 2)
    addPole(
      b.use('steel', '#6d675e'),
      [Math.cos(a) * 0.6, 1, Math.sin(a) * 0.6],
      [Math.cos(a) * 0.6, 0, Math.sin(a) * 0.6],
      0.03,
      6,
    )
  }
  addHoop(b, [0, 0.03, 0], [0, 1, 0], 0.6, 0.03, { steps: 24, sides: 6 })
  addTube(
    b.use('steel', '#77706a'),
    rounded(
      [
        [-0.66, 1.3, 0],
        [-0.66, 2, 0],
        [0, 2.35, 0],
        [0.66, 2, 0],
        [0.66, 1.3, 0],
      ],
      0.25,
    ),
    0.028,
    { sides: 8 },
  )
  addPole(b.use('paint-red', '#a8352a'), [0.1, 0.5, 0.1], [0.9, 0.8, 0.3], 0.02, 6)
  b.use('concrete', '#a9a499', 'plain')
  for (let i = 0; i < 12; i++) {
    const a = hashed(i, 1, 3) * 6.28
    addCrate(
      b,
      [Math.cos(a) * 0.63, 1.1 + hashed(i, 2, 3) * 0.3, Math.sin(a) * 0.63],
      [0.06, 0.1 + hashed(i, 3, 3) * 0.2, 0.06],
      a,
    )
  }
}

/** Pallet, blocks course by course, a few taken from the top one; straps. */
export function brickPallet({ base: b }: KitPieces, { courses }: BrickPalletLook): void {
  addPallet(b, [0, 0, 0])
  for (let c = 0; c < courses; c++)
    for (let i = 0; i < 2; i++)
      for (let k = 0; k < 5; k++) {
        if (c === courses - 1 && i === 1 && k > 2) continue
        const shade = ['#c4c2ba', '#b6b3aa', '#cfcdc6'][Math.floor(hashed(i, k, c) * 3)]
        addCrate(
          b.use('concrete', shade, 'plain'),
          [-0.3 + i * 0.6, 0.15 + 0.12 + c * 0.241, -0.4 + k * 0.2],
          [0.595, 0.238, 0.196],
          0,
        )
      }
  for (const x of [-0.3, 0.3])
    addCrate(
      b.use('paint-green', '#3b6b4a'),
      [x, 0.15 + (courses - 1) * 0.12, 0.501],
      [0.016, (courses - 1) * 0.241, 0.003],
    )
}

/** Bars on timber, ply on battens, tube between posts. */
export function siteStack({ base: b }: KitPieces, look: SiteStackLook): void {
  if (look.kind === 'rebar-stack') {
    for (let i = 0; i < look.length / 2; i++)
      addCrate(b.use('wood', '#8a6b45'), [-look.length / 2 + 0.6 + i * 2, 0.06, 0], [0.1, 0.12, look.bundles * 0.42])
    for (let k = 0; k < look.bundles; k++)
      addBars(b, [(hashed(k, 1, 1) - 0.5) * 0.3, 0.12, (k - (look.bundles - 1) / 2) * 0.4], look.length, 22, 0.0125)
    return
  }
  if (look.kind === 'ply-stack') {
    for (const x of [-0.7, 0, 0.7]) addCrate(b.use('wood', '#a58150'), [x, 0.045, 0], [0.05, 0.09, 0.9])
    for (let i = 0; i < look.n; i++)
      addCrate(
        b.use('wood', ['#7c5135', '#8d6342', '#6d4930'][i % 3]),
        [(hashed(i, 1, 4) - 0.5) * 0.05, 0.098 + i * 0.0158, (hashed(i, 2, 4) - 0.5) * 0.04],
        [1.83, 0.015, 0.915],
        (hashed(i, 3, 4) - 0.5) * 0.02,
      )
    for (let i = 0; i < 7; i++)
      addCrate(
        b.use('wood', i % 2 ? '#b58d5a' : '#9a774b'),
        [(hashed(i, 5, 4) - 0.5) * 0.3, 0.045, 0.65 + i * 0.06],
        [1.9, 0.09, 0.048],
        (hashed(i, 6, 4) - 0.5) * 0.05,
      )
    return
  }
  const h = look.length / 2
  for (const x of [-h * 0.6, h * 0.6]) {
    addCrate(b.use('wood', '#8a6b45'), [x, 0.05, 0], [0.1, 0.1, 1.1])
    for (const z of [-0.5, 0.5]) addPole(usedSteel(b, 3), [x, 0, z], [x, 0.8, z])
  }
  for (let row = 0; row < 7; row++)
    for (let i = 0; i < 18; i++)
      addTube(
        usedSteel(b, row * 18 + i),
        [
          [-h + hashed(i, row, 3) * 0.3, 0.125 + row * 0.05, -0.46 + i * 0.054],
          [h + (hashed(i, row, 5) - 0.5) * 0.3, 0.125 + row * 0.05, -0.46 + i * 0.054],
        ],
        TUBE,
        { sides: 5 },
      )
}

/** A box of ribbed sheet with frame, door, windows, cooler; two of them with outside stairs. */
export function siteContainer({ base: b }: KitPieces, { stacked, material }: SiteContainerLook): void {
  const [w, h, d] = [6, 2.6, 2.44]
  for (let level = 0; level < (stacked ? 2 : 1); level++) {
    const y = level * h
    addCrate(b.use('paint-white', '#dcdcd6'), [0, y + h / 2, 0], [w - 0.1, h - 0.1, d - 0.1])
    b.use(material)
    for (const x of [-1, 1])
      for (const z of [-1, 1]) addCrate(b, [x * (w / 2 - 0.06), y + h / 2, z * (d / 2 - 0.06)], [0.12, h, 0.12])
    for (const k of [0.08, h - 0.08])
      for (const s of [-1, 1]) {
        addCrate(b, [0, y + k, s * (d / 2 - 0.06)], [w, 0.16, 0.12])
        addCrate(b, [s * (w / 2 - 0.06), y + k, 0], [0.12, 0.16, d])
      }
    for (const x of [-1.5, 1.5]) {
      addCrate(b.use('paint-white', '#c5c8c8'), [x, y + 1.5, d / 2 - 0.03], [1.3, 1.1, 0.06])
      addFacet(b.use('screen', '#20303a').glowing(0), [
        [x - 0.58, y + 1.02, d / 2 + 0.006],
        [x + 0.58, y + 1.02, d / 2 + 0.006],
        [x + 0.58, y + 1.98, d / 2 + 0.006],
        [x - 0.58, y + 1.98, d / 2 + 0.006],
      ])
    }
    addCrate(b.use('paint-blue', '#48637d'), [0, y + 1.1, d / 2 - 0.03], [0.86, 2.05, 0.07])
    addBlock(b.use('paint-white', '#d7d8d3'), [2.5, y + 0.6, -d / 2 - 0.16], [0.78, 0.54, 0.28], 0, 0.02)
  }
  if (stacked) {
    addStairs(b, [-w / 2 - 3.6, 0, d / 2 + 0.55], [-w / 2, h, d / 2 + 0.55], 0.9)
    addCrate(b.use('steel', '#7c7f80'), [0, h + 0.0, d / 2 + 0.55], [w, 0.05, 1])
    for (const y of [0.55, 1.1])
      addPole(b.use('paint-yellow', '#d6a41f'), [-w / 2, h + y, d / 2 + 1.02], [w / 2, h + y, d / 2 + 1.02], 0.02, 5)
    for (let i = 0; i <= 4; i++)
      addPole(b, [-w / 2 + (i * w) / 4, h, d / 2 + 1.02], [-w / 2 + (i * w) / 4, h + 1.1, d / 2 + 1.02], 0.02, 5)
    for (let i = 0; i <= 2; i++)
      addPole(b, [-w / 2 + (i * w) / 2, 0, d / 2 + 1], [-w / 2 + (i * w) / 2, h, d / 2 + 1], 0.035, 6)
  }
  b.use('paint-blue', '#2b5c93')
  const top = (stacked ? 2 : 1) * h
  addSheet(b, [-w / 2 - 0.2, top + 0.12, d / 2 + 0.3], [w + 0.4, 0, 0], [0, 0.2, -d - 0.6])
}

/** Double roof of planks over a bench with its bender, bars at work, offcuts. */
export function rebarShop({ base: b }: KitPieces, { size: [w, d] }: RebarShopLook): void {
  for (const x of [-1, 0, 1])
    for (const z of [-1, 1])
      addBanded(b, [x * (w / 2 - 0.2), 0, z * (d / 2 - 0.2)], [x * (w / 2 - 0.2), 4, z * (d / 2 - 0.2)], 0.06, 8)
  for (const y of [3.3, 4]) {
    for (const z of [-1, 1])
      addPole(usedSteel(b, 1), [-w / 2, y - 0.1, z * (d / 2 - 0.2)], [w / 2, y - 0.1, z * (d / 2 - 0.2)], 0.05, 6)
    const n = Math.round(w / 0.3)
    for (let i = 0; i < n; i++)
      addCrate(
        b.use('wood', ['#8a6a43', '#79603f', '#9a7a4d'][Math.floor(hashed(i, Math.round(y), 2) * 3)]),
        [-w / 2 + (i + 0.5) * (w / n), y, 0],
        [w / n - 0.012, 0.05, d],
      )
  }
  addCrate(b.use('paint-yellow', '#dcab20'), [0, 3.65, d / 2 - 0.02], [w, 0.6, 0.03])
  addCrate(b.use('steel', '#6f6a62'), [0, 0.75, 0], [w * 0.7, 0.06, 0.8])
  for (const x of [-1, 1]) addCrate(b, [x * w * 0.32, 0.36, 0], [0.1, 0.72, 0.7])
  addBlock(b.use('paint-green', '#3d7a56'), [w * 0.2, 0.95, 0], [0.7, 0.35, 0.6], 0, 0.03)
  addBars(b, [-w * 0.05, 0.78, 0.15], w * 0.7, 7, 0.01)
  addBars(b, [0, 0.02, -d * 0.32], w * 0.9, 20, 0.0125)
  addBars(b, [0, 0.02, d * 0.3], w * 0.8, 14, 0.01)
}
