import type { CoveredWalkwayLook, HoardingLook, SiteGroundLook, StreetLook } from '../../../site/looks/buildYard'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { clouds, hashed } from '../mine/rockNoise'
import { addStripes } from '../parts/stripes'
import type { KitPieces } from '../pieces'
import { addCrate, addTurned } from '../yard/shapes'
import { addSheet } from '../yard/sheet'
import { addBanded, addFacet, addPole, usedSteel } from './tubes'

/** Layers on the ground lie so far over each other, metres: seen from 24 m above they must not flicker. */
const LAYER = 0.02
/** Kerbs of 120 mm; lanes of 3.25 m with broken lines 2 m long 4 m apart (GB 5768.3: towns, lanes of slow roads). Metres. */
const KERB = { high: 0.12, wide: 0.15 }
const LINE = { wide: 0.15, long: 2, gap: 4, lane: 3.25 }

/** A level rectangle that looks up. */
const addRug = (
  b: MeshBuilder,
  [x0, x1]: readonly [number, number],
  [z0, z1]: readonly [number, number],
  y: number,
): void =>
  addFacet(b, [
    [x0, y, z1],
    [x1, y, z1],
    [x1, y, z0],
    [x0, y, z0],
  ])

/** Carriageway with lines, mended places, covers; crossing; kerbs; footways with tactile paving; bins and posts. */
export function street({ base: b }: KitPieces, { length, road, footway }: StreetLook): void {
  const h = length / 2
  const r = road / 2
  addRug(b.use('asphalt', '#4a4c4f'), [-h, h], [-r, r], LAYER)
  b.use('asphalt', '#3d3f42')
  for (let i = 0; i < length / 14; i++) {
    const [x, z] = [(hashed(i, 1, 4) - 0.5) * length * 0.9, (hashed(i, 2, 4) - 0.5) * (road - 2)]
    addRug(b, [x, x + 1.5 + hashed(i, 3, 4) * 4], [z, z + 0.8 + hashed(i, 4, 4) * 1.6], 2 * LAYER)
  }
  b.use('paint-white', '#c9c8c0')
  for (const s of [-1, 1]) addRug(b, [-h, h], [s * (r - 0.3) - LINE.wide / 2, s * (r - 0.3) + LINE.wide / 2], 2 * LAYER)
  for (let z = -r + LINE.lane; z < r - 1; z += LINE.lane)
    if (Math.abs(z) > 0.4)
      for (let x = -h; x < h; x += LINE.long + LINE.gap) addRug(b, [x, x + LINE.long], [z - 0.06, z + 0.06], 2 * LAYER)
  b.use('paint-yellow', '#c99f2c')
  for (const z of [-0.14, 0.14]) addRug(b, [-h, h], [z - 0.06, z + 0.06], 2 * LAYER)
  b.use('paint-white', '#c9c8c0')
  for (let z = -r + 0.5; z < r - 0.4; z += 0.9) addRug(b, [h * 0.3, h * 0.3 + 4], [z, z + 0.45], 2.4 * LAYER)
  for (const s of [-1, 1] as const) {
    const [z0, z1] = s > 0 ? [r, r + footway] : [-r - footway, -r]
    addCrate(
      b.use('concrete', '#9d998f', 'plain'),
      [0, KERB.high / 2, s * (r + KERB.wide / 2)],
      [length, KERB.high, KERB.wide],
    )
    addRug(
      b.use('brick', '#9a8f82', 'plain'),
      [-h, h],
      [z0 + (s > 0 ? KERB.wide : 0), z1 - (s > 0 ? 0 : KERB.wide)],
      KERB.high - 0.01,
    )
    addRug(
      b.use('paint-yellow', '#b7933c'),
      [-h, h],
      [s * (r + footway * 0.55) - 0.15, s * (r + footway * 0.55) + 0.15],
      KERB.high + 0.01,
    )
    for (let i = 0; i < length / 12; i++) {
      const x = -h + 6 + i * 12
      addRug(
        b.use('grass', '#5c4f3c', 'plain'),
        [x - 0.6, x + 0.6],
        [s * (r + 0.9) - 0.6, s * (r + 0.9) + 0.6],
        KERB.high + 0.012,
      )
    }
  }
  b.use('steel', '#3b3a38')
  for (let i = 0; i < length / 22; i++)
    addTurned(
      b,
      [-h + 8 + i * 22, LAYER, (i % 2 ? 1 : -1) * r * 0.4],
      [
        [0.35, 0],
        [0.35, LAYER * 1.4],
        [0, LAYER * 1.4],
      ],
      14,
    )
}

