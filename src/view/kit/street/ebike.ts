import type { EbikeLook } from '../../../site/looks/vehicle'
import type { Triple } from '../../geometry/frame'
import { addBar } from '../../geometry/bevel'
import { addCrate } from '../yard/shapes'
import type { KitPieces } from '../pieces'
import { ASTRIDE } from './astride'
import {
  SCOOTER,
  addBars,
  addDeliveryBox,
  addFork,
  addLever,
  addMirror,
  addSaddle,
  addScooterFrame,
  movedBy,
} from './scooter'
import { trim } from './paint'

/** Boxes behind the saddle, full size in metres: of 48 litres' class, and one that is too broad. */
const BOXES = { box: [0.46, 0.46, 0.46], 'large-box': [0.62, 0.62, 0.55] } as const

export function ebike(to: KitPieces, { paint, carries }: EbikeLook): void {
  const b = to.base
  const { z } = ASTRIDE.ebike
  const at = (x: number, y: number, zz: number): ReturnType<typeof movedBy> => movedBy([x, y, zz + z])
  const { pivot, front, grip } = SCOOTER
  addScooterFrame(to, at(0, 0, 0), paint)
  addSaddle(b, at(0, 0.78, 0.12))
  addFork(b, at(...front), paint)
  addBars(to, at(...pivot), paint)
  for (const s of [-1, 1] as const) {
    addLever(b, at(s * (grip.x - 0.04), grip.y, grip.z - 0.07), s)
    addMirror(b, at(s * 0.31, 1.24, -0.42), s)
  }
  if (carries) {
    const size: Triple = BOXES[carries]
    addDeliveryBox(b, at(0, 0.82 + size[1] / 2, 0.5), size, carries === 'box' ? 'yellow' : 'blue')
    return
  }
  // a basket before the bars
  const p = at(0, 0.86, -0.76)
  addCrate(trim(b, '#3b3d40'), p(0, -0.09, 0), [0.26, 0.015, 0.19])
  for (const s of [-1, 1]) {
    addCrate(b, p(0, 0, s * 0.095), [0.28, 0.18, 0.012])
    addCrate(b, p(s * 0.135, 0, 0), [0.012, 0.18, 0.19])
  }
  addBar(b, p(0, -0.06, 0.1), p(0, 0.02, 0.16), 0.08, 0.03)
}
