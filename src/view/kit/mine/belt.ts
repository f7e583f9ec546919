import type {
  BeltConveyorLook,
  BeltDriveLook,
  BeltGuardLook,
  BeltLoadLook,
  BeltMotorLook,
  BeltTailLook,
  PullSwitchLook,
} from '../../../site/looks/mineHaulage'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong, scaled, unit } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { addHanging } from '../yard/shapes'
import { facets, hashed } from './rockNoise'

/** Idlers apart above and below, and stands, metres (GB/T 10595). */
const CARRY = 1.2
const STANDS = 2.4
/** Trough of 30 degrees: the middle roller's share of the belt's width, and rise of the edges over it. */
const FLAT = 0.4
const RISE = 0.55
/** Radius of rollers (89 mm) and of the side ropes. */
const ROLLER = 0.0445
const FRAME = '#74301f'
/** Its surface's cells along the belt, metres. */
const PITCH = 0.2
/** The load comes back to itself after so many metres. */
export const BELT_ROUND = 2

/** Height of the belt over its middle, by the place across, metres. */
function trough(z: number, width: number): number {
  const side = Math.max(0, Math.abs(z) - (width * FLAT) / 2)
  return side * RISE
}

/** A sheet of belt along x, seen from above and below. */
function addBelt(b: MeshBuilder, [from, to]: readonly [number, number], y: (z: number) => number, width: number): void {
  const across = [-0.5, -FLAT / 2, FLAT / 2, 0.5].map((s) => s * width)
  for (const up of [1, -1]) {
    across.slice(1).forEach((z1, k) => {
      const z0 = across[k] as number
      const n = unit(scaled([0, z1 - z0, y(z0) - y(z1)], up))
      const shift = up > 0 ? 0 : -0.012
      const [a, c, d, e] = (
        [
          [from, z0],
          [from, z1],
          [to, z1],
          [to, z0],
        ] as const
      ).map(([x, z]) => b.vertex(x, y(z) + shift, z, ...n)) as [number, number, number, number]
      if (up > 0) b.quad(a, c, d, e)
      else b.quad(a, e, d, c)
    })
  }
}

/** Belt, return belt, rollers on their brackets, ropes, stands, cord along the south side. */
export function beltConveyor({ base }: KitPieces, { length, top, width }: BeltConveyorLook): void {
  const half = length / 2
  addBelt(base.use('rubber', '#232221'), [-half, half], (z) => top - 0.14 + trough(z, width), width)
  addBelt(base.use('rubber', '#1f1e1d'), [-half, half], () => 0.33, width)
  const side = width / 2 + 0.1
  const middle = top - 0.15
  for (let i = 0; i < Math.floor(length / CARRY); i++) {
    const x = -half + (i + 0.5) * CARRY
    base.use('paint-red', '#7c3a2c')
    addRod(base, [x, middle - ROLLER, -(width * FLAT) / 2], [x, middle - ROLLER, (width * FLAT) / 2], ROLLER, 8)
    for (const s of [-1, 1]) {
      const [z0, z1] = [(s * width * FLAT) / 2 + s * 0.02, (s * width) / 2]
      addRod(
        base,
        [x, middle - ROLLER, z0],
        [x, middle - ROLLER + (Math.abs(z1) - (width * FLAT) / 2) * RISE, z1],
        ROLLER,
        8,
      )
    }
    base.use('steel', '#4d4640')
    addCrate(base, [x, middle - 0.13, 0], [0.05, 0.05, side * 2])
    for (const s of [-1, 1]) addCrate(base, [x, middle - 0.02, s * side], [0.05, 0.24, 0.02])
  }
  for (let i = 0; i < Math.floor(length / STANDS); i++) {
    const x = -half + (i + 0.5) * STANDS
    base.use('paint-red', FRAME)
    for (const s of [-1, 1]) {
      addCrate(base, [x, (middle - 0.1) / 2, s * side], [0.07, middle - 0.1, 0.05])
      addCrate(base, [x, 0.02, s * side], [0.16, 0.04, 0.16])
    }
    addCrate(base, [x, 0.2, 0], [0.05, 0.06, side * 2])
    base.use('steel', '#6a625a')
    addRod(base, [x + 0.1, 0.285, -width / 2 - 0.05], [x + 0.1, 0.285, width / 2 + 0.05], ROLLER, 8)
  }
  base.use('steel', '#5c5650')
  for (const s of [-1, 1]) addRod(base, [-half, middle - 0.1, s * side], [half, middle - 0.1, s * side], 0.024, 6)
  const cord = base.use('paint-red', '#b3261e')
  for (let i = 0; i < Math.floor(length / 3); i++) {
    const x = -half + i * 3
    addHanging(
      cord,
      [x, middle + 0.1, side + 0.05],
      [Math.min(half, x + 3), middle + 0.1, side + 0.05],
      0.02,
      0.004,
      3,
      4,
    )
  }
}

