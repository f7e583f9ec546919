import type { GondolaLook, PlatformLoadLook, UnloadingPlatformLook } from '../../../site/looks/buildLift'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import { hashed } from '../mine/rockNoise'
import { addStripes } from '../parts/stripes'
import type { KitPieces } from '../pieces'
import { addCrate, addFace, addHanging, addHoop, addTurned } from '../yard/shapes'
import { TUBE, addFacet, addPole, usedSteel } from './tubes'

const RED = '#b23325'

/** Channels over the slab's edge, plate, boarded sides, front flap, ropes with clips to eyes, anchors on the slab, plate with its limit. */
export function unloadingPlatform(
  { base: b }: KitPieces,
  { size: [out, breadth], rope: [inward, up] }: UnloadingPlatformLook,
): void {
  const h = breadth / 2
  for (const s of [-1, 1]) {
    addBlock(b.use('paint-red', RED), [(out - 1.6) / 2, -0.02, s * (h - 0.06)], [out + 1.6, 0.16, 0.07], 0, 0.006)
    // U bolts that hold the beams down on the slab
    for (const x of [-0.5, -1.3]) {
      addHoop(b.use('steel', '#807a71'), [x, 0.05, s * (h - 0.06)], [1, 0, 0], 0.07, 0.01, { steps: 12, sides: 6 })
      addCrate(b, [x, 0.08, s * (h - 0.06)], [0.1, 0.016, 0.2])
    }
  }
  for (let x = 0.2; x < out; x += 0.6) addCrate(b.use('paint-red', RED), [x, -0.03, 0], [0.06, 0.1, breadth - 0.2])
  addCrate(b, [out - 0.04, -0.02, 0], [0.07, 0.16, breadth])
  addBlock(b.use('rust', '#7d7467'), [out / 2, 0.028, 0], [out, 0.008, breadth - 0.1], 0, 0.002)
  chequers(b, out, breadth - 0.2)
  // sides of sheet, 1.2 m high, boarded (JGJ 80: rails all round, closed)
  const side = (from: Triple, to: Triple, n: Triple): void => {
    const along: Triple = [to[0] - from[0], 0, to[2] - from[2]]
    const l = Math.hypot(along[0], along[2])
    const mid: Triple = [(from[0] + to[0]) / 2, 0, (from[2] + to[2]) / 2]
    const lie = Math.abs(n[0]) > 0.5
    addCrate(b.use('paint-red', RED), [mid[0], 0.62, mid[2]], lie ? [0.012, 1.1, l] : [l, 1.1, 0.012])
    for (const y of [0.1, 1.2]) addCrate(b, [mid[0], y, mid[2]], lie ? [0.05, 0.05, l] : [l, 0.05, 0.05])
    for (const t of [0, 0.5, 1]) addCrate(b, [from[0] + along[0] * t, 0.6, from[2] + along[2] * t], [0.06, 1.25, 0.06])
    for (const s of [-1, 1] as const)
      addStripes(
        b,
        {
          at: [mid[0] + n[0] * s * 0.007, 0.25, mid[2] + n[2] * s * 0.007],
          u: lie ? [0, 0, -n[0] * s] : [n[2] * s, 0, 0],
          v: [0, 1, 0],
          w: [n[0] * s, 0, n[2] * s],
        },
        [l - 0.08, 0.22],
        0.3,
        'paint-white',
      )
  }
  side([0.06, 0, h], [out - 0.04, 0, h], [0, 0, 1])
  side([0.06, 0, -h], [out - 0.04, 0, -h], [0, 0, -1])
  side([out - 0.02, 0, -h], [out - 0.02, 0, h], [1, 0, 0])
  for (const s of [-1, 1]) {
    for (const x of [out * 0.55, out - 0.25]) {
      const eye: Triple = [x, 0.16, s * (h + 0.02)]
      const high: Triple = [-inward, up, s * (h + 0.1)]
      addHoop(b.use('steel', '#7a746b'), eye, [0, 0, 1], 0.05, 0.013, { steps: 12, sides: 6 })
      addPole(b.use('steel', '#615d57'), eye, high, 0.0105)
      for (let k = 1; k < 4; k++) {
        const t = 0.05 + k * 0.045
        addCrate(
          b.use('steel', '#9b968d'),
          [eye[0] + (high[0] - eye[0]) * t, eye[1] + (high[1] - eye[1]) * t, eye[2]],
          [0.04, 0.05, 0.05],
        )
      }
    }
    addBlock(b.use('steel', '#6b655d'), [-inward - 0.02, up, s * (h + 0.1)], [0.05, 0.2, 0.2], 0, 0.006)
  }
  addBlock(b.use('paint-yellow', '#e6b01b'), [0.03, 1.55, -h - 0.05], [0.012, 0.7, 0.9], 0, 0.003)
  addPole(usedSteel(b, 2), [0.06, 0, -h - 0.05], [0.06, 1.9, -h - 0.05])
}

