import type { HoistCageLook, HoistGateLook, HoistLandingLook, SiteHoistLook } from '../../../site/looks/buildLift'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import { hashed } from '../mine/rockNoise'
import { addStripes } from '../parts/stripes'
import type { KitPieces } from '../pieces'
import { addCrate, addFace, addTurned } from '../yard/shapes'
import { TUBE, addBanded, addPole, usedSteel } from './tubes'

/** Mast of SC 200: sections of 1508 mm, 650 mm square (trade sizes); cage 3.0 by 1.3 by 2.4 m. Metres. */
const MAST = { half: 0.325, section: 1.508, tube: 0.038 }
const CAGE = { x: 1.3, y: 2.4, z: 3 }
const ORANGE = '#c9641f'

/** Mast in sections with rack and cable guides, ties with their brackets, the ladder's rungs on one side. */
export function siteHoist({ base: b }: KitPieces, { from, to, reach }: SiteHoistLook): void {
  const h = MAST.half
  const n = Math.round((to - from) / MAST.section)
  for (const x of [-h, h])
    for (const z of [-h, h]) addPole(b.use('paint-grey', '#868b8c'), [x, from, z], [x, to, z], MAST.tube, 8)
  for (let i = 0; i <= n; i++) {
    const y = from + ((to - from) * i) / n
    for (const s of [-1, 1]) {
      addCrate(b, [0, y, s * h], [2 * h, 0.06, 0.05])
      addCrate(b, [s * h, y, 0], [0.05, 0.06, 2 * h])
      if (i === n) continue
      addPole(b, [-h, y, s * h], [h, y + MAST.section, s * h], 0.016, 4)
      addPole(b, [s * h, y, -h], [s * h, y + MAST.section, h], 0.016, 4)
    }
  }
  // rack
  addCrate(b.use('steel', '#6b655c'), [0, (from + to) / 2, h + 0.04], [0.06, to - from, 0.04])
  for (let y = -2; y < 4; y += 0.063) if (y > from && y < to) addCrate(b, [0, y, h + 0.07], [0.06, 0.03, 0.024])
  for (let y = from + 3; y < to; y += 9) {
    for (const s of [-1, 1]) {
      addPole(b.use('paint-red', '#a8372a'), [h, y, s * h], [reach, y, s * 0.9], 0.03, 6)
      addPole(b, [h, y, s * h], [reach, y, -s * 0.4], 0.025, 5)
      addBlock(b.use('steel', '#655f57'), [reach - 0.01, y, s * 0.9], [0.02, 0.24, 0.24], 0, 0.004)
    }
  }
  addTube(
    b.use('black', '#1d1d1e'),
    [
      [-0.5, from, -0.5],
      [-0.5, 2, -0.5],
    ],
    0.018,
    { sides: 6 },
  )
}

