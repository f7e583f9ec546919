import type { DumpLorryLook } from '../../../site/looks/vehicle'
import { addBlock } from '../../geometry/bevel'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { type KitPieces, seenWhen } from '../pieces'
import { addCrate } from '../yard/shapes'
import { addCoachwork, halfOf } from './coachwork'
import { addOccupant } from './occupant'
import { LAMP, LENS, PLATE, lacquer, lit, trim } from './paint'
import { type Section, shellOf } from './shell'
import { addHeavyWheel } from './wheel'

/**
 * A dump lorry of three axles, 8.5 by 2.5 by 3.2 m (GB 1589: at most 9 m for three axles, 2.55 and 4 m), front axle and middle of the
 * rear ones as in src/sim/traffic/kinds.ts, tyres 12.00 R20; guards at its sides and behind by GB 11567.
 */
const AXLES = { front: -2.85, rear: [1.37, 2.73] } as const
const WHEEL = { radius: 0.55, x: 1.02 } as const
const CAB = { front: -4.25, rear: -2.18 } as const
const BED = { from: -1.95, to: 4.15, low: 1.2, high: 2.95 } as const
/** A guard's lower edge is at most 0.55 m over the road. */
const GUARD = { low: 0.52, high: 0.95, from: -1.9, to: 0.7 } as const

const section = (z: number, by: number, high = 1): Section => ({
  z,
  half: halfOf(
    1.12 * by,
    0.62,
    1.2 * by,
    0.72,
    1.24 * by,
    1.25,
    1.23 * by,
    1.72,
    1.17 * by,
    2.5 * high,
    1.1 * by,
    2.76 * high,
    0.7 * by,
    2.9 * high,
    0,
    2.93 * high,
  ),
})
const SECTIONS = [
  section(CAB.front, 0.93, 0.97),
  section(-4.12, 0.985, 0.985),
  section(-3.9, 1),
  section(-2.5, 1),
  section(-2.36, 1),
  section(CAB.rear, 0.97, 0.98),
]

const PANE = 3
function regionOf(z: number, column: number, side: -1 | 0 | 1): string {
  if (z === CAB.front)
    return column === PANE ? 'pane' : column === 0 ? 'trim' : column === 2 && side === 0 ? 'trim' : 'paint'
  if (column === 0) return 'trim'
  if (column === PANE && z > -3.9 && z < -2.5) return 'pane'
  return 'paint'
}
const SHELL = shellOf(SECTIONS, regionOf, [{ z: AXLES.front, y: WHEEL.radius, radius: 0.64 }])
const ROUGH = shellOf(SECTIONS, regionOf)

/** The bed: high sides with ribs, a tailgate, a hood over the cab, and the cover over the load that towns ask for. */
function bed(b: MeshBuilder): void {
  const [length, middle] = [BED.to - BED.from, (BED.from + BED.to) / 2]
  const [height, y] = [BED.high - BED.low, (BED.high + BED.low) / 2]
  addBlock(b, [0, y, middle], [2.36, height, length], 0, 0.05)
  addBlock(b, [0, BED.high + 0.02, middle], [2.48, 0.14, length + 0.06], 0, 0.03)
  addBlock(b, [0, BED.low + 0.05, middle], [2.46, 0.16, length], 0, 0.03)
  for (const s of [-1, 1])
    for (let i = 0; i < 7; i++) addCrate(b, [s * 1.19, y, BED.from + 0.25 + i * 0.93], [0.1, height, 0.13])
  for (const x of [-0.6, 0.6]) addCrate(b, [x, y, BED.to + 0.03], [0.12, height, 0.09])
  addBlock(b.use('cloth-grey', '#27332c'), [0, BED.high + 0.16, middle], [2.3, 0.18, length - 0.1], 0, 0.08)
}

