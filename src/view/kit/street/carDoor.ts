import type { CarDoorLook } from '../../../site/looks/vehicle'
import { type Frame, type Triple } from '../../geometry/frame'
import { addChamferedBox } from '../../geometry/bevel'
import type { KitPieces } from '../pieces'
import { lacquer, pane, trim } from './paint'

/** The hinge lies at the front of what the door sweeps; it stands open by so much, radians (about 60 degrees), and is so long, metres. */
const OPEN = 1.05
const LONG = 1.04
const HINGE = { aside: 0.45, z: -0.5 } as const

/** A door leaf: panel with handle, inner lining, window in its frame. */
export function carDoor(to: KitPieces, { paint, side }: CarDoorLook): void {
  const s = side === 'right' ? 1 : -1
  // u from the hinge to the handle, w out of the car's skin
  const [c, n] = [Math.cos(OPEN), Math.sin(OPEN)]
  const at = (u: number, y: number, w: number): Triple => [
    s * (-HINGE.aside + n * u + c * w),
    y,
    HINGE.z + c * u - n * w,
  ]
  const f = (u: number, y: number, w: number): Frame =>
    s > 0
      ? { at: at(u, y, w), u: [n, 0, c], v: [0, 1, 0], w: [-c, 0, n] }
      : { at: at(u, y, w), u: [-n, 0, c], v: [0, 1, 0], w: [-c, 0, -n] }
  const b = to.base
  addChamferedBox(lacquer(b, paint), f(LONG / 2, 0.64, 0), [LONG / 2, 0.29, 0.04], 0.02)
  addChamferedBox(trim(b, '#2a2b2c'), f(LONG / 2, 0.64, -0.05), [LONG / 2 - 0.05, 0.26, 0.025], 0.02)
  addChamferedBox(b.use('stainless'), f(LONG - 0.14, 0.8, 0.05), [0.08, 0.013, 0.015])
  addChamferedBox(lacquer(b, paint), f(LONG - 0.03, 1.15, 0), [0.03, 0.22, 0.02])
  addChamferedBox(lacquer(b, paint), f(LONG * 0.7, 1.36, 0), [LONG * 0.3, 0.02, 0.02])
  addChamferedBox(pane(to.glass), f(LONG * 0.62, 1.14, 0), [LONG * 0.34, 0.21, 0.004])
  addChamferedBox(lacquer(b, paint), f(0.1, 1.02, 0.12), [0.05, 0.06, 0.09], 0.03)
}
