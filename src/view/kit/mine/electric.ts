import type {
  FlameproofSwitchLook,
  JunctionBoxLook,
  MineTransformerLook,
  RelayBoxLook,
} from '../../../site/looks/mineElectric'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'

const RED = '#9c2f22'
const OUT: Triple = [0, 0, 1]

/** Heads of bolts on a face that looks to +z. */
function addHeads(b: MeshBuilder, places: readonly (readonly [number, number])[], z: number, radius: number): void {
  b.use('steel', '#8b857b')
  for (const [x, y] of places) addRod(b, [x, y, z], [x, y, z + radius * 1.2], radius, 6)
}

/** A cable with its gland into a box from below or the side. */
export function addGland(b: MeshBuilder, at: Triple, way: Triple, cable: readonly Triple[]): void {
  const end: Triple = [at[0] + way[0], at[1] + way[1], at[2] + way[2]]
  addRod(b.use('steel', '#6a645c'), at, end, 0.045, 10)
  addTube(b.use('rubber', '#1d1c1b'), rounded([end, ...cable], 0.12), 0.022, { sides: 7 })
}

/** Housing with ribs, door with bolts and window, buttons, isolator's handle, wiring box on top with its entries, skids. */
export function flameproofSwitch({ base, moving, lamps }: KitPieces, { model, foot }: FlameproofSwitchLook): void {
  const [w, h, d] = model === 'feeder' ? [0.95, 0.9, 0.56] : [0.72, 0.75, 0.46]
  const paint = model === 'feeder' ? RED : '#8a8f92'
  addBlock(base.use('paint-red', paint), [0, 0, -d / 2], [w, h, d], 0, 0.03)
  addBlock(base, [0, h / 2 + 0.11, -d / 2], [w * 0.9, 0.2, d * 0.8], 0, 0.025)
  // door: rim, dished round cover with its bolts
  addBlock(base, [0, -0.02, 0.015], [w * 0.9, h * 0.86, 0.03], 0, 0.01)
  addLathe(
    base.use('paint-red', paint),
    frameAlong([-w * 0.06, 0, 0.03], OUT),
    [
      [h * 0.36, 0],
      [h * 0.36, 0.035],
      [h * 0.3, 0.05],
      [h * 0.12, 0.075],
      [0, 0.078],
    ],
    26,
  )
  const heads = Array.from({ length: 12 }, (_, i): [number, number] => {
    const a = ((i + 0.5) / 12) * 2 * Math.PI
    return [-w * 0.06 + Math.cos(a) * h * 0.335, Math.sin(a) * h * 0.335]
  })
  addHeads(base, heads, 0.062, 0.014)
  // window with its display, nameplate, signs' plate
  addBlock(base.use('stainless'), [-w * 0.06, 0.1, 0.075], [0.22, 0.14, 0.02], 0, 0.006)
  addBlock(base.use('screen'), [-w * 0.06, 0.1, 0.085], [0.18, 0.1, 0.006], 0, 0.002)
  addBlock(lamps.use('lamp-green', '#ffffff'), [-w * 0.06 + 0.07, 0.13, 0.089], [0.014, 0.014, 0.006], 0, 0.002)
  addBlock(base.use('stainless'), [-w * 0.06, -0.12, 0.072], [0.16, 0.09, 0.006], 0, 0.001)
  for (const [x, color] of [
    [-0.09, 'paint-green'],
    [-0.03, 'paint-red'],
    [0.03, 'black'],
  ] as const)
    addRod(base.use(color), [x - w * 0.06, -0.24, 0.05], [x - w * 0.06, -0.24, 0.085], 0.02, 12)
  // isolator's shaft and handle on the right
  addRod(base.use('steel', '#77716a'), [w * 0.42, 0.02, 0.02], [w * 0.42, 0.02, 0.07], 0.04, 12)
  addRod(moving.use('black'), [w * 0.42, 0.02, 0.085], [w * 0.42 + 0.24, 0.02, 0.085], 0.013, 8)
  addRod(moving.use('paint-red'), [w * 0.42 + 0.18, 0.02, 0.085], [w * 0.42 + 0.28, 0.02, 0.085], 0.024, 10)
  // entries
  for (const [i, x] of [-0.3, 0, 0.3].entries()) {
    const at: Triple = [x * w, h / 2 + 0.1, -d * 0.12]
    addGland(
      base,
      at,
      [0, 0, 0.1],
      [
        [at[0], at[1], 0.12],
        [at[0], at[1] - 0.12, 0.16],
        [at[0] + 0.02 * i, -h / 2 + 0.1, 0.06 - d],
        [at[0], -h / 2 - 0.05, -d - 0.02],
      ],
    )
  }
  for (const x of [-w * 0.36, w * 0.36]) {
    addBlock(base.use('steel', '#4e4a45'), [x, -h / 2 - 0.08, -d / 2], [0.07, 0.16, d * 0.9], 0, 0.01)
    addRod(base, [x, -h / 2 - 0.13, -d * 0.98], [x, -h / 2 - 0.13, 0.04], 0.03, 8)
  }
  if (foot === undefined) return
  base.use('steel', '#4e4a45')
  const top = -h / 2 - 0.16
  for (const x of [-w * 0.4, w * 0.4])
    for (const z of [-d * 0.9, -0.04]) addBlock(base, [x, (top - foot) / 2, z], [0.05, top + foot, 0.05], 0, 0.006)
  addBlock(base, [0, top - 0.02, -d / 2], [w, 0.04, d], 0, 0.006)
}