function underneath(to: KitPieces): void {
  const b = to.base
  for (const x of [-0.42, 0.42]) addCrate(b.use('steel', '#3a3c3f'), [x, 0.98, 0.1], [0.1, 0.28, 8])
  addCrate(trim(b, '#17181a'), [0, 0.85, -2.9], [1.3, 0.7, 1.6])
  for (const s of [-1, 1] as const) {
    // side guards
    for (const y of [GUARD.low + 0.06, GUARD.high - 0.06])
      addCrate(
        b.use('paint-white', '#d8d9d5'),
        [s * 1.2, y, (GUARD.from + GUARD.to) / 2],
        [0.05, 0.12, GUARD.to - GUARD.from],
      )
    for (const z of [GUARD.from + 0.3, GUARD.to - 0.3])
      addCrate(b.use('steel', '#55585b'), [s * 1.16, 0.86, z], [0.05, 0.56, 0.08])
    addBlock(b.use('steel', '#6d7073'), [s * 0.86, 0.8, -1.35], [0.5, 0.5, 0.8], 0, 0.05)
    addHeavyWheel(b, [s * WHEEL.x, WHEEL.radius, AXLES.front], s, WHEEL.radius, false)
    for (const z of AXLES.rear) addHeavyWheel(b, [s * WHEEL.x, WHEEL.radius, z], s, WHEEL.radius, true)
    addCrate(trim(b), [s * 0.95, 1.12, 2.05], [0.5, 0.04, 2.4])
    // mirrors stand far out
    addBlock(trim(b), [s * 1.42, 2.1, -4.05], [0.16, 0.5, 0.12], 0, 0.04)
    addCrate(trim(b), [s * 1.28, 2.32, -4.02], [0.24, 0.04, 0.05])
  }
  addCrate(b.use('paint-red', '#b02320'), [0, 0.55, 4.2], [2.3, 0.14, 0.08])
  addBlock(trim(b, '#2b2d2f'), [0, 0.68, -4.2], [2.3, 0.36, 0.16], 0, 0.05)
}

/** Lamps in the bumper and behind the bed, each lens and what shines in it. */
function lamps(to: KitPieces): void {
  for (const [s, word] of [
    [-1, 'left'],
    [1, 'right'],
  ] as const) {
    addBlock(to.base.use('stainless', LENS.head), [s * 0.84, 0.74, -4.28], [0.36, 0.17, 0.06], 0, 0.02)
    addBlock(to.base.use('lamp-off', LENS.side), [s * 1.08, 0.74, -4.27], [0.1, 0.15, 0.07], 0, 0.02)
    addBlock(to.base.use('lamp-off', LENS.tail), [s * 0.95, 0.8, 4.2], [0.42, 0.16, 0.08], 0, 0.02)
    addBlock(lit(seenWhen(to, 'lights'), LAMP.head), [s * 0.84, 0.74, -4.29], [0.34, 0.16, 0.06], 0, 0.02)
    addCrate(lit(seenWhen(to, 'lights'), LAMP.tail), [s * 0.88, 0.8, 4.245], [0.2, 0.1, 0.01])
    addCrate(lit(seenWhen(to, 'brake'), LAMP.brake), [s * 0.88, 0.8, 4.25], [0.26, 0.14, 0.01])
    const blink = lit(seenWhen(to, word), LAMP.side)
    addBlock(blink, [s * 1.08, 0.74, -4.275], [0.11, 0.16, 0.07], 0, 0.02)
    addCrate(blink, [s * 1.1, 0.8, 4.25], [0.1, 0.14, 0.01])
    addCrate(blink, [s * 1.235, 1.05, -0.6], [0.02, 0.06, 0.12])
  }
  addCrate(to.base.use('paint-yellow', PLATE.heavy), [0, 0.74, -4.285], [0.44, 0.14, 0.012])
  addCrate(to.base, [0, 0.82, 4.24], [0.44, 0.14, 0.012])
}

export function dumpLorry(to: KitPieces, { paint }: DumpLorryLook): void {
  const b = to.base
  addCoachwork(to, paint, SHELL, ROUGH)
  bed(lacquer(b, paint))
  underneath(to)
  lamps(to)
  addCrate(trim(b, '#3b3c3d'), [0, 2, -2.42], [2.2, 1.4, 0.06])
  addBlock(trim(b, '#232425'), [0, 1.62, -3.95], [2.1, 0.26, 0.3], 0, 0.06)
  addOccupant(b, [-0.6, 2.16, -3.04])
}
