import type { DropLegLook, UnloadingArmLook } from '../../../site/looks/handled'
import type { Material } from '../../../site/types'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addBox } from '../../geometry/primitives'
import { addTube, rounded } from '../../geometry/tube'
import { addBolts, addFlanges } from '../parts/flange'
import { PIPES, bendOf } from '../parts/sizes'
import { addStripes } from '../parts/stripes'
import type { KitPieces } from '../pieces'

/** The pillar is a pipe of 273 mm; the arm DN 100, its drop leg DN 80. */
const PILLAR = 0.13
const ARM = PIPES[100].radius
const LEG = PIPES[80].radius

/** A swivel joint about an axis: two races in a housing, with seals and grease nipples. */
function addSwivel(b: MeshBuilder, at: Triple, ahead: Triple, pipe: number, material: Material): void {
  const f = frameAlong(at, ahead)
  const R = pipe * 1.65
  addLathe(
    b.use('steel'),
    f,
    [
      [pipe, -0.09],
      [R * 0.92, -0.085],
      [R * 0.92, -0.055],
      [R, -0.05],
      [R, -0.008],
      [R * 0.86, -0.006],
      [R * 0.86, 0.006],
      [R, 0.008],
      [R, 0.05],
      [R * 0.92, 0.055],
      [R * 0.92, 0.085],
      [pipe, 0.09],
    ],
    20,
  )
  addBolts(b, frameAlong(at, ahead), R * 0.8, 6, 0.006, 0.088)
  addRod(
    b.use('brass'),
    [at[0] + f.u[0] * R * 0.9, at[1] + f.u[1] * R * 0.9, at[2] + f.u[2] * R * 0.9],
    [at[0] + f.u[0] * (R + 0.02), at[1] + f.u[1] * (R + 0.02), at[2] + f.u[2] * (R + 0.02)],
    0.006,
    6,
  )
  b.use(material)
}

/** Pillar with its foot, riser, inboard arm, stay, and the balance weight on its beam. */
export function unloadingArm({ base: b }: KitPieces, { height, reach, swivel, material }: UnloadingArmLook): void {
  const y = height - 0.15
  addBlock(b.use('paint-grey'), [0, 0.115, 0], [0.5, 0.03, 0.5], 0, 0.004)
  addBolts(b.use('steel'), frameAlong([0, 0.115, 0], [0, 1, 0]), 0.29, 4, 0.015, 0.015)
  b.use('paint-grey')
  for (let i = 0; i < 4; i++) {
    const a = (i * Math.PI) / 2 + Math.PI / 4
    addBox(b, [Math.cos(a) * 0.17, 0.23, Math.sin(a) * 0.17], [0.06, 0.1, 0.006], -a)
  }
  addLathe(
    b,
    frameAlong([0, 0.1, 0], [0, 1, 0]),
    [
      [PILLAR, 0],
      [PILLAR, height - 0.42],
      [PILLAR * 1.25, height - 0.415],
      [PILLAR * 1.25, height - 0.385],
      [PILLAR * 0.95, height - 0.38],
    ],
    24,
  )
  addBolts(b.use('steel'), frameAlong([0, height - 0.3, 0], [0, 1, 0]), PILLAR * 1.13, 8, 0.008, 0.02)
  // the line comes in at the pillar's back
  addFlanges(b, [0, 0.5, -0.16], [0, 0, -1], material === 'paint-grey' ? 65 : 100, material)
  // slewing head and the arm from it
  addSwivel(b, [0, height - 0.24, 0], [0, 1, 0], 0.095, material)
  addLathe(
    b.use(material),
    frameAlong([0, height - 0.16, 0], [0, 1, 0]),
    [
      [0.1, 0],
      [0.15, 0.02],
      [0.155, 0.1],
      [0.13, 0.16],
      [0.06, 0.19],
      [0, 0.2],
    ],
    20,
  )
  addTube(
    b,
    rounded(
      [
        [0, y, 0.05],
        [0, y, reach],
        [0, swivel + 0.08, reach],
      ],
      bendOf(100),
    ),
    ARM,
  )
  addFlanges(b, [0, y, 0.3], [0, 0, 1], 100, material)
  addFlanges(b, [0, y, reach - 0.42], [0, 0, 1], 100, material)
  addSwivel(b, [0, swivel + 0.1, reach], [0, 1, 0], ARM, material)
  // king post and stays
  addRod(b.use('paint-grey'), [0, height, 0], [0, height + 0.42, 0], 0.045, 12)
  for (const x of [-0.035, 0.035]) {
    addTube(
      b.use('steel'),
      [
        [x, height + 0.4, 0],
        [x, y + ARM + 0.03, reach - 0.5],
      ],
      0.009,
      { sides: 6 },
    )
    addTube(
      b,
      [
        [x, height + 0.4, 0],
        [x, y + 0.16, -0.62],
      ],
      0.009,
      { sides: 6 },
    )
  }
  addBlock(b, [0, y + ARM + 0.02, reach - 0.5], [0.1, 0.05, 0.06], 0, 0.006)
  // beam, weight in plates with its clamp, and the spring that evens the load
  addBlock(b.use('paint-grey'), [0, y, -0.3], [0.1, 0.1, 0.6], 0, 0.008)
  for (let i = 0; i < 4; i++) addBlock(b.use('paint-yellow'), [0, y, -0.366 - i * 0.123], [0.35, 0.35, 0.115], 0, 0.012)
  addStripes(b, { at: [0, y, -0.793], u: [-1, 0, 0], v: [0, 1, 0], w: [0, 0, -1] }, [0.32, 0.32], 0.16, 'black')
  for (const x of [-0.1, 0.1]) addRod(b.use('steel'), [x, y + 0.1, -0.83], [x, y + 0.1, -0.27], 0.012, 6)
  addRod(b.use('stainless'), [0.13, y - 0.42, 0.12], [0.13, y - 0.06, 0.62], 0.032, 12)
  addRod(b, [0.13, y - 0.2, 0.425], [0.1, y - 0.02, 0.68], 0.014, 8)
}

