import type { GearPostLook, MastLook, SignBoardLook } from '../../../site/looks/posts'
import { addBar, addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate, addTurned } from './shapes'

/** A plate with four nuts at a post's foot. */
export function addFoot(b: MeshBuilder, [x, y, z]: Triple, side: number): void {
  addCrate(b.use('steel'), [x, y + 0.008, z], [side, 0.016, side])
  const q = side * 0.36
  for (const sx of [-q, q])
    for (const sz of [-q, q]) {
      const nut = [
        [0.014, 0],
        [0.012, 0.022],
        [0, 0.022],
      ] as const
      addTurned(b, [x + sx, y + 0.016, z + sz], nut, 6)
    }
}

/** A mast: tapering tube, inspection hatch, lamp head (LED, 60 W class) on a bowed arm, or a cap. */
export function mast({ base, lamps }: KitPieces, { height, head }: MastLook): void {
  addBlock(base.use('concrete'), [0, 0.15, 0], [0.5, 0.3, 0.5], 0, 0.025)
  addFoot(base, [0, 0.3, 0], 0.3)
  const top = height
  base.use('paint-white')
  addTurned(
    base,
    [0, 0.31, 0],
    [
      [0.085, 0],
      [0.078, 0.12],
      [0.07, 0.16],
      [head === 'lamp' ? 0.045 : 0.055, top - 0.31],
      [0, top - 0.29],
    ],
    14,
  )
  if (height > 3) {
    addBlock(base.use('paint-grey'), [0, 0.9, 0.068], [0.1, 0.3, 0.02])
    addTurned(
      base.use('paint-red'),
      [0, 1.3, 0],
      [
        [0.07, 0],
        [0.078, 0],
        [0.076, 0.25],
        [0.069, 0.25],
      ],
      14,
    )
    addTurned(
      base.use('paint-white'),
      [0, 1.55, 0],
      [
        [0.07, 0],
        [0.077, 0],
        [0.075, 0.25],
        [0.068, 0.25],
      ],
      14,
    )
  }
  if (head !== 'lamp') return
  const arm: Triple[] = [
    [0, top - 0.3, 0],
    [0, top + 0.05, 0],
    [0, top + 0.12, 0.4],
    [0, top + 0.1, 1.1],
  ]
  addTube(base.use('paint-white'), rounded(arm, 0.3), 0.035, { sides: 8 })
  addBlock(base.use('paint-grey'), [0, top + 0.09, 1.3], [0.26, 0.08, 0.6], 0, 0.03)
  for (let i = 0; i < 5; i++) addCrate(base, [0, top + 0.145, 1.12 + i * 0.08], [0.22, 0.04, 0.012])
  addCrate(lamps.use('lamp-amber', '#fff4da'), [0, top + 0.046, 1.34], [0.2, 0.012, 0.42])
}

/** A board: sheet with a folded rim, posts with caps and clamps behind; a notice board in a frame under a small roof. */
export function signBoard({ base }: KitPieces, { size: [w, h], y, posts, material, notice }: SignBoardLook): void {
  for (const x of posts) {
    addRod(base.use('steel'), [x, 0, -0.04], [x, y + h / 2 + (notice ? 0.06 : 0.03), -0.04], 0.03, 12)
    addFoot(base, [x, 0, -0.04], 0.16)
    base.use('stainless')
    for (const s of [-0.32, 0.32]) addBlock(base, [x, y + s * h, -0.04], [0.1, 0.04, 0.085])
  }
  addBlock(base.use(material), [0, y, 0], [w, h, 0.03], 0, 0.006)
  if (!notice) return
  base.use('stainless')
  for (const s of [-1, 1]) {
    addBlock(base, [(s * (w + 0.04)) / 2, y, 0], [0.05, h + 0.09, 0.06])
    addBlock(base, [0, y + (s * (h + 0.04)) / 2, 0], [w + 0.09, 0.05, 0.06])
  }
  base.use('paint-blue')
  addBar(base, [0, y + h / 2 + 0.2, -0.03], [0, y + h / 2 + 0.11, 0.22], w + 0.3, 0.025)
  addBar(base, [0, y + h / 2 + 0.11, -0.28], [0, y + h / 2 + 0.2, -0.03], w + 0.3, 0.025)
}

/** A gear post: square tube with cap and foot, back board with folded rim on straps, conduit; or a rack of brass tools. */
export function gearPost(to: KitPieces, { material, plate, tools }: GearPostLook): void {
  const { base } = to
  addBlock(base.use('steel', '#6f777c'), [0, 0.85, -0.06], [0.08, 1.7, 0.08], 0, 0.008)
  addBlock(base.use('black'), [0, 1.705, -0.06], [0.09, 0.02, 0.09])
  addFoot(base, [0, 0, -0.06], 0.2)
  addBlock(base.use(material), [0, 1.3, -0.01], [0.34, 0.6, 0.03], 0, 0.008)
  base.use('stainless')
  for (const y of [1.07, 1.53]) addBlock(base, [0, y, -0.06], [0.12, 0.04, 0.09])
  for (const x of [-0.14, 0.14]) for (const y of [1.03, 1.57]) addRod(base, [x, y, 0], [x, y, 0.01], 0.01, 6)
  if (plate) addBlock(base.use(plate.material), [0, plate.y, -0.003], [...plate.size, 0.014], 0, 0.004)
  if (tools) return hangTools(base)
  addTube(
    base.use('steel'),
    rounded(
      [
        [0.06, 0, -0.03],
        [0.06, 0.95, -0.03],
        [0.06, 1.05, -0.02],
      ],
      0.05,
    ),
    0.012,
    { sides: 6 },
  )
}

/** Copper alloy spanners, a hammer and a pry bar on hooks (GB/T 10686: tools that strike no sparks). */
function hangTools(base: MeshBuilder): void {
  for (let i = 0; i < 4; i++) {
    const x = -0.12 + i * 0.055
    const long = 0.2 + i * 0.03
    const y = 1.52
    addRod(base.use('steel'), [x, y, 0], [x, y, 0.04], 0.005, 6)
    addBlock(base.use('brass'), [x, y - long / 2 - 0.02, 0.02], [0.014 + i * 0.002, long - 0.03, 0.007], 0, 0.002)
    for (const [at, s] of [
      [y - 0.015, 1],
      [y - long - 0.025, -1],
    ] as const) {
      addBlock(base, [x, at - s * 0.006, 0.02], [0.036 + i * 0.004, 0.014, 0.009], 0, 0.003)
      for (const q of [-1, 1])
        addBlock(base, [x + q * (0.012 + i * 0.002), at + s * 0.01, 0.02], [0.011, 0.024, 0.009], 0, 0.003)
    }
  }
  addRod(base.use('wood'), [0.12, 1.14, 0.025], [0.12, 1.42, 0.025], 0.012, 8)
  addRod(base.use('brass'), [0.075, 1.43, 0.025], [0.16, 1.43, 0.025], 0.022, 10)
}
