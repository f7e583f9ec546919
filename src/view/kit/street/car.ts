import type { CarLook, TaxiLook } from '../../../site/looks/vehicle'
import { addBlock } from '../../geometry/bevel'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { type KitPieces, seenWhen } from '../pieces'
import { addCrate } from '../yard/shapes'
import { addCoachwork, halfOf, ofRegions } from './coachwork'
import { LAMP, PLATE, lacquer, lit, trim } from './paint'
import { addOccupant, addSeat } from './occupant'
import { type Arch, type Section, addCells, shellOf } from './shell'
import { steered } from './steered'
import { addCarWheel } from './wheel'

/**
 * A saloon of the middle class by makers' sheets (4.6 by 1.8 by 1.45 m, wheelbase 2.7 m, tyres 205/55 R16), as src/sim/traffic/kinds.ts
 * has it: half sections from the lower edge over sill, shoulder, belt, window, rail and roof to the middle.
 */
const FRONT_AXLE = -1.4
const REAR_AXLE = 1.3
const WHEEL = { radius: 0.316, width: 0.205, x: 0.785 } as const
const ARCHES: readonly Arch[] = [FRONT_AXLE, REAR_AXLE].map((z) => ({ z, y: WHEEL.radius, radius: 0.365 }))
const Z = { nose: -2.3, cowl: -0.92, roof: -0.12, pillar: [0.3, 0.38], rear: 0.9, boot: 1.72, tail: 2.3 } as const

const SECTIONS: readonly Section[] = [
  {
    z: Z.nose,
    half: halfOf(0.66, 0.24, 0.72, 0.37, 0.74, 0.56, 0.68, 0.66, 0.6, 0.675, 0.56, 0.68, 0.3, 0.69, 0, 0.695),
  },
  {
    z: -2.14,
    half: halfOf(0.8, 0.2, 0.86, 0.36, 0.88, 0.61, 0.81, 0.73, 0.74, 0.755, 0.68, 0.765, 0.35, 0.79, 0, 0.8),
  },
  {
    z: -1.5,
    half: halfOf(0.84, 0.19, 0.89, 0.37, 0.9, 0.68, 0.84, 0.84, 0.77, 0.875, 0.7, 0.89, 0.35, 0.915, 0, 0.925),
  },
  {
    z: Z.cowl,
    half: halfOf(0.84, 0.19, 0.89, 0.37, 0.9, 0.7, 0.85, 0.92, 0.775, 0.985, 0.71, 0.995, 0.36, 1.02, 0, 1.03),
  },
  { z: Z.roof, half: halfOf(0.84, 0.19, 0.89, 0.37, 0.9, 0.7, 0.85, 0.94, 0.63, 1.36, 0.575, 1.4, 0.3, 1.43, 0, 1.44) },
  {
    z: Z.pillar[0],
    half: halfOf(0.84, 0.19, 0.89, 0.37, 0.9, 0.7, 0.85, 0.95, 0.635, 1.38, 0.58, 1.415, 0.3, 1.445, 0, 1.45),
  },
  {
    z: Z.pillar[1],
    half: halfOf(0.84, 0.19, 0.89, 0.37, 0.9, 0.7, 0.85, 0.95, 0.635, 1.38, 0.58, 1.415, 0.3, 1.445, 0, 1.45),
  },
  {
    z: Z.rear,
    half: halfOf(0.84, 0.19, 0.89, 0.37, 0.9, 0.71, 0.85, 0.97, 0.62, 1.35, 0.565, 1.385, 0.3, 1.415, 0, 1.42),
  },
  {
    z: Z.boot,
    half: halfOf(0.84, 0.21, 0.89, 0.4, 0.89, 0.72, 0.82, 0.99, 0.73, 1.04, 0.67, 1.05, 0.35, 1.065, 0, 1.07),
  },
  {
    z: 2.18,
    half: halfOf(0.8, 0.24, 0.86, 0.42, 0.86, 0.73, 0.78, 0.96, 0.71, 1.0, 0.66, 1.015, 0.35, 1.035, 0, 1.04),
  },
  { z: Z.tail, half: halfOf(0.74, 0.28, 0.8, 0.44, 0.8, 0.7, 0.73, 0.9, 0.67, 0.935, 0.62, 0.95, 0.3, 0.965, 0, 0.97) },
]
const FEWER = SECTIONS.filter(({ z }) => z !== -1.5 && z !== Z.pillar[0] && z !== Z.pillar[1])