/** Frame, chequered floor, mesh sides, sheet behind, roof with its rail, doors, drive with motors above, lamps' box. */
export function hoistCage({ base: b, wire, lamps }: KitPieces, _: HoistCageLook): void {
  const [hx, hz] = [CAGE.x / 2, CAGE.z / 2]
  const paint = (): MeshBuilder => b.use('paint-orange', ORANGE)
  addBlock(b.use('steel', '#77726a'), [0, -0.05, 0], [CAGE.x, 0.1, CAGE.z], 0, 0.01)
  for (const x of [-1, 1])
    for (const z of [-1, 0, 1]) addCrate(paint(), [x * (hx - 0.03), CAGE.y / 2, z * (hz - 0.03)], [0.06, CAGE.y, 0.06])
  for (const y of [0.03, 1.1, CAGE.y])
    for (const s of [-1, 1]) {
      addCrate(b, [s * (hx - 0.03), y, 0], [0.05, 0.06, CAGE.z])
      addCrate(b, [0, y, s * (hz - 0.03)], [CAGE.x, 0.06, 0.05])
    }
  addCrate(b, [0, CAGE.y + 0.04, 0], [CAGE.x, 0.04, CAGE.z])
  const side = (x: number, n: Triple): void =>
    addFace(
      wire.use('paint-orange', '#b45a20'),
      n[0] > 0
        ? [
            [x, 0.06, hz],
            [x, 0.06, -hz],
            [x, CAGE.y, -hz],
            [x, CAGE.y, hz],
          ]
        : [
            [x, 0.06, -hz],
            [x, 0.06, hz],
            [x, CAGE.y, hz],
            [x, CAGE.y, -hz],
          ],
      n,
    )
  side(-hx + 0.03, [-1, 0, 0])
  side(hx - 0.03, [1, 0, 0])
  for (const s of [-1, 1])
    addFace(
      wire,
      s > 0
        ? [
            [-hx, 0.06, hz - 0.03],
            [hx, 0.06, hz - 0.03],
            [hx, CAGE.y, hz - 0.03],
            [-hx, CAGE.y, hz - 0.03],
          ]
        : [
            [hx, 0.06, -hz + 0.03],
            [-hx, 0.06, -hz + 0.03],
            [-hx, CAGE.y, -hz + 0.03],
            [hx, CAGE.y, -hz + 0.03],
          ],
      [0, 0, s],
    )
  addCrate(b.use('paint-yellow', '#d6a41f'), [0, 0.16, hz - 0.02], [CAGE.x - 0.1, 0.2, 0.02])
  // drive above, guarded by a rail
  addBlock(b.use('paint-grey', '#787d80'), [-hx + 0.15, CAGE.y + 0.7, 0], [0.16, 1.2, 0.8], 0, 0.02)
  for (const z of [-0.22, 0.22])
    addRod(b.use('paint-blue', '#2b5b94'), [-hx + 0.25, CAGE.y + 0.75, z], [-hx + 0.75, CAGE.y + 0.75, z], 0.14, 14)
  for (const y of [0.6, 1.1]) {
    for (const s of [-1, 1]) {
      addPole(b.use('paint-yellow', '#d6a41f'), [-hx, CAGE.y + y, s * hz], [hx, CAGE.y + y, s * hz], 0.018, 5)
      addPole(b, [s * hx, CAGE.y + y, -hz], [s * hx, CAGE.y + y, hz], 0.018, 5)
    }
  }
  for (const x of [-hx, hx]) for (const z of [-hz, hz]) addPole(b, [x, CAGE.y, z], [x, CAGE.y + 1.1, z], 0.018, 5)
  addBlock(b.use('paint-grey', '#9ba0a2'), [0.3, 1.4, -hz + 0.12], [0.4, 0.5, 0.14], 0, 0.02)
  addBlock(lamps.use('lamp-green', '#ffffff'), [0.4, 1.55, -hz + 0.2], [0.03, 0.03, 0.02], 0, 0.004)
  for (const [x, color] of [
    [0.2, 'paint-green'],
    [0.3, 'paint-red'],
  ] as const)
    addRod(b.use(color), [x, 1.35, -hz + 0.18], [x, 1.35, -hz + 0.21], 0.025, 12)
}

/** Tubes and planks from the slab to the cage, side rails with mesh, toe boards, button box, storey plate. */
export function hoistLanding({ base: b, wire }: KitPieces, { size: [out, breadth] }: HoistLandingLook): void {
  const h = breadth / 2
  for (const z of [-h + 0.1, 0, h - 0.1]) addPole(usedSteel(b, Math.round(z * 7)), [0.3, -0.08, z], [-out, -0.08, z])
  const n = Math.max(2, Math.round(out / 0.25))
  for (let i = 0; i < n; i++)
    addCrate(
      b.use('wood', ['#8a6a43', '#79603f', '#9a7a4d'][Math.floor(hashed(i, 2, 2) * 3)]),
      [-(i + 0.5) * (out / n), -0.025, (hashed(i, 1, 2) - 0.5) * 0.03],
      [out / n - 0.008, 0.05, breadth],
    )
  for (const s of [-1, 1]) {
    const z = s * (h - 0.04)
    for (const y of [1.2, 0.6]) addBanded(b, [0.1, y, z], [-out, y, z])
    for (const x of [0, -out + 0.05]) addBanded(b, [x, -0.1, z], [x, 1.9, z])
    addCrate(b.use('paint-white', '#dcdad2'), [-out / 2, 0.1, z], [out, 0.18, 0.015])
    addFace(
      wire.use('paint-green', '#2f7a48'),
      [
        [0, 0.02, z],
        [-out, 0.02, z],
        [-out, 1.8, z],
        [0, 1.8, z],
      ],
      [0, 0, -1],
    )
  }
  addBlock(b.use('paint-grey', '#a4a8a8'), [0.02, 1.3, h + 0.12], [0.14, 0.22, 0.1], 0, 0.01)
  for (const [y, color] of [
    [1.35, 'paint-green'],
    [1.27, 'paint-red'],
  ] as const)
    addRod(b.use(color), [0.09, y, h + 0.12], [0.11, y, h + 0.12], 0.022, 10)
  addPole(usedSteel(b, 1), [0.02, 0, h + 0.12], [0.02, 2.3, h + 0.12])
}

