import type { BuildingLook } from '../../../site/looks/buildings'
import { addBlock } from '../../geometry/bevel'
import { type Triple, inFrame } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addAirConditioner } from './airConditioner'
import { addDoor, addOn, addWindow, onWall } from './opening'
import { addCrate, addTurned } from './shapes'

/** Plinth of rendered concrete and a band under the roof, metres. */
const PLINTH = 0.45
const BAND = 0.3
/** Downpipes of 110 mm PVC (GB/T 33608). */
const PIPE = 0.055

/** A brick building: plinth, pilasters, band, roof slab with drip edge and parapet, gutters, windows, door under a canopy, gear on its walls. */
export function building(to: KitPieces, { size: [w, h, d] }: BuildingLook): void {
  const { base } = to
  addCrate(base.use('brick'), [0, h / 2, 0], [w, h, d])
  base.use('concrete', '#8f8c85')
  addCrate(base, [0, PLINTH / 2, 0], [w + 0.06, PLINTH, d + 0.06])
  base.use('concrete', '#c9c4b6')
  addCrate(base, [0, h - BAND / 2, 0], [w + 0.06, BAND, d + 0.06])
  for (const sx of [-1, 1])
    for (const sz of [-1, 1]) addCrate(base, [sx * (w / 2 - 0.16), h / 2, sz * (d / 2 - 0.16)], [0.42, h - 0.02, 0.42])
  roof(base, w, h, d)
  steps(base, d)
  addDoor(base, { at: [0, 1.2, d / 2 + 0.01], yaw: 0, width: 1.2, height: 2.2 }, '#5c6a73')
  for (const x of [-w / 3, w / 3])
    addWindow(to, { at: [x, 1.9, d / 2 + 0.02], yaw: 0, width: 2, height: 1.3, panes: 3, grille: true })
  for (const z of [-d / 6, d / 6])
    addWindow(to, { at: [w / 2 + 0.02, 1.9, z], yaw: Math.PI / 2, width: d / 3.6, height: 1.3, panes: 2 })
  wallGear(base, w, h, d)
}

function roof(base: MeshBuilder, w: number, h: number, d: number): void {
  const over = 0.4
  base.use('concrete', '#b3afa5')
  addBlock(base, [0, h + 0.08, 0], [w + 2 * over, 0.16, d + 2 * over], 0, 0.02)
  for (const s of [-1, 1]) {
    addCrate(base, [0, h + 0.23, s * (d / 2 + over - 0.08)], [w + 2 * over, 0.16, 0.16])
    addCrate(base, [s * (w / 2 + over - 0.08), h + 0.23, 0], [0.16, 0.16, d + 2 * over])
  }
  base.use('paint-blue')
  for (const s of [-1, 1]) addCrate(base, [0, h + 0.23, s * (d / 2 + over + 0.006)], [w + 2 * over, 0.1, 0.012])
  // downpipes with hoppers and clips at the front corners
  for (const s of [-1, 1]) {
    const x = s * (w / 2 - 0.55)
    const z = d / 2 + 0.09
    addTube(
      base.use('paint-white', '#dddcd4'),
      rounded(
        [
          [x, h - 0.02, d / 2 + over - 0.1],
          [x, h - 0.25, z],
          [x, 0.3, z],
          [x, 0.16, z + 0.14],
        ],
        0.12,
      ),
      PIPE,
      { sides: 10 },
    )
    base.use('steel')
    for (const y of [0.8, 2, 3.2])
      addTurned(
        base,
        [x, y, z],
        [
          [PIPE, 0],
          [PIPE + 0.012, 0],
          [PIPE + 0.012, 0.04],
          [PIPE, 0.04],
        ],
        10,
      )
  }
}

