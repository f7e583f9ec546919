import type { TricycleLook } from '../../../site/looks/vehicle'
import { addBlock } from '../../geometry/bevel'
import { addTube } from '../../geometry/tube'
import { type KitPieces, seenWhen } from '../pieces'
import { addCrate } from '../yard/shapes'
import { ASTRIDE } from './astride'
import { LAMP, LENS, lacquer, lit, trim } from './paint'
import { SCOOTER, addBars, addFork, addMirror, addSaddle, movedBy } from './scooter'
import { addBikeWheel } from './wheel'

/** Wheels of the cargo bed: its axle and breadth as in src/sim/traffic/kinds.ts, m. */
const BED = { axle: 0.9, x: 0.42, from: 0.1, to: 1.28, half: 0.47, floor: 0.55 } as const
const WHEEL = { radius: 0.26, tyre: 0.05 } as const

/** A cargo tricycle: a scooter's front, a bed with sides and boxes on it, or a closed box of a parcel service. */
export function tricycle(to: KitPieces, { paint, closed }: TricycleLook): void {
  const b = to.base
  const at = (x: number, y: number, z: number): ReturnType<typeof movedBy> => movedBy([x, y, z + ASTRIDE.tricycle.z])
  addFork(b, at(...SCOOTER.front), paint)
  addBars(to, at(...SCOOTER.pivot), paint)
  for (const s of [-1, 1] as const) addMirror(b, at(s * 0.31, 1.24, -0.42), s)
  addSaddle(b, at(0, 0.78, 0.12))
  addBlock(lacquer(b, paint), [0, 0.55, -0.06], [0.36, 0.36, 0.34], 0, 0.03)
  addBlock(trim(b, '#2b2c2f'), [0, 0.3, -0.46], [0.5, 0.05, 0.5], 0, 0.015)
  addTube(
    b.use('steel', '#3f4246'),
    [
      [0, 0.9, -0.73],
      [0, 0.34, -0.62],
      [0, 0.34, 1.1],
    ],
    0.03,
    { sides: 6 },
  )
  for (const s of [-1, 1]) {
    addBikeWheel(b, [s * BED.x, WHEEL.radius, BED.axle], WHEEL.radius, WHEEL.tyre, 'cast')
    addTube(
      b.use('steel', '#3f4246'),
      [
        [s * 0.24, 0.34, -0.4],
        [s * 0.24, 0.46, 0.2],
        [s * 0.24, 0.46, 1.2],
      ],
      0.022,
      { sides: 6 },
    )
  }
  addTube(
    b,
    [
      [-BED.x, WHEEL.radius, BED.axle],
      [BED.x, WHEEL.radius, BED.axle],
    ],
    0.025,
    { sides: 6 },
  )
  const middle = (BED.from + BED.to) / 2
  const length = BED.to - BED.from
  lacquer(b, paint)
  if (closed) {
    addBlock(b, [0, BED.floor + 0.5, middle], [BED.half * 2, 1, length], 0, 0.04)
    addCrate(b.use('paint-white', '#e2e3e0'), [0, BED.floor + 0.62, middle], [BED.half * 2 + 0.01, 0.2, length + 0.01])
    addCrate(trim(b), [0, BED.floor + 0.5, BED.to + 0.002], [0.012, 0.94, 0.01])
  } else {
    addBlock(b, [0, BED.floor, middle], [BED.half * 2, 0.05, length], 0, 0.01)
    for (const s of [-1, 1]) {
      addBlock(b, [s * (BED.half - 0.015), BED.floor + 0.17, middle], [0.03, 0.32, length], 0, 0.008)
      addBlock(b, [0, BED.floor + 0.17, middle + s * (length / 2 - 0.015)], [BED.half * 2, 0.32, 0.03], 0, 0.008)
    }
    for (const [x, z, w, h] of [
      [-0.2, 0.42, 0.42, 0.5],
      [0.22, 0.5, 0.36, 0.36],
      [-0.12, 0.95, 0.5, 0.42],
    ] as const)
      addBlock(b.use('wood', '#b08a5a', 'plain'), [x, BED.floor + h / 2 + 0.02, z], [w, h, 0.4], 0, 0.01)
  }
  for (const [s, word] of [
    [-1, 'left'],
    [1, 'right'],
  ] as const) {
    const y = 0.5
    addBlock(b.use('lamp-off', LENS.tail), [s * 0.38, y, BED.to], [0.14, 0.06, 0.03], 0, 0.01)
    addBlock(lit(seenWhen(to, 'brake'), LAMP.brake), [s * 0.36, y, BED.to + 0.004], [0.09, 0.05, 0.03], 0, 0.01)
    addBlock(lit(seenWhen(to, word), LAMP.side), [s * 0.43, y, BED.to + 0.004], [0.05, 0.05, 0.03], 0, 0.01)
  }
}