/** Posts with lintel, two leaves of tube with mesh and a striped foot, bolts on the outside. The -z leaf is the one that moves. */
export function hoistGate({ base, moving, wire }: KitPieces, { width: w, height: h }: HoistGateLook): void {
  const leaf = (b: MeshBuilder, z0: number, z1: number): void => {
    const [m, l] = [(z0 + z1) / 2, z1 - z0]
    b.use('paint-red', '#b8261f')
    for (const z of [z0 + 0.02, z1 - 0.02]) addCrate(b, [0, h / 2, z], [0.035, h - 0.06, 0.035])
    for (const y of [0.05, 0.32, h * 0.6, h - 0.05]) addCrate(b, [0, y, m], [0.035, 0.035, l - 0.06])
    const n = Math.max(2, Math.round(l / 0.11))
    for (let i = 1; i < n; i++) addPole(b, [0, 0.32, z0 + (l * i) / n], [0, h - 0.06, z0 + (l * i) / n], 0.007, 5)
    addCrate(b.use('paint-yellow', '#dfae1c'), [0, 0.185, m], [0.014, 0.24, l - 0.07])
    for (const s of [-1, 1] as const)
      addStripes(
        b,
        { at: [s * 0.007, 0.185, m], u: [0, 0, -s], v: [0, 1, 0], w: [s, 0, 0] },
        [l - 0.07, 0.24],
        0.2,
        'black',
      )
  }
  leaf(moving, -w / 2, -0.01)
  leaf(base, 0.01, w / 2)
  // mesh only on the fixed leaf and on the moving one's own side
  addFace(
    wire.use('paint-red', '#a83a30'),
    [
      [-0.012, 0.32, w / 2],
      [-0.012, 0.32, 0.02],
      [-0.012, h - 0.06, 0.02],
      [-0.012, h - 0.06, w / 2],
    ],
    [1, 0, 0],
  )
  addCrate(moving.use('steel', '#8f8a82'), [-0.03, 1.1, -0.08], [0.03, 0.04, 0.2])
  addTurned(
    moving,
    [-0.03, 1.02, -0.06],
    [
      [0.012, 0],
      [0.012, 0.08],
      [0, 0.08],
    ],
    8,
  )
  addCrate(base.use('steel', '#8f8a82'), [-0.03, 1.1, 0.05], [0.04, 0.07, 0.05])
  for (const s of [-1, 1]) addBanded(base, [0, 0, s * (w / 2 + TUBE * 1.4)], [0, h + 0.25, s * (w / 2 + TUBE * 1.4)])
  addBanded(base, [0, h + 0.16, -w / 2 - 0.2], [0, h + 0.16, w / 2 + 0.2])
  for (const y of [0.3, h - 0.3])
    for (const s of [-1, 1]) addCrate(base.use('steel', '#77726a'), [0, y, s * (w / 2 + 0.01)], [0.05, 0.08, 0.04])
  addBlock(base.use('paint-blue', '#1f5da8'), [0.02, h + 0.32, 0], [0.02, 0.34, 0.5], 0, 0.004)
}