/** Two steps with a rail, and a canopy on brackets over the door. */
function steps(base: MeshBuilder, d: number): void {
  const z = d / 2
  base.use('concrete')
  addBlock(base, [0, 0.1, z + 0.5], [2, 0.2, 1], 0, 0.015)
  addBlock(base, [0, 0.05, z + 1.05], [2, 0.1, 0.3], 0, 0.015)
  base.use('stainless')
  for (const x of [-0.95, 0.95]) {
    addTube(
      base,
      rounded(
        [
          [x, 0.2, z + 0.1],
          [x, 1.1, z + 0.1],
          [x, 1.1, z + 0.9],
          [x, 0.2, z + 0.9],
        ],
        0.08,
      ),
      0.02,
      { sides: 8 },
    )
    addRod(base, [x, 0.6, z + 0.1], [x, 0.6, z + 0.9], 0.014, 8)
  }
  addBlock(base.use('paint-grey'), [0, 2.62, z + 0.45], [2.1, 0.1, 0.95], 0, 0.02)
  base.use('steel')
  for (const x of [-0.9, 0.9]) addRod(base, [x, 3.0, z], [x, 2.66, z + 0.8], 0.014, 6)
}

/** Air conditioner, lamp over the door, cable conduit, louvres, electric box and the house's number. */
function wallGear(base: MeshBuilder, w: number, h: number, d: number): void {
  const z = d / 2 + 0.03
  addAirConditioner(base, [-w * 0.19, 0.85, z], 0)
  addAirConditioner(base, [w / 2 + 0.03, 0.85, 0], Math.PI / 2)
  wallLamp(base, [1.15, 2.75, z])
  wallLamp(base, [-1.15, 2.75, z])
  const run = (
    [
      [w * 0.46, 0.2, z + 0.02],
      [w * 0.46, 3.4, z + 0.02],
      [w * 0.25, 3.4, z + 0.02],
      [1.15, 3.4, z + 0.02],
      [1.15, 2.85, z + 0.02],
    ] as const
  ).map(([a, b, c]): Triple => [a, b, c])
  addTube(base.use('steel'), rounded(run, 0.1), 0.014, { sides: 6 })
  const f = onWall({ at: [w * 0.46, 1.4, z], yaw: 0 })
  addOn(base.use('paint-grey'), f, [0, 0, 0.1], [0.4, 0.55, 0.2], 0.012)
  addOn(base.use('paint-yellow'), f, [0, 0.1, 0.202], [0.12, 0.12, 0.006])
  louvre(base, [w / 2 + 0.03, h - 0.75, d * 0.36], Math.PI / 2)
  louvre(base, [-w * 0.19, h - 0.75, z], 0)
  addOn(base.use('paint-blue'), onWall({ at: [0.92, 2.2, z], yaw: 0 }), [0, 0, 0.008], [0.22, 0.15, 0.012])
}

/** A round bulkhead lamp with its cage. */
function wallLamp(base: MeshBuilder, [x, y, z]: Triple): void {
  const f = onWall({ at: [x, y, z], yaw: 0 })
  addOn(base.use('paint-grey'), f, [0, 0, 0.03], [0.16, 0.24, 0.06], 0.02)
  addOn(base.use('lamp-amber', '#fff3da'), f, [0, 0, 0.08], [0.11, 0.18, 0.07], 0.03)
  base.use('steel')
  for (const q of [-0.05, 0.05]) addOn(base, f, [0, q, 0.1], [0.14, 0.01, 0.06])
  addOn(base, f, [0, 0, 0.12], [0.01, 0.22, 0.02])
}

/** A ventilator's louvre: frame and slanting blades. */
function louvre(base: MeshBuilder, at: Triple, yaw: number): void {
  const f = onWall({ at, yaw })
  addOn(base.use('black'), f, [0, 0, 0], [0.6, 0.5, 0.02])
  base.use('paint-grey')
  for (const s of [-1, 1]) {
    addOn(base, f, [0, s * 0.25, 0.02], [0.66, 0.05, 0.06])
    addOn(base, f, [s * 0.31, 0, 0.02], [0.05, 0.5, 0.06])
  }
  for (let i = 0; i < 6; i++) {
    const y = -0.2 + i * 0.08
    const put = (x: number, up: number, out: number): Triple => inFrame(f, x, up, out)
    const [a, c, e, g] = [
      put(-0.29, y, 0.05),
      put(0.29, y, 0.05),
      put(0.29, y + 0.06, 0.015),
      put(-0.29, y + 0.06, 0.015),
    ]
    const n: Triple = [f.w[0] * 0.86, 0.5, f.w[2] * 0.86]
    const ids = [a, c, e, g].map((p) => base.vertex(...p, ...n)) as [number, number, number, number]
    base.quad(...ids)
  }
}
