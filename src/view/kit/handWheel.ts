import type { HandWheelLook } from '../../site/look'
import { frameAlong, inFrame } from '../geometry/frame'
import { addLathe, addRod } from '../geometry/lathe'
import { addTube } from '../geometry/tube'
import type { KitPieces } from './pieces'

/** Section of the rim and spokes, as shares of the wheel's radius (by eye of cast valve wheels). */
const RIM = 0.085
const SPOKE = 0.055
const HUB = 0.2
const SPOKES = 5
const STEPS = 32

/** A cast hand wheel: round rim, five spokes, hub with the stem's nut. */
export function handWheel({ moving }: KitPieces, { radius, material }: HandWheelLook): void {
  const f = frameAlong([0, 0, 0], [0, 0, 1])
  const b = moving.use(material)
  const round = (a: number, r: number, z: number) => inFrame(f, Math.cos(a) * r, Math.sin(a) * r, z)
  const middle = radius * (1 - RIM)
  addTube(
    b,
    Array.from({ length: STEPS + 1 }, (_, i) => round((i / STEPS) * 2 * Math.PI, middle, 0)),
    radius * RIM,
    { sides: 10, open: true },
  )
  for (let i = 0; i < SPOKES; i++) {
    const a = (i / SPOKES) * 2 * Math.PI
    addRod(b, round(a, radius * HUB * 0.8, -radius * 0.15), round(a, middle, 0), radius * SPOKE, 8)
  }
  addLathe(b, frameAlong([0, 0, -radius * 0.25], [0, 0, 1]), [
    [0, 0],
    [radius * HUB, 0],
    [radius * HUB, radius * 0.2],
    [radius * HUB * 0.7, radius * 0.28],
    [0, radius * 0.28],
  ])
  moving.use('steel')
  addRod(moving, [0, 0, 0], [0, 0, radius * 0.14], radius * HUB * 0.5, 6)
}
