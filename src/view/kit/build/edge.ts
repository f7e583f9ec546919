import type {
  GuardrailLook,
  LiftGateLook,
  OpeningCoverLook,
  SlabHoleLook,
  SleeveLook,
} from '../../../site/looks/buildEdge'
import { addBlock, addChamferedBox } from '../../geometry/bevel'
import { type Triple, frameUp } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { hashed } from '../mine/rockNoise'
import { addStripes } from '../parts/stripes'
import type { KitPieces } from '../pieces'
import { addCrate, addFace, addTurned } from '../yard/shapes'
import { BAND, TUBE, addBanded, addBarStub, addCoupler, addFacet, addPole, redOrWhite, usedSteel } from './tubes'

/** JGJ 80: heights of the rails over the floor, and of the toe board, metres. */
const RAIL = { top: 1.2, middle: 0.6, toe: 0.18, low: 0.9, apart: 2 }

/** Panels or tube, with what of it is asked for. */
export function guardrail(to: KitPieces, look: GuardrailLook): void {
  if (look.style === 'panel') panels(to, look)
  else tubes(to.base, look)
}

/** A toe board along x from `a` to `c`, striped red and white on both faces. */
function addToeBoard(b: MeshBuilder, a: number, c: number, z: number): void {
  const [mid, length] = [(a + c) / 2, c - a]
  addCrate(b.use('paint-white', '#dcdad2'), [mid, RAIL.toe / 2 + 0.01, z], [length, RAIL.toe, 0.018])
  for (const s of [-1, 1] as const) {
    const f = frameUp([mid, RAIL.toe / 2 + 0.01, z + s * 0.01], [0, 0, s], [0, 1, 0])
    addStripes(b, f, [length, RAIL.toe], BAND, 'paint-red')
  }
}

/** Posts on foot plates, frame with mesh, toe board of sheet: 定型化防护栏杆. */
function panels({ base, wire }: KitPieces, { length, low, toe }: GuardrailLook): void {
  const n = Math.max(1, Math.round(length / RAIL.apart))
  const top = low ? RAIL.low : RAIL.top
  const w = length / n
  for (let i = 0; i <= n; i++) {
    const x = -length / 2 + i * w
    const pieces = Math.round(top / 0.24)
    for (let k = 0; k < pieces; k++)
      addCrate(redOrWhite(base, k), [x, (k + 0.5) * (top / pieces), 0], [0.05, top / pieces, 0.05])
    addCrate(base.use('steel', '#77706a'), [x, 0.005, 0], [0.12, 0.01, 0.12])
    for (const s of [-0.045, 0.045])
      addTurned(
        base,
        [x + s, 0.01, s],
        [
          [0.009, 0],
          [0.009, 0.02],
          [0, 0.02],
        ],
        6,
      )
    if (i === n) continue
    const [a, c] = [x + 0.04, x + w - 0.04]
    const foot = toe === false ? 0.2 : RAIL.toe + 0.03
    base.use('paint-red', '#b8261f')
    for (const y of [foot + 0.015, ...(low ? [] : [RAIL.middle]), top - 0.03])
      addCrate(base, [(a + c) / 2, y, 0], [c - a, 0.03, 0.03])
    for (const at of [a + 0.015, c - 0.015]) addCrate(base, [at, (foot + top) / 2, 0], [0.03, top - foot - 0.03, 0.03])
    for (const at of [a - 0.01, c + 0.01])
      for (const y of [0.35, top - 0.2]) addCrate(base.use('steel', '#8b857b'), [at, y, 0.012], [0.05, 0.03, 0.02])
    addFace(
      wire.use('paint-red', '#a83a30'),
      [
        [a + 0.03, foot, 0.002],
        [c - 0.03, foot, 0.002],
        [c - 0.03, top - 0.03, 0.002],
        [a + 0.03, top - 0.03, 0.002],
      ],
      [0, 0, 1],
    )
    if (toe !== false) addToeBoard(base, a, c, 0)
  }
}

/** Posts and rails of scaffold tube in bands, couplers, toe board of ply; a low one is of bare tube, tied with wire. */
function tubes(b: MeshBuilder, { length, low, toe }: GuardrailLook): void {
  const n = Math.max(1, Math.ceil(length / RAIL.apart - 0.01))
  const top = low ? RAIL.low : RAIL.top
  const rails = low ? [RAIL.low - 0.03] : [RAIL.top - 0.03, RAIL.middle]
  const half = length / 2
  for (const y of rails) {
    if (low) addPole(usedSteel(b, 3), [-half - 0.1, y + 0.01, TUBE * 2], [half + 0.1, y - 0.02, TUBE * 2])
    else addBanded(b, [-half - 0.08, y, TUBE * 2], [half + 0.08, y, TUBE * 2])
  }
  for (let i = 0; i <= n; i++) {
    const x = -half + (length * i) / n
    if (low) addPole(usedSteel(b, i), [x, 0, 0], [x + 0.02, top + 0.05, 0])
    else addBanded(b, [x, 0, 0], [x, top + 0.04, 0])
    addCrate(b.use('steel', '#77706a'), [x, 0.004, 0], [0.12, 0.008, 0.12])
    for (const y of rails)
      if (low) addCrate(b.use('steel', '#a8a49c'), [x, y, TUBE], [0.06, 0.02, 0.11], 0.4)
      else addCoupler(b, [x, y, TUBE])
    if (i < n && toe !== false) addToeBoard(b, x + 0.03, x + length / n - 0.03, TUBE + 0.012)
  }
}