function chequers(b: MeshBuilder, out: number, breadth: number): void {
  b.use('steel', '#938b7e')
  const [n, m] = [Math.round(out / 0.11), Math.round(breadth / 0.11)]
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++) {
      const [x, z] = [((i + 0.5) * out) / n, -breadth / 2 + ((j + 0.5) * breadth) / m]
      const [a, c] = (i + j) % 2 ? [0.03, 0.007] : [0.007, 0.03]
      addFacet(b, [
        [x - a, 0.0335, z],
        [x, 0.0335, z + c],
        [x + a, 0.0335, z],
        [x, 0.0335, z - c],
      ])
    }
}

/** Ply, neatly low; or tube heaped crosswise with a crate of couplers, far over what the plate allows. */
export function platformLoad({ base: b }: KitPieces, { amount }: PlatformLoadLook): void {
  for (const x of [-0.6, 0.6]) addCrate(b.use('wood', '#9a774b'), [x, 0.05, 0], [0.1, 0.1, 1.6])
  if (amount === 'light') {
    for (let i = 0; i < 8; i++)
      addCrate(
        b.use('wood', i % 3 ? '#7c5135' : '#8d6342'),
        [(hashed(i, 1, 3) - 0.5) * 0.04, 0.11 + i * 0.0155, (hashed(i, 2, 3) - 0.5) * 0.03],
        [1.83, 0.015, 0.915],
      )
    return
  }
  for (let layer = 0; layer < 11; layer++)
    for (let i = 0; i < 16; i++) {
      const z = -0.78 + i * 0.1 + (hashed(i, layer, 1) - 0.5) * 0.03
      const push = (hashed(i, layer, 2) - 0.5) * 0.5
      addTube(
        usedSteel(b, layer * 16 + i),
        [
          [-1.3 + push, 0.13 + layer * 0.049, z],
          [1.45 + push, 0.13 + layer * 0.049, z],
        ],
        TUBE,
        { sides: 6 },
      )
    }
  for (const x of [-0.9, 0.9])
    for (const s of [-1, 1]) addPole(b.use('steel', '#847d73'), [x, 0, s * 0.85], [x, 0.8, s * 0.85])
  addBlock(b.use('rust', '#6d5a49'), [0.3, 0.85, 0.2], [0.7, 0.4, 0.5], 0.3, 0.01)
  for (let i = 0; i < 30; i++)
    addCrate(
      b.use('rust', i % 2 ? '#5b4a3d' : '#77604c'),
      [0.3 + (hashed(i, 1, 5) - 0.5) * 0.5, 1.05 + hashed(i, 2, 5) * 0.09, 0.2 + (hashed(i, 3, 5) - 0.5) * 0.36],
      [0.09, 0.06, 0.08],
      i,
    )
}