/** A bed of coal with lumps, alike every two metres. */
export function beltLoad({ base, moving }: KitPieces, { length, width, seed }: BeltLoadLook): void {
  void base
  const b = moving.use('coal')
  const wide = width * 0.66
  const [n, m] = [Math.round(length / PITCH), 8]
  const per = Math.round(BELT_ROUND / PITCH)
  const height = (i: number, z: number): number => {
    const x = ((i % per) / per) * 6
    const crown = 1 - (z / (wide / 2)) ** 2
    return (
      crown * (0.09 + 0.05 * facets(x * 1.3, z * 9 + 40, seed)) +
      0.05 * facets(x * 2.7, z * 17, seed + 4) * Math.sqrt(Math.max(0, crown))
    )
  }
  const at = (i: number, j: number): Triple => {
    const z = -wide / 2 + (j / m) * wide
    const k = i % per
    const jog = j > 0 && j < m ? 0.05 : 0
    return [
      -length / 2 + (i / n) * length + jog * (hashed(k, j, seed) - 0.5),
      trough(z, width) + height(i, z) * (j === 0 || j === m ? 0 : 1) + 0.004,
      z + jog * (hashed(k, j, seed + 1) - 0.5),
    ]
  }
  const ids = Array.from({ length: n + 1 }, (_, i) =>
    Array.from({ length: m + 1 }, (__, j) => {
      const [a, c] = [at(i, Math.max(0, j - 1)), at(i, Math.min(m, j + 1))]
      return b.vertex(...at(i, j), ...unit([0, c[2] - a[2], a[1] - c[1]]))
    }),
  )
  for (let i = 0; i < n; i++)
    for (let j = 0; j < m; j++)
      b.quad(ids[i]?.[j] ?? 0, ids[i]?.[j + 1] ?? 0, ids[i + 1]?.[j + 1] ?? 0, ids[i + 1]?.[j] ?? 0)
}

/** A drum across the belt at the origin's height `y`. */
function addDrum(b: MeshBuilder, x: number, y: number, width: number, radius: number): void {
  addLathe(
    b.use('rubber', '#34312e'),
    frameAlong([x, y, -width / 2 - 0.05], [0, 0, 1]),
    [
      [0, 0],
      [radius, 0],
      [radius, width + 0.1],
      [0, width + 0.1],
    ],
    20,
  )
  addRod(b.use('steel', '#8c857b'), [x, y, -width / 2 - 0.2], [x, y, width / 2 + 0.2], 0.05, 10)
}

/** Head drum on its jib, drive drums with gear and motor to the north, chute down. */
export function beltDrive({ base }: KitPieces, { top, width }: BeltDriveLook): void {
  const y = top - 0.16 - 0.2
  addDrum(base, 0, y, width, 0.2)
  addDrum(base, 1.3, y - 0.25, width, 0.25)
  base.use('paint-red', FRAME)
  for (const s of [-1, 1]) {
    addBlock(base, [0.9, 0.42, s * (width / 2 + 0.16)], [2.6, 0.16, 0.08], 0, 0.01)
    for (const x of [-0.3, 0.9, 2.1]) addBlock(base, [x, 0.2, s * (width / 2 + 0.16)], [0.1, 0.4, 0.1], 0, 0.01)
    addBlock(base, [0, y, s * (width / 2 + 0.16)], [0.3, 0.26, 0.09], 0, 0.02)
    addBlock(base, [1.3, y - 0.25, s * (width / 2 + 0.16)], [0.34, 0.3, 0.09], 0, 0.02)
  }
  // hood and chute
  addBlock(base.use('paint-grey', '#6f6a62'), [-0.32, y + 0.1, 0], [0.04, 0.7, width + 0.1], 0, 0.006)
  addBlock(base, [-0.12, y + 0.44, 0], [0.44, 0.03, width + 0.1], 0, 0.006)
  // gear, beyond the frame to the south
  addBlock(base.use('paint-blue', '#2f5a86'), [1.25, y - 0.2, width / 2 + 0.34], [0.42, 0.4, 0.26], 0, 0.03)
}

