import type { RoadheaderLook } from '../../../site/looks/mineHaulage'
import { addBar, addBlock } from '../../geometry/bevel'
import { type Corner, addPrism } from '../../geometry/extrude'
import { type Triple, between, frameAlong, inFrame } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'

const YELLOW = '#a98a3a'
const WORN = '#7a6434'
const DARK = '#3b3835'
/** Where the boom turns, where the cutter begins, and its axis' end; metres from the machine's middle, y over the floor. */
const PIVOT: Triple = [1.7, 1.25, 0]
const NECK: Triple = [4.15, 1.42, 0]
const TIP: Triple = [5.2, 1.5, 0]
/** The cutter head's axis, and a point of it. */
export const CUTTER = { at: NECK, axis: [TIP[0] - NECK[0], TIP[1] - NECK[1], TIP[2] - NECK[2]] as Triple }
/** Picks: starts of their screw, and turns of it. */
const STARTS = 3
const PICKS = 11

/** Its paint, under what falls from the roof. */
const paint = (b: MeshBuilder, color: string): MeshBuilder => b.use('paint-yellow', color).grimed(0.65)

/** A track on one side: plates round two wheels, the frame between. */
function addTracks(b: MeshBuilder, z: number): void {
  const [back, front, y, r] = [-2.1, 1.15, 0.36, 0.32]
  const outline: Corner[] = [
    ...Array.from({ length: 7 }, (_, i): Corner => {
      const a = Math.PI / 2 + (i / 6) * Math.PI
      return [back + Math.cos(a) * r, y + Math.sin(a) * r]
    }),
    ...Array.from({ length: 7 }, (_, i): Corner => {
      const a = -Math.PI / 2 + (i / 6) * Math.PI
      return [front + Math.cos(a) * r, y + Math.sin(a) * r]
    }),
  ]
  const f = { at: [0, 0, z] as Triple, u: [1, 0, 0] as Triple, v: [0, 1, 0] as Triple, w: [0, 0, 1] as Triple }
  addPrism(b.use('steel', DARK), f, outline, 0.2)
  b.use('steel', '#5b554e')
  const length = front - back
  for (let i = 0; i < 14; i++) {
    const x = back + (i / 13) * length
    for (const s of [-1, 1]) addCrate(b, [x, y + s * (r + 0.012), z], [0.1, 0.03, 0.42])
  }
  for (const x of [back, front]) {
    for (let k = 1; k < 4; k++) {
      const a = (x === back ? Math.PI / 2 : -Math.PI / 2) + (k / 4) * Math.PI
      addRod(
        b,
        [x + Math.cos(a) * (r + 0.01), y + Math.sin(a) * (r + 0.01), z - 0.2],
        [x + Math.cos(a) * (r + 0.01), y + Math.sin(a) * (r + 0.01), z + 0.2],
        0.035,
        5,
      )
    }
    addRod(paint(b, WORN), [x, y, z - 0.22], [x, y, z + 0.22], 0.17, 14)
    b.use('steel', '#5b554e')
  }
  addBlock(paint(b, WORN), [(back + front) / 2, y, z], [1.7, 0.24, 0.43], 0, 0.02)
}

/** A ram from its eye to its rod's. */
function addRam(b: MeshBuilder, from: Triple, to: Triple): void {
  addRod(paint(b, YELLOW), from, between(from, to, 0.58), 0.085, 12)
  addRod(b.use('stainless'), between(from, to, 0.5), to, 0.045, 10)
  for (const p of [from, to])
    addRod(b.use('steel', '#5b554e'), [p[0], p[1], p[2] - 0.09], [p[0], p[1], p[2] + 0.09], 0.06, 8)
}