/** Packed earth in patches of several colours, ways of concrete, ruts, puddles. */
export function siteGround({ base: b }: KitPieces, { size: [w, d], seed }: SiteGroundLook): void {
  const [nx, nz] = [Math.max(2, Math.round(w / 4)), Math.max(2, Math.round(d / 4))]
  const tone = ['#7d6f5b', '#887a64', '#726551', '#938670', '#6b5f4d']
  b.use('gravel', tone[0])
  for (let i = 0; i < nx; i++)
    for (let k = 0; k < nz; k++) {
      const c = Math.floor(clouds(i * 0.45, k * 0.45, seed) * 4.99)
      addRug(
        b.use('gravel', tone[c]),
        [-w / 2 + (i * w) / nx, -w / 2 + ((i + 1) * w) / nx],
        [-d / 2 + (k * d) / nz, -d / 2 + ((k + 1) * d) / nz],
        LAYER * 0.5,
      )
    }
  // a way of concrete for lorries, slab by slab, and the ruts beside it
  const slabs = Math.max(1, Math.round(w / 5))
  for (let i = 0; i < slabs; i++)
    addRug(
      b.use('concrete', ['#98948a', '#8d897f', '#a09c92'][Math.floor(hashed(i, 1, seed) * 3)], 'plain'),
      [-w / 2 + (i * w) / slabs + 0.02, -w / 2 + ((i + 1) * w) / slabs - 0.02],
      [-2.5, 2.5],
      1.5 * LAYER,
    )
  b.use('gravel', '#5e5344')
  for (const z of [-1.1, 1.1])
    for (let i = 0; i < w / 3; i++) {
      const x = -w / 2 + i * 3
      const off = (clouds(i * 0.3, z, seed) - 0.5) * 0.8
      addRug(b, [x, x + 3], [z + off - 0.22, z + off + 0.22], 2 * LAYER)
    }
  b.use('screen', '#4b463c').glowing(0)
  for (let i = 0; i < Math.min(14, (w * d) / 120); i++) {
    const [x, z] = [(hashed(i, 2, seed) - 0.5) * w * 0.9, (hashed(i, 3, seed) - 0.5) * d * 0.9]
    const r = 0.5 + hashed(i, 4, seed) * 1.3
    const rim = Array.from({ length: 11 }, (_, k): Triple => {
      const a = (k / 11) * 2 * Math.PI
      const far = r * (0.6 + 0.6 * clouds(Math.cos(a) * 1.5 + i, Math.sin(a) * 1.5, seed))
      return [x + Math.cos(a) * far * 1.4, 2.4 * LAYER, z - Math.sin(a) * far * 0.8]
    })
    const middle = b.vertex(x, 2.4 * LAYER, z, 0, 1, 0)
    const ids = rim.map((p) => b.vertex(...p, 0, 1, 0))
    ids.forEach((v, k) => b.triangle(middle, v, ids[(k + 1) % ids.length] as number))
  }
}

