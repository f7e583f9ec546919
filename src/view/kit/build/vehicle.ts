import type { ParkedVehicleLook } from '../../../site/looks/buildYard'
import type { Material } from '../../../site/types'
import { addBlock } from '../../geometry/bevel'
import { type Corner, addPrism } from '../../geometry/extrude'
import { type Frame, type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { addFacet } from './tubes'

const ALONG: Frame = { at: [0, 0, 0], u: [1, 0, 0], v: [0, 1, 0], w: [0, 0, 1] }
const DARK = '#1b242a'

/** A wheel across z: tyre and disc. */
function addRoadWheel(b: MeshBuilder, [x, y, z]: Triple, radius: number, side: 1 | -1, wide: number): void {
  addRod(b.use('rubber', '#202123'), [x, y, z - (side * wide) / 2], [x, y, z + (side * wide) / 2], radius, 16)
  addLathe(
    b.use('stainless', '#9a9da0'),
    frameAlong([x, y, z + (side * wide) / 2], [0, 0, side]),
    [
      [radius * 0.66, 0],
      [radius * 0.6, 0.012],
      [radius * 0.2, 0.004],
      [0, 0.02],
    ],
    12,
  )
}

/** The glazed upper part: four leaning sides in dark glass, pillars and roof in the body's paint. */
function addCabin(
  b: MeshBuilder,
  material: Material,
  foot: readonly [number, number],
  top: readonly [number, number],
  y: readonly [number, number],
  half: readonly [number, number],
): void {
  const at = (x: number, high: 0 | 1, s: number, push = 0): Triple => [x, y[high], s * ((half[high] as number) + push)]
  const [f0, f1] = foot
  const [t0, t1] = top
  b.use('screen', DARK).glowing(0)
  addFacet(b, [at(f1, 0, 1), at(f1, 0, -1), at(t1, 1, -1), at(t1, 1, 1)])
  addFacet(b, [at(f0, 0, -1), at(f0, 0, 1), at(t0, 1, 1), at(t0, 1, -1)])
  for (const s of [-1, 1] as const) {
    const side = [at(f0, 0, s), at(f1, 0, s), at(t1, 1, s), at(t0, 1, s)]
    addFacet(b, s > 0 ? side : side.toReversed())
  }
  b.use(material)
  for (const s of [-1, 1] as const)
    for (const t of [0.02, 0.45, 0.94]) {
      const [p, q] = [f0 + (f1 - f0) * t, t0 + (t1 - t0) * t]
      const pillar = [at(p, 0, s, 0.006), at(p + 0.09, 0, s, 0.006), at(q + 0.08, 1, s, 0.006), at(q, 1, s, 0.006)]
      addFacet(b, s > 0 ? pillar : pillar.toReversed())
    }
  addBlock(b, [(t0 + t1) / 2, y[1] + 0.02, 0], [t1 - t0 + 0.1, 0.07, half[1] * 2 + 0.06], 0, 0.03)
}

/** Body of a car or van by its side view, cabin, lamps, plates, mirrors, wheels. Bonnet to +x. */
function car(b: MeshBuilder, material: Material, van: boolean): void {
  const l = van ? 5 : 4.6
  const h = van ? 0.95 : 0.86
  const w = van ? 1.86 : 1.78
  const outline: Corner[] = van
    ? [
        [-l / 2, 0.3],
        [l / 2 - 0.1, 0.3],
        [l / 2, 0.5],
        [l / 2 - 0.05, 0.86],
        [l / 2 - 0.75, 1.04],
        [-l / 2 + 0.02, 1.1],
      ]
    : [
        [-l / 2 + 0.05, 0.28],
        [l / 2 - 0.08, 0.26],
        [l / 2, 0.48],
        [l / 2 - 0.06, 0.68],
        [l / 2 - 0.5, 0.8],
        [l / 2 - 1.25, 0.9],
        [-l / 2 + 0.75, 0.94],
        [-l / 2 + 0.05, 0.86],
        [-l / 2, 0.55],
      ]
  addPrism(b.use(material), ALONG, outline, w / 2 - 0.05)
  // rounder shoulders
  addBlock(b, [0, 0.55, 0], [l - 0.25, 0.42, w], 0, 0.12)
  if (van)
    addCabin(
      b,
      material,
      [-l / 2 + 0.04, l / 2 - 0.8],
      [-l / 2 + 0.12, l / 2 - 1.55],
      [h + 0.1, 1.92],
      [w / 2 - 0.06, w / 2 - 0.14],
    )
  else
    addCabin(
      b,
      material,
      [-l / 2 + 0.62, l / 2 - 1.2],
      [-l / 2 + 1.3, l / 2 - 2.05],
      [h, 1.4],
      [w / 2 - 0.08, w / 2 - 0.26],
    )
  for (const s of [-1, 1] as const) {
    for (const x of [l / 2 - 0.9, -l / 2 + 0.85]) {
      addRod(b.use('black', '#0e0f10'), [x, 0.34, s * (w / 2 - 0.2)], [x, 0.34, s * (w / 2 + 0.004)], 0.37, 16)
      addRoadWheel(b, [x, 0.32, s * (w / 2 - 0.08)], 0.32, s, 0.2)
    }
    addBlock(b.use('paint-white', '#e9ecec'), [l / 2 - 0.09, 0.64, s * (w / 2 - 0.3)], [0.12, 0.12, 0.34], 0, 0.03)
    addBlock(b.use('paint-red', '#8e1a18'), [-l / 2 + 0.03, 0.72, s * (w / 2 - 0.26)], [0.08, 0.14, 0.36], 0, 0.02)
    addBlock(b.use(material), [l / 2 - 1.55, 0.98, s * (w / 2 + 0.07)], [0.12, 0.12, 0.18], 0, 0.03)
    addCrate(b.use('black', '#26282a'), [0, 0.25, s * (w / 2 - 0.02)], [l - 2.4, 0.08, 0.04])
  }
  addCrate(b.use('black', '#1b1d1f'), [l / 2 - 0.02, 0.4, 0], [0.06, 0.14, w * 0.6])
  for (const s of [-1, 1]) addCrate(b.use('paint-blue', '#1d4b8f'), [s * (l / 2 + 0.012), 0.45, 0], [0.01, 0.13, 0.44])
}

/** A city bus: box with a band of windows, doors, roof gear. */
function bus(b: MeshBuilder, material: Material): void {
  const [l, w, h] = [10.5, 2.5, 3.1]
  addBlock(b.use(material), [0, 1.7, 0], [l, h - 0.45, w], 0, 0.12)
  for (const s of [-1, 1] as const) {
    b.use('screen', DARK).glowing(0)
    const side: Triple[] = [
      [-l / 2 + 0.4, 1.5, s * (w / 2 + 0.006)],
      [l / 2 - 0.4, 1.5, s * (w / 2 + 0.006)],
      [l / 2 - 0.4, 2.5, s * (w / 2 + 0.006)],
      [-l / 2 + 0.4, 2.5, s * (w / 2 + 0.006)],
    ]
    addFacet(b, s > 0 ? side : side.toReversed())
    for (let x = -l / 2 + 1.6; x < l / 2 - 1; x += 1.4)
      addCrate(b.use(material), [x, 2, s * (w / 2 + 0.008)], [0.1, 1, 0.012])
    addCrate(b.use('paint-white', '#d9dad5'), [0, 1.1, s * (w / 2 + 0.006)], [l - 0.3, 0.3, 0.01])
    for (const x of [l / 2 - 2.4, -l / 2 + 3]) addRoadWheel(b, [x, 0.5, s * (w / 2 - 0.16)], 0.5, s, 0.3)
  }
  addFacet(b.use('screen', DARK).glowing(0), [
    [l / 2 + 0.006, 1.2, w / 2 - 0.15],
    [l / 2 + 0.006, 1.2, -w / 2 + 0.15],
    [l / 2 + 0.006, 2.6, -w / 2 + 0.2],
    [l / 2 + 0.006, 2.6, w / 2 - 0.2],
  ])
  for (const x of [-2.4, 2]) addBlock(b.use('paint-white', '#c9cccb'), [x, 3.1, 0], [2.2, 0.28, 1.7], 0, 0.06)
}

/** A mixer lorry: cab, chassis, drum with its spiral, hopper and chute. */
function mixer(b: MeshBuilder, material: Material): void {
  addBlock(b.use(material), [3.4, 1.75, 0], [1.8, 2.2, 2.4], 0, 0.12)
  addFacet(b.use('screen', DARK).glowing(0), [
    [4.306, 1.75, 1.05],
    [4.306, 1.75, -1.05],
    [4.306, 2.65, -1],
    [4.306, 2.65, 1],
  ])
  for (const s of [-1, 1] as const) {
    const side: Triple[] = [
      [2.9, 1.8, s * 1.206],
      [4, 1.8, s * 1.206],
      [3.9, 2.6, s * 1.206],
      [2.9, 2.6, s * 1.206],
    ]
    addFacet(b, s > 0 ? side : side.toReversed())
  }
  for (const z of [-0.4, 0.4]) addCrate(b.use('steel', '#44464a'), [-0.6, 0.95, z], [7.4, 0.26, 0.1])
  for (const s of [-1, 1] as const) for (const x of [3, -1.6, -3]) addRoadWheel(b, [x, 0.52, s * 1.05], 0.52, s, 0.32)
  const f = frameAlong([2, 1.9, 0], [-1, 0.16, 0])
  addLathe(
    b.use('paint-white', '#d2d4d0'),
    f,
    [
      [0, 0],
      [0.7, 0],
      [1.2, 1.1],
      [1.2, 2.6],
      [0.6, 4.8],
      [0.5, 4.9],
      [0, 4.9],
    ],
    22,
  )
  b.use('paint-green', '#2b7a52')
  for (let i = 0; i < 5; i++) {
    const a = 0.6 + i * 0.8
    addLathe(
      b,
      frameAlong([2 - a, 1.9 + a * 0.162, 0], [-1, 0.16, 0]),
      [
        [1.0 + 0.22 * Math.min(1, a), 0],
        [1.0 + 0.22 * Math.min(1, a), 0.16],
      ],
      22,
    )
  }
  addBlock(b.use('steel', '#7b7e80'), [-3.4, 2.9, 0], [0.9, 0.7, 1], 0, 0.05)
  addCrate(b, [-3.9, 1.7, 0], [0.4, 1.4, 0.5], 0.2)
  for (let i = 0; i < 4; i++)
    addCrate(
      b.use('concrete', '#9a958a', 'plain'),
      [-3.2 + hashed(i, 1, 2), 2.6, (hashed(i, 2, 2) - 0.5) * 0.9],
      [0.3, 0.3, 0.2],
    )
}

/** A vehicle at the kerb. */
export function parkedVehicle({ base }: KitPieces, { body, material }: ParkedVehicleLook): void {
  if (body === 'bus') bus(base, material)
  else if (body === 'mixer') mixer(base, material)
  else car(base, material, body === 'van')
}
