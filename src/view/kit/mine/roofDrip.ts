import type { RoofDripLook } from '../../../site/looks/mineSafety'
import { type Frame, frameAlong, inFrame } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import type { KitPieces } from '../pieces'
import { hashed } from './rockNoise'

const RIM = 28
/** Crust and puddle, half breadths in metres. */
const CRUST = 0.42
const PUDDLE = 0.55

/** A blot that faces the frame's w, its rim uneven; middle and rim lie so far before it. */
function addBlot(
  b: MeshBuilder,
  f: Frame,
  radius: number,
  [off, rimOff]: readonly [number, number],
  seed: number,
): void {
  const middle = b.vertex(...inFrame(f, 0, 0, off), ...f.w)
  const rim = Array.from({ length: RIM }, (_, i) => {
    const a = (i / RIM) * 2 * Math.PI
    const lobes = 0.13 * Math.sin(3 * a + seed) + 0.09 * Math.sin(5 * a + 2.3 * seed)
    const r = radius * (0.84 + lobes + 0.07 * (hashed(i, seed, 7) - 0.5))
    return b.vertex(...inFrame(f, Math.cos(a) * r, Math.sin(a) * r * 0.72, rimOff), ...f.w)
  })
  rim.forEach((v, i) => b.triangle(middle, v, rim[(i + 1) % RIM] as number))
}

/** Crust in three shades, straws of lime that hang from it with a drop at their ends, a puddle with a pale rim. */
export function roofDrip({ base }: KitPieces, { height, faces }: RoofDripLook): void {
  const roof = frameAlong([0, height, 0], faces)
  addBlot(base.use('paper', '#85806f'), roof, CRUST * 1.25, [0.05, 0.01], 1)
  addBlot(base.use('paper', '#aba597'), roof, CRUST * 0.9, [0.057, 0.04], 2)
  addBlot(base.use('paper', '#d2cdc0'), roof, CRUST * 0.5, [0.066, 0.057], 3)
  for (let i = 0; i < 9; i++) {
    const [x, y] = [(hashed(i, 1, 2) - 0.5) * CRUST, (hashed(i, 2, 2) - 0.5) * CRUST * 0.7]
    const long = 0.04 + 0.12 * hashed(i, 3, 2)
    const f = frameAlong(inFrame(roof, x, y, 0.05), [0, -1, 0])
    addLathe(
      base.use('paper', '#b8b3a7'),
      f,
      [
        [0.014, 0],
        [0.006, long * 0.4],
        [0.004, long],
      ],
      6,
    )
    addLathe(
      base.use('stainless', '#c5d2d8'),
      f,
      [
        [0.004, long],
        [0.007, long + 0.006],
        [0, long + 0.012],
      ],
      6,
    )
  }
  const floor = frameAlong([0, 0, 0], [0, 1, 0])
  addBlot(base.use('paper', '#7b766b'), floor, PUDDLE * 1.12, [0.012, 0.004], 4)
  addBlot(base.use('glass', '#15181a'), floor, PUDDLE, [0.02, 0.016], 4)
}