/** Cutter head: cone that tapers to the tip, helices of picks in their boxes. */
function addCutter(b: MeshBuilder): void {
  const d: Triple = [TIP[0] - NECK[0], TIP[1] - NECK[1], TIP[2] - NECK[2]]
  const f = frameAlong(NECK, d)
  const long = Math.hypot(...d)
  const radius = (t: number): number => 0.46 - 0.3 * t ** 1.6
  addLathe(
    b.use('steel', '#4a443e'),
    f,
    [
      [0.2, -0.05],
      [radius(0), 0.02],
      [radius(0.3), 0.3 * long],
      [radius(0.6), 0.6 * long],
      [radius(0.9), 0.9 * long],
      [0, long],
    ],
    18,
  )
  for (let s = 0; s < STARTS; s++) {
    for (let i = 0; i < PICKS; i++) {
      const t = (i + 0.5) / PICKS
      const a = ((s + t * 1.1) / STARTS) * 2 * Math.PI * 1
      const r = radius(t)
      const [c, n] = [Math.cos(a), Math.sin(a)]
      const at = (out: number, ahead: number, side: number): Triple =>
        inFrame(f, c * (r + out) - n * side, n * (r + out) + c * side, t * long + ahead)
      addRod(b.use('steel', '#57504a'), at(-0.03, -0.02, -0.03), at(0.06, 0, 0.02), 0.045, 6)
      addLathe(
        b.use('stainless', '#a7a095'),
        frameAlong(at(0.05, 0, 0.02), [
          at(0.15, 0.03, 0.06)[0] - at(0.05, 0, 0.02)[0],
          at(0.15, 0.03, 0.06)[1] - at(0.05, 0, 0.02)[1],
          at(0.15, 0.03, 0.06)[2] - at(0.05, 0, 0.02)[2],
        ]),
        [
          [0.024, 0],
          [0.016, 0.06],
          [0, 0.11],
        ],
        5,
      )
    }
  }
}