/** Frame with bars and mesh, kick plate in stripes, plate, lugs with bolts at the wall. */
export function liftGate({ base, moving, wire }: KitPieces, { width: w, height: h }: LiftGateLook): void {
  const b = moving
  b.use('paint-red', '#b8261f')
  for (const s of [-1, 1]) addCrate(b, [s * (w / 2 - 0.02), h / 2, 0], [0.04, h, 0.04])
  for (const y of [0.05, 0.27, h * 0.55, h - 0.02]) addCrate(b, [0, y, 0], [w - 0.08, 0.04, 0.04])
  const n = Math.round(w / 0.13)
  for (let i = 1; i < n; i++) addPole(b, [-w / 2 + (i * w) / n, 0.27, 0], [-w / 2 + (i * w) / n, h - 0.04, 0], 0.008, 5)
  addFace(
    wire.use('paint-red', '#a83a30'),
    [
      [-w / 2 + 0.04, 0.27, -0.012],
      [w / 2 - 0.04, 0.27, -0.012],
      [w / 2 - 0.04, h - 0.04, -0.012],
      [-w / 2 + 0.04, h - 0.04, -0.012],
    ],
    [0, 0, 1],
  )
  addCrate(b.use('paint-yellow', '#e0ac16'), [0, 0.16, 0.005], [w - 0.08, 0.18, 0.012])
  for (const s of [-1, 1] as const)
    addStripes(b, frameUp([0, 0.16, 0.005 + s * 0.006], [0, 0, s], [0, 1, 0]), [w - 0.08, 0.18], 0.24, 'black')
  addBlock(b.use('paint-yellow', '#ebb41a'), [0, h * 0.72, 0.03], [Math.min(0.6, w * 0.5), 0.34, 0.012], 0, 0.003)
  for (const s of [-1, 1])
    for (const y of [0.3, h - 0.3]) {
      addBlock(base.use('steel', '#7d776f'), [s * (w / 2 + 0.06), y, 0], [0.12, 0.06, 0.012], 0, 0.003)
      addRod(base.use('steel', '#a9a59c'), [s * (w / 2 + 0.08), y, 0], [s * (w / 2 + 0.08), y, 0.03], 0.014, 6)
    }
}

/** Steel, screwed and striped; or ply with its film and saw cuts; or ply leant upright before an opening, wedged. */
export function openingCover({ base }: KitPieces, { size: [w, d], fixing }: OpeningCoverLook): void {
  if (fixing === 'plate') {
    addBlock(base.use('paint-yellow', '#d9a51b'), [0, 0.006, 0], [w, 0.012, d], 0, 0.003)
    const rim = 0.12
    for (const s of [-1, 1] as const) {
      addStripes(base, frameUp([0, 0.011, s * (d / 2 - rim / 2)], [0, 1, 0], [0, 0, -1]), [w, rim], 0.2, 'black')
      addStripes(
        base,
        frameUp([s * (w / 2 - rim / 2), 0.011, 0], [0, 1, 0], [1, 0, 0]),
        [d - 2 * rim, rim],
        0.2,
        'black',
      )
    }
    // chequers
    base.use('paint-yellow', '#e6bb4a')
    const n = Math.floor((w - 0.3) / 0.06)
    const m = Math.floor((d - 0.3) / 0.06)
    for (let i = 0; i < n; i++)
      for (let j = 0; j < m; j++) {
        const [x, z] = [(i - (n - 1) / 2) * 0.06, (j - (m - 1) / 2) * 0.06]
        const [a, c] = (i + j) % 2 ? [0.02, 0.005] : [0.005, 0.02]
        addFacet(base, [
          [x - a, 0.0135, z],
          [x, 0.0135, z + c],
          [x + a, 0.0135, z],
          [x, 0.0135, z - c],
        ])
      }
    for (const x of [-1, 0, 1])
      for (const z of [-1, 1])
        addTurned(
          base.use('stainless'),
          [x * (w / 2 - 0.05), 0.012, z * (d / 2 - 0.05)],
          [
            [0.02, 0],
            [0.016, 0.01],
            [0, 0.01],
          ],
          8,
        )
    return
  }
  if (fixing === 'ply') {
    addBlock(base.use('wood', '#b98a55'), [0.02, 0.0085, -0.01], [w, 0.015, d], 0.05, 0.002)
    addFacet(base.use('paint-brown', '#7c5135'), turnedTop(w - 0.004, d - 0.004, 0.0168, 0.05, [0.02, -0.01]))
    return
  }
  // leant against the opening at -x, a batten to the floor wedges it
  const lean = 0.1
  const f = frameUp([-0.02 - (lean * d) / 2, (d / 2) * Math.cos(lean), 0], [-1, lean, 0], [lean, 1, 0])
  addChamferedBox(base.use('paint-brown', '#7c5135'), f, [w / 2, d / 2, 0.0075], 0.002)
  addBlock(base.use('wood', '#c39a62'), [-0.16 - lean * d * 0.5, d * 0.4, w * 0.3], [0.04, 0.09, 0.06], 0, 0.004)
  addPole(base, [-0.2 - lean * d * 0.5, d * 0.4, w * 0.3], [-0.85 - lean * d * 0.5, 0.03, w * 0.3], 0.03, 4)
}