/** A square box on two legs; its cover on, or off and leaning, with what is live in sight. */
export function relayBox({ base, lamps }: KitPieces, { open }: RelayBoxLook): void {
  const paint = '#5d7480'
  if (open) {
    for (const s of [-1, 1]) {
      addBlock(base.use('paint-grey', paint), [s * 0.235, 0, 0], [0.03, 0.5, 0.24], 0, 0.006)
      addBlock(base, [0, s * 0.235, 0], [0.44, 0.03, 0.24], 0, 0.006)
    }
    addBlock(base.use('black', '#141413'), [0, 0, -0.1], [0.44, 0.44, 0.02], 0, 0.002)
    addBlock(base.use('paint-white', '#c9c4b4'), [-0.08, 0.04, -0.04], [0.2, 0.22, 0.1], 0, 0.01)
    for (const [i, color] of (['paint-yellow', 'paint-green', 'paint-red'] as const).entries()) {
      const x = -0.15 + i * 0.07
      addRod(base.use('brass'), [x, 0.17, -0.03], [x, 0.17, 0.01], 0.012, 6)
      addTube(
        base.use(color),
        rounded(
          [
            [x, 0.17, 0],
            [x + 0.05, 0.02, 0.06],
            [x + 0.1, -0.12, 0.02],
            [x + 0.12, -0.22, -0.02],
          ],
          0.05,
        ),
        0.007,
        { sides: 5 },
      )
    }
    addBlock(base.use('paint-grey', paint), [0.42, -0.5, 0.14], [0.5, 0.5, 0.025], 0.5, 0.006)
  } else {
    addBlock(base.use('paint-grey', paint), [0, 0, 0], [0.5, 0.5, 0.24], 0, 0.02)
    addBlock(base, [0, 0, 0.13], [0.5, 0.5, 0.03], 0, 0.008)
    const heads = [-0.2, 0, 0.2].flatMap((a): [number, number][] => [
      [a, 0.21],
      [a, -0.21],
    ])
    addHeads(base, heads, 0.145, 0.013)
    addBlock(base.use('stainless'), [0, 0.05, 0.147], [0.18, 0.1, 0.004], 0, 0.001)
  }
  addBlock(lamps.use('lamp-red', '#ffffff'), [0.19, 0.27, 0.08], [0.03, 0.03, 0.03], 0, 0.004)
  base.use('steel', '#4e4a45')
  for (const x of [-0.2, 0.2]) addBlock(base, [x, -0.75, -0.04], [0.05, 1, 0.05], 0, 0.006)
  addBlock(base, [0, -1.23, -0.04], [0.5, 0.04, 0.3], 0, 0.006)
}