/** The loose end: pipe with its swivel and flanges, handle bar, coupler with its rings. */
export function dropLeg({ moving: b }: KitPieces, { reach, drop, material }: DropLegLook): void {
  b.use(material)
  addTube(
    b,
    rounded(
      [
        [0, 0.14, 0],
        [0, 0, 0],
        [0, 0, reach],
        [0, -drop, reach],
        [0, -drop, reach + 0.12],
      ],
      0.11,
    ),
    LEG,
  )
  addFlanges(b, [0, 0, 0.3], [0, 0, 1], 80, material)
  addSwivel(b, [0, -0.3, reach], [0, 1, 0], LEG, material)
  addFlanges(b, [0, -0.62, reach], [0, 1, 0], 80, material)
  addLathe(
    b.use('steel'),
    frameAlong([0, -drop, reach - 0.08], [0, 0, 1]),
    [
      [0.05, 0],
      [0.075, 0.01],
      [0.078, 0.08],
      [0.1, 0.09],
      [0.1, 0.13],
      [0.088, 0.135],
      [0.088, 0.165],
      [0.1, 0.17],
      [0.1, 0.24],
      [0, 0.24],
    ],
    24,
  )
  // handle bar on its clamp
  const [y, z] = [-drop + 0.25, reach - 0.12]
  addRod(b.use('black'), [-0.15, y, z], [0.15, y, z], 0.018, 12)
  for (const x of [-0.05, 0.05]) addRod(b.use('steel'), [x, y, z], [x, y, reach], 0.012, 8)
  addLathe(
    b,
    frameAlong([0, y - 0.025, reach], [0, 1, 0]),
    [
      [LEG, 0],
      [LEG + 0.014, 0],
      [LEG + 0.014, 0.05],
      [LEG, 0.05],
    ],
    16,
  )
  // breakaway lanyard and bonding cable along the leg
  addTube(
    b.use('brass'),
    [
      [0.05, -0.2, reach],
      [0.075, -0.6, reach + 0.02],
      [0.06, -drop + 0.12, reach + 0.02],
    ],
    0.006,
    { sides: 5 },
  )
}
