import type { BusLook, VehiclePaint } from '../../../site/looks/vehicle'
import { addBlock } from '../../geometry/bevel'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { addCoachwork, halfOf } from './coachwork'
import { addOccupant, addSeat } from './occupant'
import { PLATE, darkPane, lacquer, trim } from './paint'
import { type Arch, type Section, shellOf } from './shell'
import { addHeavyWheel } from './wheel'

/** A city bus of 12 by 2.55 m (GB 1589: at most 12 and 2.55), low floor, tyres 275/70 R22.5, axles as in src/sim/traffic/kinds.ts. */
const AXLES = { front: -3.3, rear: 2.6 } as const
const WHEEL = { radius: 0.48, x: 1.06 } as const
const ARCHES: readonly Arch[] = [AXLES.front, AXLES.rear].map((z) => ({ z, y: WHEEL.radius, radius: 0.56 }))
const END = 6

/** Half a section, narrower by a share at the ends, from the skirt over floor, belt, windows and their top to the roof. */
const section = (z: number, by: number, high = 1): Section => ({
  z,
  half: halfOf(
    1.2 * by,
    0.3,
    1.265 * by,
    0.42,
    1.275 * by,
    0.9,
    1.275 * by,
    1.2,
    1.25 * by,
    2.5,
    1.22 * by,
    2.86 * high,
    0.9 * by,
    3.02 * high,
    0,
    3.05 * high,
  ),
})
const SECTIONS = [
  section(-END, 0.94, 0.985),
  section(-5.86, 0.985, 0.995),
  section(-5.6, 1),
  section(5.7, 1),
  section(5.9, 0.985),
  section(END, 0.95, 0.985),
]

const PANE = 3
function regionOf(z: number, column: number, side: -1 | 0 | 1): string {
  const s = side > 0 ? 'R' : 'L'
  const front = z < 0
  if (Math.abs(z) === END) {
    if (column === 0) return 'trim'
    if (column === 1 && side !== 0) return front ? `head${s}` : `tail${s}`
    if (column === 2 && side !== 0) return front ? `front${s}` : `back${s}`
    if (column === PANE) return front ? 'pane' : side === 0 ? 'darkPane' : 'paint'
    return column === 4 && front ? 'trim' : column === 1 && !front ? 'trim' : 'paint'
  }
  if (column === 0) return 'trim'
  if (column === PANE && z > -5.6 && z < 5.7) return 'darkPane'
  if (column === PANE && z < -5.6) return 'pane'
  return 'paint'
}
const FINE = shellOf(SECTIONS, regionOf, ARCHES)
const ROUGH = shellOf(SECTIONS, regionOf)

/** Two leaves of dark glass in frames, on the right. */
function addDoor(b: MeshBuilder, z: number): void {
  addCrate(trim(b), [1.272, 1.4, z], [0.02, 2.1, 1.26])
  for (const s of [-1, 1]) {
    addCrate(darkPane(b), [1.283, 1.45, z + s * 0.31], [0.012, 1.86, 0.52])
    addCrate(b.use('paint-yellow'), [1.296, 1.3, z + s * 0.06], [0.014, 0.9, 0.03])
  }
}

/** Stripes of two colours along the sides (a livery of no company), pillars between the windows. */
function sides(b: MeshBuilder, paint: VehiclePaint): void {
  for (const s of [-1, 1] as const) {
    addCrate(lacquer(b, 'white'), [s * 1.273, 0.72, -0.15], [0.012, 0.12, 4.7])
    addCrate(lacquer(b, 'white'), [s * 1.265, 2.66, 0], [0.02, 0.1, 11])
    for (let z = -4.2; z < 5.6; z += 1.4) addCrate(lacquer(b, paint), [s * 1.264, 1.85, z], [0.024, 1.3, 0.09])
    addBlock(trim(b), [s * 1.42, 2.3, -5.95], [0.2, 0.42, 0.12], 0, 0.04)
    addCrate(trim(b), [s * 1.3, 2.62, -5.9], [0.26, 0.05, 0.06])
    addHeavyWheel(b, [s * WHEEL.x, WHEEL.radius, AXLES.front], s, WHEEL.radius, false)
    addHeavyWheel(b, [s * WHEEL.x, WHEEL.radius, AXLES.rear], s, WHEEL.radius, true)
    addCrate(b.use('paint-yellow', PLATE.heavy), [0, s > 0 ? 0.7 : 0.5, s * 6.006], [0.44, 0.14, 0.012])
  }
  addDoor(b, -4.75)
  addDoor(b, 0.25)
}

export function bus(to: KitPieces, { paint }: BusLook): void {
  const b = to.base
  addCoachwork(to, paint, FINE, ROUGH)
  sides(b, paint)
  addCrate(trim(b, '#131415'), [0, 0.62, 0], [1.7, 0.56, 11.4])
  addCrate(trim(b, '#4a4c4d'), [0, 1.7, -4.5], [2.3, 1.7, 0.06])
  addBlock(trim(b, '#232425'), [-0.2, 1.1, -5.5], [1.9, 0.3, 0.4], 0, 0.06)
  addSeat(b, [-0.62, 1.06, -4.9])
  addOccupant(b, [-0.62, 1.72, -4.86])
  // where it goes to, ahead over the windscreen
  addCrate(b.use('lamp-amber', '#ffb432'), [0, 2.66, -5.985], [1.1, 0.16, 0.05])
  for (const z of [-2.2, 2.6]) addBlock(b.use('paint-white', '#c9cccb'), [0, 3.12, z], [1.7, 0.22, 2.4], 0, 0.08)
}
