import type { VanLook } from '../../../site/looks/vehicle'
import { addBlock } from '../../geometry/bevel'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { type KitPieces, seenWhen } from '../pieces'
import { addCrate } from '../yard/shapes'
import { addCoachwork, halfOf } from './coachwork'
import { addOccupant, addSeat } from './occupant'
import { PLATE, lacquer, lit, trim } from './paint'
import { type Arch, type Section, shellOf } from './shell'
import { steered } from './steered'
import { addCarWheel } from './wheel'

/** A van by makers' sheets: 5.0 by 1.9 by 2.0 m, wheelbase 3.0 m, tyres 195/70 R15 LT. Sections as of a car. */
const FRONT_AXLE = -1.6
const REAR_AXLE = 1.4
const WHEEL = { radius: 0.327, width: 0.2, x: 0.83 } as const
const ARCHES: readonly Arch[] = [FRONT_AXLE, REAR_AXLE].map((z) => ({ z, y: WHEEL.radius, radius: 0.38 }))
const Z = { nose: -2.5, cowl: -2.02, roof: -1.18, pillar: [-0.42, -0.3], back: [0.75, 0.87], tail: 2.5 } as const

const LOW = [0.88, 0.2, 0.94, 0.38, 0.95, 0.75] as const
const SIDE = [...LOW, 0.92, 1.1] as const
const TOP = [...SIDE, 0.83, 1.84, 0.78, 1.93, 0.4, 1.985, 0, 2] as const
const SECTIONS: readonly Section[] = [
  {
    z: Z.nose,
    half: halfOf(0.72, 0.26, 0.8, 0.4, 0.82, 0.64, 0.77, 0.82, 0.71, 0.87, 0.66, 0.89, 0.3, 0.91, 0, 0.915),
  },
  { z: -2.34, half: halfOf(0.84, 0.22, 0.91, 0.38, 0.93, 0.68, 0.88, 0.92, 0.8, 0.99, 0.74, 1.01, 0.4, 1.04, 0, 1.05) },
  { z: Z.cowl, half: halfOf(...LOW, 0.91, 1.06, 0.86, 1.13, 0.8, 1.15, 0.4, 1.19, 0, 1.2) },
  { z: Z.roof, half: halfOf(...SIDE, 0.83, 1.8, 0.77, 1.89, 0.4, 1.94, 0, 1.95) },
  { z: Z.pillar[0], half: halfOf(...TOP) },
  { z: Z.pillar[1], half: halfOf(...TOP) },
  { z: Z.back[0], half: halfOf(...TOP) },
  { z: Z.back[1], half: halfOf(...TOP) },
  { z: 2.36, half: halfOf(...SIDE, 0.82, 1.83, 0.77, 1.91, 0.4, 1.96, 0, 1.975) },
  {
    z: Z.tail,
    half: halfOf(0.83, 0.26, 0.89, 0.42, 0.9, 0.75, 0.86, 1.1, 0.76, 1.76, 0.7, 1.82, 0.36, 1.87, 0, 1.885),
  },
]

const SIDE_PANE = 3
const RAIL = 4
function regionOf(z: number, column: number, side: -1 | 0 | 1): string {
  const s = side > 0 ? 'R' : 'L'
  if (column === 0) return 'trim'
  if (z === Z.nose) return column === 2 ? (side === 0 ? 'trim' : `head${s}`) : 'paint'
  if (z === Z.tail) return column === SIDE_PANE ? 'pane' : column === 2 && side !== 0 ? `tail${s}` : 'paint'
  if (column === 2 && z < -2.34) return `front${s}`
  if (column === 2 && z > 2.36) return `back${s}`
  if (column === SIDE_PANE && z > Z.cowl && z < Z.back[0]) return z > Z.pillar[0] && z < Z.pillar[1] ? 'trim' : 'pane'
  if (column > RAIL && z > Z.cowl && z < Z.roof) return 'pane'
  return 'paint'
}
const FINE = shellOf(SECTIONS, regionOf, ARCHES)
const ROUGH = shellOf(SECTIONS, regionOf)

function inside(b: MeshBuilder): void {
  addCrate(trim(b, '#131415'), [0, 0.45, 0], [1.38, 0.46, 4.6])
  addCrate(b, [0, 0.8, 0.1], [1.76, 0.24, 4])
  addCrate(trim(b, '#3b3a38'), [0, 1.38, 0.82], [1.6, 0.92, 0.06])
  addBlock(trim(b, '#232425'), [0, 1.04, -1.66], [1.66, 0.2, 0.4], 0, 0.05)
  for (const x of [-0.42, 0.42]) addSeat(b, [x, 0.95, -0.85])
}

/** White with bands of red and a bar of blue lamps, as those of the emergency service. */
function asAmbulance(to: KitPieces): void {
  const b = to.base
  for (const s of [-1, 1] as const) {
    addCrate(b.use('paint-red', '#c3201d'), [s * 0.947, 0.86, 0.3], [0.02, 0.16, 3.4])
    addCrate(b, [s * 0.9, 1.45, 1.6], [0.03, 0.4, 0.12])
    addCrate(b, [s * 0.9, 1.45, 1.6], [0.03, 0.12, 0.4])
  }
  addBlock(b.use('lamp-off', '#28457a'), [0, 2.06, -0.8], [1.3, 0.12, 0.3], 0, 0.04)
  addBlock(lit(seenWhen(to, 'lights'), '#4a7dff'), [0, 2.06, -0.8], [1.31, 0.13, 0.31], 0, 0.04)
}

export function van(to: KitPieces, { paint, ambulance, empty }: VanLook): void {
  const b = to.base
  addCoachwork(to, paint, FINE, ROUGH)
  inside(b)
  for (const s of [-1, 1] as const) {
    addBlock(lacquer(b, paint), [s * 1.04, 1.2, -1.72], [0.18, 0.26, 0.1], 0, 0.035)
    addCrate(trim(b), [s * 0.95, 1.12, -1.72], [0.12, 0.03, 0.05])
    for (const z of [-1.1, -0.36, 0.8]) addCrate(trim(b, '#0e0f10'), [s * 0.949, 0.68, z], [0.008, 0.56, 0.01])
    for (const z of [-0.5, 0.68]) addBlock(trim(b), [s * 0.945, 0.92, z], [0.03, 0.03, 0.16], 0, 0.008)
    addCrate(b.use('paint-blue', PLATE.car), [0, s > 0 ? 0.62 : 0.5, s * 2.508], [0.44, 0.14, 0.012])
    addCarWheel(b, [s * WHEEL.x, WHEEL.radius, REAR_AXLE], { side: s }, WHEEL.radius, WHEEL.width)
  }
  steered(to, (front, turn) => {
    for (const side of [-1, 1] as const)
      addCarWheel(front, [side * WHEEL.x, WHEEL.radius, FRONT_AXLE], { side, turn }, WHEEL.radius, WHEEL.width)
  })
  if (!empty) addOccupant(b, [-0.42, 1.5, -0.78])
  if (ambulance) asAmbulance(to)
}
