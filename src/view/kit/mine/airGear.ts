import type { AirDoorLook, AirWallLook, DuctGaugeLook, SprayBarLook } from '../../../site/looks/mineAir'
import { addBlock } from '../../geometry/bevel'
import { type Corner, addPrism } from '../../geometry/extrude'
import { frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube, rounded } from '../../geometry/tube'
import { addGauge } from '../parts/gauge'
import type { KitPieces } from '../pieces'
import { roofAt } from './voids'

/** A pipe across the road with its nozzles, hung on two rods, fed at the south end. */
export function sprayBar({ base }: KitPieces, { width }: SprayBarLook): void {
  const half = width / 2
  addTube(
    base.use('paint-green', '#2b7a55'),
    rounded(
      [
        [0, 0, -half],
        [0, 0, half],
        [0, -0.5, half + 0.12],
        [0, -1.6, half + 0.16],
      ],
      0.12,
    ),
    0.017,
    { sides: 8 },
  )
  const n = Math.floor(width / 0.4)
  for (let i = 0; i < n; i++) {
    const z = -half + (i + 0.5) * (width / n)
    addRod(base.use('brass'), [0, -0.01, z], [0.03, -0.055, z], 0.011, 6)
  }
  base.use('steel', '#6b645c')
  for (const z of [-half * 0.7, half * 0.7]) addRod(base, [0, 0.015, z], [0, 0.3, z], 0.006, 4)
}

/** The gauge's dial, and the tube that goes up to its tap. */
export function ductGauge({ base }: KitPieces, _: DuctGaugeLook): void {
  addGauge(base, frameAlong([0, 0, 0], [0, 0, 1]), 0.075)
  addBlock(base.use('paint-grey'), [0, 0, -0.03], [0.2, 0.22, 0.02], 0, 0.004)
  addTube(
    base.use('rubber', '#3a6f9c'),
    rounded(
      [
        [0, 0.07, -0.01],
        [0, 0.2, -0.01],
        [0, 0.3, 0.25],
        [0, 0.36, 0.42],
      ],
      0.08,
    ),
    0.007,
    { sides: 6 },
  )
}

/** A leaf of sheet on a frame of angles, with diagonal, sealing strip, handle and a round look-through flap. */
export function airDoor({ moving }: KitPieces, { width: w, height: h }: AirDoorLook): void {
  addBlock(moving.use('paint-green', '#3f6f57'), [0, h / 2 + 0.03, w / 2], [0.03, h - 0.06, w], 0, 0.004)
  moving.use('paint-green', '#345c48')
  for (const y of [0.1, h / 2, h - 0.07]) addBlock(moving, [0, y, w / 2], [0.08, 0.07, w], 0, 0.006)
  for (const z of [0.04, w - 0.04]) addBlock(moving, [0, h / 2, z], [0.08, h - 0.08, 0.07], 0, 0.006)
  addBlock(moving.use('rubber'), [0, 0.04, w / 2], [0.02, 0.08, w - 0.06], 0, 0.002)
  moving.use('steel', '#8a857c')
  for (const x of [-0.07, 0.07]) {
    addTube(
      moving,
      rounded(
        [
          [x * 0.5, 0.95, w - 0.14],
          [x, 0.95, w - 0.14],
          [x, 1.25, w - 0.14],
          [x * 0.5, 1.25, w - 0.14],
        ],
        0.03,
      ),
      0.012,
      { sides: 6 },
    )
  }
  addBlock(moving.use('paint-yellow', '#c9a12a'), [0, h - 0.35, w / 2], [0.1, 0.3, 0.34], 0, 0.006)
  for (const y of [0.35, h - 0.35]) addRod(moving.use('steel', '#6a655d'), [0, y - 0.08, 0], [0, y + 0.08, 0], 0.022, 8)
}

/** Bricks up to the roof round the opening, and a frame of channels. */
export function airWall({ base }: KitPieces, { profile, door: [w, h] }: AirWallLook): void {
  const half = profile.width / 2 + 0.2
  const at = { at: [0, 0, 0], u: [0, 0, -1], v: [0, 1, 0], w: [1, 0, 0] } as const
  const roof = (z: number): number => Math.max(profile.spring, roofAt(profile, z)) + 0.2
  const arch = (from: number, to: number): Corner[] =>
    Array.from({ length: 9 }, (_, i): Corner => {
      const u = from + ((to - from) * i) / 8
      return [u, Math.abs(u) >= profile.width / 2 ? profile.spring + 0.2 : roof(u)]
    })
  base.use('brick', '#8b8478')
  // to either side of the opening, then over it; u runs to -z
  addPrism(base, at, [[w / 2, -0.1], [half, -0.1], ...arch(half, w / 2)], 0.18)
  addPrism(base, at, [[-half, -0.1], [-w / 2, -0.1], ...arch(-w / 2, -half)], 0.18)
  addPrism(base, at, [[-w / 2, h], [w / 2, h], ...arch(w / 2, -w / 2)], 0.18)
  base.use('steel', '#5d5a50')
  for (const z of [-w / 2, w / 2]) addBlock(base, [0, h / 2, z], [0.44, h + 0.1, 0.09], 0, 0.01)
  addBlock(base, [0, h + 0.04, 0], [0.44, 0.09, w + 0.16], 0, 0.01)
  addLathe(
    base.use('steel', '#6d675f'),
    frameAlong([-0.3, profile.spring + 0.35, w / 2 + 0.35], [1, 0, 0]),
    [
      [0, 0],
      [0.06, 0],
      [0.06, 0.6],
      [0, 0.6],
    ],
    10,
  )
}
