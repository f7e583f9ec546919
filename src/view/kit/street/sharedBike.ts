import type { SharedBikeLook } from '../../../site/looks/vehicle'
import { addBar, addBlock } from '../../geometry/bevel'
import { frameAlong } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { ASTRIDE } from './astride'
import { LENS, lacquer, trim } from './paint'
import { SCOOTER, movedBy } from './scooter'
import { addBikeWheel } from './wheel'

/** Wheels of 24 inches (GB/T 3565 class of town bikes), wheelbase 1.05 m, in the frame of the trainee's bike. */
const WHEEL = { radius: 0.3, tyre: 0.022 } as const
const FRONT_Z = -0.78
const REAR_Z = 0.27

/** A bike for hire: a broad step-through frame, chain case, lock, basket. */
export function sharedBike({ base: b }: KitPieces, { paint }: SharedBikeLook): void {
  const p = movedBy([0, 0, ASTRIDE['shared-bike'].z])
  const { grip } = SCOOTER
  addBikeWheel(b, p(0, WHEEL.radius, FRONT_Z), WHEEL.radius, WHEEL.tyre, 'cast')
  addBikeWheel(b, p(0, WHEEL.radius, REAR_Z), WHEEL.radius, WHEEL.tyre, 'cast')
  lacquer(b, paint)
  addTube(b, [p(0, 0.8, -0.56), p(0, 0.55, -0.44), p(0, 0.32, -0.16)], 0.032, { sides: 8 })
  addTube(b, [p(0, 0.3, -0.16), p(0, 0.84, 0.06)], 0.024, { sides: 8 })
  for (const s of [-1, 1]) {
    addTube(b, [p(s * 0.05, 0.3, -0.14), p(s * 0.06, WHEEL.radius, REAR_Z)], 0.014, { sides: 6 })
    addTube(b, [p(s * 0.05, 0.66, 0), p(s * 0.06, WHEEL.radius, REAR_Z)], 0.012, { sides: 6 })
    addTube(b, [p(s * 0.055, 0.72, -0.6), p(s * 0.055, WHEEL.radius, FRONT_Z)], 0.014, { sides: 6 })
    addBlock(trim(b), p(s * 0.16, 0.3 + s * 0.15, -0.16 - s * 0.06), [0.1, 0.03, 0.08], 0, 0.008)
    addBar(b.use('steel', '#6b6f73'), p(s * 0.1, 0.3, -0.16), p(s * 0.11, 0.3 + s * 0.15, -0.16 - s * 0.06), 0.02, 0.03)
    lacquer(b, paint)
  }
  addBlock(b, p(0.07, 0.3, 0.04), [0.03, 0.14, 0.46], 0, 0.012)
  addBar(b, p(0, 0.63, 0.2), p(0, 0.5, 0.55), 0.06, 0.02)
  addTube(b.use('steel', '#2e3033'), [p(0, 0.78, -0.56), p(0, 1, -0.5)], 0.016, { sides: 8 })
  addTube(
    b,
    [p(-0.29, grip.y, grip.z), p(-0.2, 1.03, -0.46), p(0, 1, -0.5), p(0.2, 1.03, -0.46), p(0.29, grip.y, grip.z)],
    0.011,
    { sides: 8 },
  )
  for (const s of [-1, 1])
    addLathe(
      b.use('rubber', '#1b1c1e'),
      frameAlong(p(s * 0.23, grip.y, grip.z), [s, 0, 0]),
      [
        [0.018, 0],
        [0.018, 0.11],
        [0, 0.112],
      ],
      8,
    )
  addBlock(trim(b, '#1d1d1f'), p(0, 0.88, 0.09), [0.19, 0.06, 0.26], 0, 0.028)
  addCrate(trim(b, '#44474a'), p(0, 0.82, -0.72), [0.3, 0.012, 0.22])
  for (const s of [-1, 1]) {
    addCrate(b, p(0, 0.91, -0.72 + s * 0.11), [0.32, 0.18, 0.01])
    addCrate(b, p(s * 0.155, 0.91, -0.72), [0.01, 0.18, 0.22])
  }
  addBlock(b.use('lamp-off', LENS.tail), p(0, 0.6, 0.56), [0.06, 0.06, 0.03], 0, 0.012)
  addBlock(b.use('paint-white', '#dcdedd'), p(0, 0.6, 0.16), [0.09, 0.09, 0.08], 0, 0.02)
}