/** Finned casing, feet, end covers, terminal box with its cable. */
export function beltMotor({ base }: KitPieces, _: BeltMotorLook): void {
  base.use('paint-blue', '#35618f')
  addRod(base, [-0.36, 0, 0], [0.36, 0, 0], 0.2, 18)
  for (let i = 0; i < 16; i++) {
    const a = (i / 16) * 2 * Math.PI
    addCrate(base, [0, Math.cos(a) * 0.21, Math.sin(a) * 0.21], [0.54, 0.024, 0.024])
  }
  for (const x of [-0.33, 0.33]) addRod(base, [x - 0.025, 0, 0], [x + 0.025, 0, 0], 0.235, 18)
  addRod(base.use('black'), [0.36, 0, 0], [0.4, 0, 0], 0.19, 16)
  addBlock(base.use('paint-blue', '#2f5a86'), [0, 0.26, 0], [0.24, 0.12, 0.2], 0, 0.015)
  addBlock(base.use('steel', '#57504a'), [0, -0.24, 0], [0.5, 0.06, 0.36], 0, 0.01)
  for (const x of [-0.2, 0.2]) addBlock(base, [x, -0.48, 0], [0.07, 0.44, 0.34], 0, 0.01)
  addRod(base.use('steel', '#8c857b'), [-0.52, 0, 0], [-0.36, 0, 0], 0.035, 10)
}

/** Tail drum on its frame, tensioning screws, scraper. */
export function beltTail({ base }: KitPieces, { top, width }: BeltTailLook): void {
  const y = top - 0.36
  addDrum(base, 0, y, width, 0.2)
  for (const s of [-1, 1]) {
    addBlock(base.use('paint-red', FRAME), [-0.2, y, s * (width / 2 + 0.18)], [1.1, 0.14, 0.07], 0, 0.01)
    addBlock(base, [-0.55, y / 2, s * (width / 2 + 0.18)], [0.09, y, 0.07], 0, 0.01)
    addBlock(base, [0.28, y / 2, s * (width / 2 + 0.18)], [0.09, y, 0.07], 0, 0.01)
    addRod(base.use('stainless'), [0.05, y, s * (width / 2 + 0.2)], [0.5, y, s * (width / 2 + 0.2)], 0.018, 8)
  }
  addBlock(base.use('paint-yellow', '#b99524'), [0.05, top + 0.1, 0], [0.9, 0.02, width + 0.3], 0, 0.004)
}

/** Bent sheet over the drum's end and mesh at its sides. */
export function beltGuard({ base }: KitPieces, { width }: BeltGuardLook): void {
  const wide = width + 0.5
  base.use('paint-yellow', '#d9ae1e')
  addBlock(base, [0.34, 0, 0], [0.02, 0.62, wide], 0, 0.004)
  addBlock(base, [0, 0.31, 0], [0.7, 0.02, wide], 0, 0.004)
  for (const z of [-wide / 2, wide / 2]) {
    for (const x of [-0.34, 0.34]) addBlock(base, [x, 0, z], [0.04, 0.62, 0.03], 0, 0.004)
    for (const y of [-0.3, 0.3]) addBlock(base, [0, y, z], [0.7, 0.04, 0.03], 0, 0.004)
    for (let i = 0; i < 8; i++) addCrate(base, [-0.3 + i * 0.085, 0, z], [0.012, 0.6, 0.01])
    for (let i = 0; i < 6; i++) addCrate(base, [0, -0.22 + i * 0.09, z], [0.66, 0.01, 0.012])
  }
}

/** Box, arm with its ring, a piece of cord to either side. */
export function pullSwitch({ base, moving }: KitPieces, _: PullSwitchLook): void {
  addBlock(base.use('paint-yellow', '#d9ae1e'), [0, -0.08, -0.06], [0.2, 0.16, 0.12], 0, 0.015)
  addBlock(base.use('steel', '#55504a'), [0, -0.28, -0.08], [0.06, 0.26, 0.03], 0, 0.004)
  addRod(base.use('black'), [0.1, -0.1, -0.06], [0.17, -0.1, -0.06], 0.018, 8)
  moving.use('paint-red')
  addRod(moving, [0, 0, -0.06], [0, 0.14, -0.02], 0.012, 6)
  addTube(
    moving,
    [
      [-0.5, 0.06, 0.02],
      [0, 0.14, -0.02],
      [0.5, 0.06, 0.02],
    ],
    0.006,
    { sides: 5 },
  )
  addRod(moving, [-0.06, 0.13, -0.02], [0.06, 0.13, -0.02], 0.02, 8)
}