/** Corners of a level rectangle turned by `yaw`. */
const turnedTop = (w: number, d: number, y: number, yaw: number, [x, z]: readonly [number, number]): Triple[] => {
  const [s, c] = [Math.sin(yaw), Math.cos(yaw)]
  return (
    [
      [-w / 2, d / 2],
      [w / 2, d / 2],
      [w / 2, -d / 2],
      [-w / 2, -d / 2],
    ] as const
  ).map(([a, e]): Triple => [x + c * a + s * e, y, z - s * a + c * e])
}

/** A collar of plastic with its plug in a ring of paint. */
export function sleeve({ base }: KitPieces, _: SleeveLook): void {
  addTurned(
    base.use('paint-white', '#d8d5cb'),
    [0, 0, 0],
    [
      [0.07, 0],
      [0.07, 0.002],
      [0, 0.002],
    ],
    18,
  )
  addTurned(
    base.use('paint-orange', '#d76a25'),
    [0, 0, 0],
    [
      [0.016, 0],
      [0.016, 0.03],
      [0.011, 0.03],
      [0.011, 0.022],
      [0, 0.024],
    ],
    14,
  )
}

/** Storey height below, and how far its room is seen to the sides, metres. */
const BELOW = { storey: 3, margin: 1.6 }

/** Rim with paint and cut bars, the room below, what stands in it; pipes. */
export function slabHole({ base }: KitPieces, { size: [w, d], thick, pipes = 0 }: SlabHoleLook): void {
  base.use('concrete', '#8d897f', 'formed')
  const [hx, hz] = [w / 2, d / 2]
  const sides: [Triple, Triple][] = [
    [
      [-hx, 0, hz],
      [hx, 0, hz],
    ],
    [
      [hx, 0, hz],
      [hx, 0, -hz],
    ],
    [
      [hx, 0, -hz],
      [-hx, 0, -hz],
    ],
    [
      [-hx, 0, -hz],
      [-hx, 0, hz],
    ],
  ]
  for (const [p, q] of sides) addFacet(base, [p, q, [q[0], -thick, q[2]], [p[0], -thick, p[2]]])
  // the room below: floor, and walls that keep the light out
  const [rx, rz] = [hx + BELOW.margin, hz + BELOW.margin]
  const floor = -BELOW.storey
  addFacet(base.use('concrete', '#67635b', 'formed'), [
    [-rx, floor, rz],
    [rx, floor, rz],
    [rx, floor, -rz],
    [-rx, floor, -rz],
  ])
  base.use('concrete', '#3a3833', 'formed')
  for (const [p, q] of [
    [
      [-rx, rz],
      [rx, rz],
    ],
    [
      [rx, rz],
      [rx, -rz],
    ],
    [
      [rx, -rz],
      [-rx, -rz],
    ],
    [
      [-rx, -rz],
      [-rx, rz],
    ],
  ] as const)
    addFacet(base, [
      [p[0], -thick, p[1]],
      [q[0], -thick, q[1]],
      [q[0], floor, q[1]],
      [p[0], floor, p[1]],
    ])
  base.use('rust', '#7a4a2e')
  for (let i = 0; i < 5; i++) {
    addBarStub(base, [-hx + ((i + 0.5) * w) / 5, -thick / 2, hz], [0, 0.02, -0.06 - hashed(i, 1, 1) * 0.08], 0.006)
    addBarStub(base, [-hx + ((i + 0.5) * w) / 5, -thick / 2, -hz], [0, -0.02, 0.06 + hashed(i, 2, 1) * 0.08], 0.006)
  }
  base.use('wood', '#8e6c45')
  addCrate(base, [0.1, floor + 0.05, 0.1], [1.6, 0.09, 0.05], 0.5)
  addCrate(base, [-0.2, floor + 0.05, -0.3], [1.2, 0.09, 0.05], 1.3)
  addBlock(base.use('paper', '#8f8a74'), [0.35, floor + 0.06, -0.2], [0.5, 0.12, 0.3], 0.4, 0.05)
  for (let i = 0; i < pipes; i++) {
    const x = (i - (pipes - 1) / 2) * 0.3
    addRod(base.use('black', '#2c2b29'), [x, floor, -hz * 0.4], [x, 0.45, -hz * 0.4], 0.055, 12)
    addRod(base.use('paint-grey', '#8d9296'), [x, 0.32, -hz * 0.4], [x, 0.4, -hz * 0.4], 0.065, 12)
  }
}