const SIDE_PANE = 3
const RAIL = 4
function regionOf(z: number, column: number, side: -1 | 0 | 1): string {
  const s = side > 0 ? 'R' : 'L'
  if (side === 0 || z === Z.nose || z === Z.tail) return endRegion(z < 0, column, side === 0, s)
  if (z < -2.14 && column === 2) return `front${s}`
  if (z > 2.18 && column === 2) return `back${s}`
  if (column === SIDE_PANE && z > Z.cowl && z < Z.rear)
    return z > Z.pillar[0] && z < Z.pillar[1] ? 'trim' : z < 0.3 ? `pane${s}` : 'pane'
  if (column > RAIL && ((z > Z.cowl && z < Z.roof) || (z > Z.rear && z < Z.boot))) return 'pane'
  if ((column === 1 || column === 2) && z > Z.cowl && z < Z.pillar[0]) return `door${s}`
  return column === 0 ? 'trim' : 'paint'
}
function endRegion(front: boolean, column: number, middle: boolean, s: string): string {
  if (column === 0) return 'trim'
  if (column === 2 && !middle) return front ? `head${s}` : `tail${s}`
  return front && middle && column === 2 ? 'trim' : front && middle && column === 1 ? 'trim' : 'paint'
}

const FINE = shellOf(SECTIONS, regionOf, ARCHES)
const ROUGH = shellOf(FEWER, regionOf)

/** Repeaters on the mirrors, a third brake lamp, and open doors, each for its word. */
function worded(to: KitPieces): void {
  addCrate(lit(seenWhen(to, 'brake'), LAMP.brake), [0, 1.365, 1.03], [0.3, 0.025, 0.03])
  for (const [word, door, s, x] of [
    ['left', 'door-left', 'L', -1],
    ['right', 'door-right', 'R', 1],
  ] as const) {
    addCrate(lit(seenWhen(to, word), LAMP.side), [x * 1.0, 0.99, -0.74], [0.02, 0.025, 0.12])
    addCells(trim(seenWhen(to, door), '#0c0c0d'), ofRegions(FINE, `door${s}`, `pane${s}`), 0.006)
  }
}

/** What is seen through the panes and below the body. */
function inside(b: MeshBuilder): void {
  addCrate(trim(b, '#131415'), [0, 0.42, 0], [1.3, 0.42, 4.2])
  addCrate(b, [0, 0.68, 0.34], [1.64, 0.2, 2.3])
  addBlock(trim(b, '#232425'), [0, 0.86, -0.62], [1.5, 0.2, 0.44], 0, 0.05)
  for (const x of [-0.37, 0.37]) addSeat(b, [x, 0.64, 0.14])
  addBlock(trim(b, '#2c2b2b'), [0, 0.9, 1.08], [1.3, 0.4, 0.2], 0, 0.06)
  addBlock(trim(b), [-0.36, 0.99, -0.32], [0.34, 0.3, 0.03], 0, 0.012)
}

function details(b: MeshBuilder, paint: CarLook['paint'], plate: string): void {
  for (const s of [-1, 1] as const) {
    addBlock(lacquer(b, paint), [s * 0.98, 1.0, -0.72], [0.17, 0.12, 0.1], 0, 0.035)
    addCrate(trim(b), [s * 0.9, 0.96, -0.7], [0.1, 0.03, 0.05])
    for (const z of [-0.86, 0.34]) addCrate(trim(b, '#0e0f10'), [s * 0.9, 0.6, z], [0.008, 0.42, 0.01])
    for (const z of [0.2, 0.98]) addBlock(b.use('stainless'), [s * 0.893, 0.76, z], [0.03, 0.025, 0.16], 0, 0.008)
    addCrate(b.use('paint-blue', plate), [0, s * 0.06 + 0.5, s * 2.308], [0.44, 0.14, 0.012])
  }
  // wipers
  addCrate(trim(b), [-0.3, 1.03, -0.9], [0.6, 0.02, 0.02])
}

export function car(to: KitPieces, { paint, empty }: CarLook): void {
  const b = to.base
  addCoachwork(to, paint, FINE, ROUGH)
  inside(b)
  details(b, paint, paint === 'white' || paint === 'green' ? PLATE.electric : PLATE.car)
  for (const side of [-1, 1] as const)
    addCarWheel(b, [side * WHEEL.x, WHEEL.radius, REAR_AXLE], { side }, WHEEL.radius, WHEEL.width)
  steered(to, (front, turn) => {
    for (const side of [-1, 1] as const)
      addCarWheel(front, [side * WHEEL.x, WHEEL.radius, FRONT_AXLE], { side, turn }, WHEEL.radius, WHEEL.width)
  })
  worded(to)
  if (!empty) addOccupant(b, [-0.36, 1.18, 0.24])
}

/** The car with a band round its doors and a lamp on its roof. */
export function taxi(to: KitPieces, { paint }: TaxiLook): void {
  car(to, { kind: 'car', paint })
  const b = to.base
  const band: TaxiLook['paint'] = paint === 'yellow' ? 'blue' : 'yellow'
  for (const s of [-1, 1] as const) addCrate(lacquer(b, band), [s * 0.9, 0.56, 0.02], [0.012, 0.14, 1.8])
  addBlock(trim(b), [0, 1.46, 0.1], [0.5, 0.04, 0.22], 0, 0.015)
  addBlock(b.use('lamp-off', '#e9e4d2'), [0, 1.53, 0.1], [0.46, 0.13, 0.17], 0, 0.04)
  addBlock(lit(seenWhen(to, 'lights'), '#ffe9a8'), [0, 1.53, 0.1], [0.468, 0.138, 0.178], 0, 0.04)
}