/** Basket ZLP 630: lower inside rail, higher outside rail, mesh and toe boards, a hoist at each end; working and safety rope, weights. */
export function gondola({ base: b, wire }: KitPieces, { length, rope, lifeline }: GondolaLook): void {
  const [hz, hx] = [length / 2, 0.35]
  const blue = (): MeshBuilder => b.use('paint-blue', '#2a62a3')
  addCrate(b.use('stainless', '#a7aaa8'), [0, 0.02, 0], [2 * hx, 0.03, length])
  for (const [x, top] of [
    [-hx, 0.9],
    [hx, 1.2],
  ] as const) {
    for (const y of [0.03, 0.5, top]) addCrate(blue(), [x, y, 0], [0.04, 0.04, length])
    for (let i = 0; i <= 3; i++) addCrate(b, [x, top / 2, -hz + (i * length) / 3], [0.04, top, 0.04])
    for (let i = 0; i < 3; i++)
      addPole(b, [x, 0.05, -hz + (i * length) / 3], [x, 0.5, -hz + ((i + 1) * length) / 3], 0.014, 5)
    addCrate(b.use('paint-yellow', '#d9a51c'), [x, 0.13, 0], [0.012, 0.18, length])
    addFace(
      wire.use('paint-grey', '#8a8f92'),
      [
        [x, 0.05, -hz],
        [x, 0.05, hz],
        [x, 0.5, hz],
        [x, 0.5, -hz],
      ],
      [-1, 0, 0],
    )
  }
  for (const s of [-1, 1]) {
    const z = s * (hz + 0.02)
    for (const y of [0.03, 0.55, 1.1]) addCrate(blue(), [0, y, z], [2 * hx, 0.04, 0.04])
    for (const x of [-hx * 0.6, hx * 0.6]) addCrate(b, [x, 1, z], [0.05, 2, 0.05])
    addCrate(b, [0, 1.98, z], [2 * hx, 0.06, 0.06])
    // hoist, safety lock, ropes, weights below
    addBlock(b.use('paint-orange', '#d2641f'), [0.05, 0.85, z - s * 0.13], [0.28, 0.36, 0.2], 0, 0.03)
    addRod(b.use('steel', '#7c7f82'), [0.05, 0.85, z - s * 0.22], [0.05, 0.85, z - s * 0.42], 0.09, 12)
    addBlock(b.use('paint-red', '#b8261f'), [-0.12, 1.75, z], [0.1, 0.2, 0.12], 0, 0.01)
    addPole(b.use('steel', '#5d5954'), [0.05, 0.5, z], [0.05, rope, z], 0.006, 5)
    addPole(b, [-0.12, -0.5, z], [-0.12, rope, z], 0.006, 5)
    addTurned(
      b.use('paint-grey', '#6d6f70'),
      [-0.12, -0.75, z],
      [
        [0, 0],
        [0.09, 0],
        [0.09, 0.2],
        [0, 0.24],
      ],
      12,
    )
  }
  addBlock(b.use('paint-grey', '#b8bcbc'), [hx - 0.12, 0.75, 0.2], [0.14, 0.5, 0.4], 0, 0.015)
  addTurned(
    b.use('paint-red'),
    [hx - 0.2, 0.9, 0.2],
    [
      [0, 0],
      [0.03, 0],
      [0.03, 0.03],
      [0, 0.03],
    ],
    10,
  )
  addTube(
    b.use('rubber', '#222224'),
    [
      [hx - 0.12, 0.5, 0.2],
      [hx - 0.2, 0.2, 0.6],
      [0.1, 0.1, hz * 0.7],
      [0.1, 0.7, hz - 0.1],
    ],
    0.014,
    { sides: 5 },
  )
  addTurned(
    b.use('paint-white', '#cfcdbf'),
    [-0.1, 0.035, -0.5],
    [
      [0, 0],
      [0.13, 0],
      [0.15, 0.3],
      [0.14, 0.3],
      [0.125, 0.27],
      [0, 0.27],
    ],
    14,
  )
  if (!lifeline) return
  addPole(b.use('paint-orange', '#cf5f28'), [0.2, -3, 0.5], [0.2, rope, 0.5], 0.009, 6)
  addBlock(b.use('stainless', '#b9bcbc'), [0.2, 1.75, 0.5], [0.05, 0.14, 0.06], 0, 0.01)
  addHanging(b.use('paint-yellow', '#c9a634'), [0.2, 1.68, 0.5], [0, 1.3, 0.3], 0.05, 0.007, 5, 8)
}