/** Posts in bands, two layers of planks, sides of sheet halfway up with stripes, cross braces. */
export function coveredWalkway({ base: b }: KitPieces, { length, width }: CoveredWalkwayLook): void {
  const h = width / 2
  const n = Math.max(1, Math.round(length / 2))
  for (let i = 0; i <= n; i++) {
    const x = -length / 2 + (i * length) / n
    for (const s of [-1, 1]) addBanded(b, [x, 0, s * h], [x, 3.8, s * h], 0.03, 6)
    for (const y of [3, 3.7]) addPole(usedSteel(b, i), [x, y, -h - 0.3], [x, y, h + 0.3], 0.03, 5)
    if (i < n)
      for (const s of [-1, 1])
        addPole(usedSteel(b, i + 4), [x, 0.2, s * (h + 0.04)], [x + length / n, 2.9, s * (h + 0.04)], 0.024, 4)
  }
  const planks = Math.round(length / 0.5)
  for (const y of [3.06, 3.76])
    for (let i = 0; i < planks; i++)
      addCrate(
        b.use('wood', ['#8a6a43', '#79603f', '#9a7a4d', '#6f5638'][Math.floor(hashed(i, Math.round(y * 9), 2) * 4)]),
        [-length / 2 + (i + 0.5) * (length / planks), y, (hashed(i, 1, 8) - 0.5) * 0.1],
        [length / planks - 0.02, 0.05, width + 0.8],
      )
  for (const s of [-1, 1] as const) {
    addCrate(b.use('paint-yellow', '#dcab20'), [0, 3.4, s * (h + 0.4)], [length, 0.5, 0.02])
    addStripes(
      b,
      { at: [0, 3.4, s * (h + 0.41)], u: [s, 0, 0], v: [0, 1, 0], w: [0, 0, s] },
      [length, 0.5],
      0.8,
      'black',
    )
  }
}

/** Sheet between posts on a foot of masonry, cap with its line of nozzles; a gate with pillars and its beam. */
export function hoarding({ base: b }: KitPieces, { length, gate }: HoardingLook): void {
  const pieces: [number, number][] = gate
    ? [
        [-length / 2, -4.4],
        [4.4, length / 2],
      ]
    : [[-length / 2, length / 2]]
  for (const [x0, x1] of pieces) {
    const [m, l] = [(x0 + x1) / 2, x1 - x0]
    addCrate(b.use('concrete', '#8c96a0', 'plain'), [m, 0.25, 0], [l, 0.5, 0.24])
    addSheet(b.use('paint-white', '#d7dad8'), [x0, 0.5, 0], [l, 0, 0], [0, 1.9, 0])
    addCrate(b.use('paint-blue', '#235f9f'), [m, 0.56, 0.04], [l, 0.3, 0.02])
    addCrate(b, [m, 2.42, 0], [l, 0.14, 0.16])
    const n = Math.max(1, Math.round(l / 3))
    for (let i = 0; i <= n; i++) {
      addCrate(b.use('paint-blue', '#1c4f86'), [x0 + (i * l) / n, 1.28, 0.02], [0.16, 2.56, 0.2])
      addTurned(
        b.use('paint-white', '#e6e2cf'),
        [x0 + (i * l) / n, 2.56, 0.02],
        [
          [0.09, 0],
          [0.12, 0.1],
          [0, 0.2],
        ],
        8,
      )
    }
  }
  if (!gate) return
  for (const s of [-1, 1]) {
    addBlock(b.use('paint-blue', '#1c4f86'), [s * 4.4, 2.6, 0], [0.8, 5.2, 0.8], 0, 0.03)
    addCrate(b.use('paint-white', '#d3d5d2'), [s * 2.2, 1.3, 0.1], [3.6, 2.2, 0.06])
    for (let i = 0; i < 6; i++)
      addCrate(b.use('paint-blue', '#2566ad'), [s * (0.7 + i * 0.6), 1.3, 0.14], [0.05, 2.2, 0.03])
  }
  addBlock(b.use('paint-blue', '#235f9f'), [0, 5.1, 0], [9.6, 0.9, 0.6], 0, 0.03)
}