/** The machine with its apron, bridge conveyor behind, driver's place on the south side, boxes, lamps and hoses. */
export function roadheader({ base, moving, lamps }: KitPieces, _: RoadheaderLook): void {
  for (const z of [-0.78, 0.78]) addTracks(base, z)
  const profile: Corner[] = [
    [-2.5, 0.3],
    [1.6, 0.3],
    [2.0, 0.62],
    [2.0, 1.05],
    [1.2, 1.5],
    [-2.3, 1.5],
    [-2.5, 1.2],
  ]
  const f = { at: [0, 0, 0] as Triple, u: [1, 0, 0] as Triple, v: [0, 1, 0] as Triple, w: [0, 0, 1] as Triple }
  addPrism(paint(base, YELLOW), f, profile, 0.52)
  // boxes over the tracks: hydraulics to the north, electrics and seat to the south
  addBlock(paint(base, YELLOW), [-0.9, 1.14, -0.82], [2.6, 0.76, 0.54], 0, 0.03)
  addBlock(base, [-1.75, 1.14, 0.82], [1.1, 0.76, 0.54], 0, 0.03)
  base.use('steel', '#57514a')
  for (const [x, z, s] of [
    [-1.6, -1.095, -1],
    [-0.9, -1.095, -1],
    [-0.2, -1.095, -1],
    [-1.75, 1.095, 1],
  ] as const) {
    addBlock(paint(base, WORN), [x, 1.14, z], [0.56, 0.6, 0.02], 0, 0.006)
    for (const dx of [-0.22, 0.22])
      for (const dy of [-0.24, 0.24])
        addRod(base.use('steel', '#57514a'), [x + dx, 1.14 + dy, z], [x + dx, 1.14 + dy, z + s * 0.025], 0.018, 6)
  }
  // driver's place: seat, back, levers, roof plate on two posts
  addBlock(base.use('black'), [-0.75, 0.95, 0.82], [0.5, 0.1, 0.46], 0, 0.03)
  addBlock(base, [-1.02, 1.25, 0.82], [0.1, 0.55, 0.44], 0, 0.03)
  addBlock(paint(base, WORN), [-0.1, 1.0, 0.82], [0.28, 0.5, 0.48], 0, 0.02)
  for (let i = 0; i < 6; i++) {
    addRod(base.use('stainless'), [-0.1, 1.25, 0.64 + i * 0.07], [-0.16, 1.45, 0.64 + i * 0.07], 0.008, 5)
    addRod(base.use('black'), [-0.16, 1.44, 0.64 + i * 0.07], [-0.17, 1.49, 0.64 + i * 0.07], 0.016, 6)
  }
  // turret and boom: root, telescoping arm with its joint
  addLathe(
    paint(base, WORN),
    frameAlong([PIVOT[0] - 0.3, 0.75, 0], [0, 1, 0]),
    [
      [0.5, 0],
      [0.5, 0.35],
      [0.42, 0.5],
      [0, 0.52],
    ],
    22,
  )
  addBar(paint(base, YELLOW), [1.5, 1.22, 0], [3.1, 1.34, 0], 0.56, 0.52, 0.04)
  addLathe(
    paint(base, WORN),
    frameAlong([3.0, 1.33, 0], [NECK[0] - 3, NECK[1] - 1.33, 0]),
    [
      [0.3, 0],
      [0.3, 0.5],
      [0.26, 0.56],
      [0.26, 1.16],
      [0, 1.17],
    ],
    20,
  )
  for (const z of [-0.36, 0.36]) addRam(base, [1.55, 0.75, z], [2.75, 1.18, z])
  for (const z of [-0.62, 0.62]) addRam(base, [0.35, 0.95, z], [1.55, 1.05, z * 0.75])
  // apron with its star wheels, chain conveyor in the middle
  const apron: Corner[] = [
    [1.6, 0.06],
    [3.3, 0.04],
    [3.34, 0.09],
    [2.1, 0.5],
    [1.6, 0.56],
  ]
  addPrism(base.use('steel', '#5f584f'), f, apron, 1.25)
  for (const z of [-0.72, 0.72]) {
    const at: Triple = [2.55, 0.36, z]
    addRod(base.use('steel', '#46403a'), at, [at[0] + 0.03, at[1] + 0.1, at[2]], 0.2, 14)
    for (let i = 0; i < 5; i++) {
      const a = (i / 5) * 2 * Math.PI + (z > 0 ? 0.4 : 0)
      addBar(
        base,
        [at[0] + Math.cos(a) * 0.15, at[1] + 0.06 - Math.cos(a) * 0.04, z + Math.sin(a) * 0.15],
        [at[0] + Math.cos(a) * 0.46, at[1] + 0.05 - Math.cos(a) * 0.13, z + Math.sin(a) * 0.46],
        0.09,
        0.07,
        0.01,
      )
    }
  }
  // bridge behind, with its own belt
  addBar(paint(base, YELLOW), [-2.3, 0.95, 0], [-4.0, 1.25, 0], 0.7, 0.16, 0.02)
  for (const z of [-0.36, 0.36]) addBar(paint(base, WORN), [-2.3, 1.08, z], [-4.0, 1.38, z], 0.04, 0.22, 0.006)
  addRod(base.use('rubber'), [-3.98, 1.27, -0.3], [-3.98, 1.27, 0.3], 0.1, 12)
  for (const z of [-0.9, 0.9]) addBlock(base.use('steel', '#5b554e'), [-2.45, 0.3, z], [0.24, 0.5, 0.3], 0, 0.02)
  // lamps and hoses
  for (const z of [-0.5, 0.5]) {
    addRod(base.use('black'), [1.15, 1.6, z], [1.35, 1.6, z], 0.1, 12)
    addRod(lamps.use('lamp-off', '#fff6e2').glowing(0.9), [1.345, 1.6, z], [1.36, 1.6, z], 0.08, 12)
  }
  for (const [z, lift] of [
    [-0.14, 0.1],
    [-0.05, 0.16],
    [0.05, 0.13],
    [0.14, 0.08],
  ] as const)
    addTube(
      base.use('rubber', '#201f1e'),
      rounded(
        [
          [1.1, 1.5, z],
          [1.5, 1.62 + lift, z * 1.4],
          [2.3, 1.62 + lift * 0.5, z],
          [2.9, 1.55, z],
        ],
        0.3,
      ),
      0.02,
      { sides: 5 },
    )
  addCutter(moving)
}