/** Cast box with a flanged lid, twelve bolts, glands left and right; without two bolts the lid gapes at that corner. */
export function junctionBox({ base }: KitPieces, { loose }: JunctionBoxLook): void {
  const [w, h] = [0.42, 0.3]
  addBlock(base.use('paint-red', RED), [0, 0, -0.06], [w, h, 0.12], 0, 0.02)
  addBlock(base, [0, 0, 0.005], [w + 0.03, h + 0.03, 0.014], 0, 0.004)
  if (loose) addBlock(base.use('black', '#0a0a0a'), [0, 0, 0.016], [w, h, 0.008], 0, 0.001)
  base.use('paint-red', RED)
  addBlock(base, [loose ? -0.004 : 0, 0, loose ? 0.026 : 0.021], [w + 0.03, h + 0.03, 0.014], 0, 0.004)
  addBlock(base, [0, 0, loose ? 0.04 : 0.034], [w * 0.7, h * 0.62, 0.016], 0, 0.006)
  const places: [number, number][] = []
  for (const x of [-0.195, -0.065, 0.065, 0.195]) for (const y of [-0.135, 0.135]) places.push([x, y])
  for (const x of [-0.195, 0.195]) for (const y of [-0.045, 0.045]) places.push([x, y])
  const there = loose ? places.filter(([x, y]) => !(x > 0.1 && y > 0)) : places
  addHeads(base, there, loose ? 0.033 : 0.028, 0.011)
  base.use('black', '#141312')
  if (loose)
    for (const [x, y] of places.filter(([a, b]) => a > 0.1 && b > 0))
      addRod(base, [x, y, 0.03], [x, y, 0.0345], 0.007, 8)
  for (const s of [-1, 1])
    addGland(
      base,
      [s * (w / 2), 0, -0.06],
      [s * 0.09, 0, 0],
      [
        [s * (w / 2 + 0.2), 0.01, -0.06],
        [s * (w / 2 + 0.42), 0.3, -0.05],
        [s * (w / 2 + 0.7), 0.5, -0.02],
      ],
    )
  addBlock(base.use('stainless'), [0, -0.02, loose ? 0.049 : 0.043], [0.13, 0.07, 0.003], 0, 0.001)
}

/** Ribbed tank on flanged wheels, a box at either end with doors of bolts, covers, entries, plates. */
export function mineTransformer({ base, lamps }: KitPieces, _: MineTransformerLook): void {
  const paint = '#7d8587'
  addBlock(base.use('paint-grey', paint), [0, 0.85, 0], [1, 1.1, 1.7], 0, 0.04)
  for (let i = 0; i < 13; i++) addBlock(base, [0, 0.85, -0.78 + i * 0.13], [1.12, 0.94, 0.03], 0, 0.008)
  for (const s of [-1, 1]) {
    addBlock(base.use('paint-grey', paint), [0, 0.85, s * 1.25], [0.95, 0.95, 0.72], 0, 0.03)
    addBlock(base.use('paint-red', RED), [0.49, 0.85, s * 1.25], [0.03, 0.8, 0.6], 0, 0.008)
    base.use('steel', '#8b857b')
    for (const y of [0.52, 0.74, 0.96, 1.18])
      for (const z of [-0.27, 0.27]) addRod(base, [0.5, y, s * 1.25 + z], [0.53, y, s * 1.25 + z], 0.016, 6)
    addBlock(base.use('screen'), [0.506, 1.02, s * 1.25], [0.02, 0.14, 0.22], 0, 0.004)
    addBlock(lamps.use('lamp-green', '#ffffff'), [0.51, 0.8, s * 1.25 + 0.1], [0.02, 0.025, 0.025], 0, 0.003)
    addRod(base.use('steel', '#6a645c'), [0.2, 0.7, s * 1.6], [0.2, 0.7, s * 1.74], 0.055, 10)
    addRod(base, [-0.2, 0.7, s * 1.6], [-0.2, 0.7, s * 1.74], 0.055, 10)
    for (const x of [-0.33, 0.33]) {
      addLathe(
        base.use('steel', '#544e48'),
        frameAlong([x - 0.05, 0.15, s * 0.6], [1, 0, 0]),
        [
          [0, 0],
          [0.16, 0],
          [0.16, 0.03],
          [0.13, 0.03],
          [0.13, 0.1],
          [0, 0.1],
        ],
        16,
      )
    }
  }
  for (const x of [-0.3, 0.3]) addBlock(base.use('steel', '#4e4a45'), [x, 0.27, 0], [0.1, 0.1, 2.8], 0, 0.01)
  addHoop(base.use('steel', '#6a645c'), [0, 1.45, 0.5], [1, 0, 0], 0.06, 0.014, { steps: 12, sides: 5 })
  addHoop(base, [0, 1.45, -0.5], [1, 0, 0], 0.06, 0.014, { steps: 12, sides: 5 })
}
