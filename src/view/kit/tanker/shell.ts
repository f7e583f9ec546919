import type { TankerLook } from '../../../site/looks/tanker'
import { addBlock } from '../../geometry/bevel'
import { type Frame, type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addBox } from '../../geometry/primitives'
import { addTube } from '../../geometry/tube'
import { addArc } from '../parts/arc'
import { DISH, dishedHigh, dishedLow, seam } from '../parts/dished'
import { addBlindNozzle } from '../parts/flange'
import { addGrating } from '../parts/grating'
import { addRailing } from '../parts/railing'
import type { KitPieces } from '../pieces'

const SIDES = 40
/** The walkway on top: half its breadth and where it begins and ends about the shell's middle, metres. */
const WALK = { half: 0.25, from: -3, to: 3 }

/** The pressure shell with its saddles, band, walkway, rail, manhole and rear ladder. */
export function addTankShell(to: KitPieces, { shell, band }: TankerLook): void {
  const b = to.base
  const { x, y, radius, half } = shell
  const f = frameAlong([x, y, 0], [1, 0, 0])
  const straight = half - radius * DISH
  addLathe(
    b.use('paint-white'),
    f,
    [
      ...dishedLow(radius, -half),
      ...[-straight + 0.03, -straight / 3, straight / 3, straight - 0.03].flatMap((w) => seam(radius, w)),
      ...dishedHigh(radius, half),
    ],
    SIDES,
  )
  addLathe(
    b.use(band),
    f,
    [
      [radius + 0.008, -0.175],
      [radius + 0.008, 0.175],
    ],
    SIDES,
  )
  // saddles between shell and frame
  const saddle: Frame = { at: [0, y, 0], u: [0, 0, -1], v: [0, 1, 0], w: [1, 0, 0] }
  for (const at of [-3.1, -0.6, 1.6, 3.6]) {
    addArc(
      b.use('paint-grey'),
      { ...saddle, at: [x + at, y, 0] },
      [radius, radius + 0.014],
      [-Math.PI / 2 - 0.6, -Math.PI / 2 + 0.6],
      0.12,
      10,
    )
    for (const z of [-0.48, 0.48]) addBlock(b, [x + at, 1.04, z], [0.2, 0.16, 0.06], 0, 0.01)
  }
  addTop(to, x, y + radius)
  addRearLadder(to, x + half, y, radius)
}

function addTop(to: KitPieces, x: number, top: number): void {
  const b = to.base
  const [from, end] = [x + WALK.from, x + WALK.to]
  addGrating(to, [from, -WALK.half], [end, WALK.half], top + 0.05)
  for (let at = from + 0.2; at < end; at += 1.4) addBox(b.use('steel'), [at, top, 0], [0.03, 0.04, WALK.half])
  addRailing(
    b,
    [
      [end, top + 0.05, WALK.half],
      [from, top + 0.05, WALK.half],
    ],
    { height: 0.6, toe: false, material: 'paint-grey', apart: 1.5 },
  )
  // manhole with its hinged lid, safety valves and their hood
  addBlindNozzle(b, [x, top, 0], [0, 1, 0], 200, 0.1, 'steel')
  addLathe(
    b.use('steel'),
    frameAlong([x, top - 0.03, 0], [0, 1, 0]),
    [
      [0.27, 0],
      [0.27, 0.09],
      [0.25, 0.1],
      [0, 0.1],
    ],
    20,
  )
  for (const off of [-0.9, -0.6])
    addLathe(
      b.use('paint-red'),
      frameAlong([x + off, top - 0.03, 0], [0, 1, 0]),
      [
        [0.06, 0],
        [0.06, 0.12],
        [0.045, 0.14],
        [0.045, 0.28],
        [0.06, 0.29],
        [0.05, 0.33],
        [0, 0.34],
      ],
      12,
    )
}

/** The ladder at the rear that bends over the dished end to the walkway. */
function addRearLadder({ base: b }: KitPieces, end: number, y: number, radius: number): void {
  const z0 = 0.55
  const line = (z: number): Triple[] => [
    [end + 0.1, 0.95, z],
    [end + 0.1, y + 0.35, z],
    [end - 0.12, y + radius * 0.8, z * 0.9],
    [end - 0.6, y + radius + 0.02, z * 0.7],
  ]
  b.use('paint-grey')
  for (const z of [z0 - 0.2, z0 + 0.2]) addTube(b, line(z), 0.018, { sides: 6 })
  for (let h = 1.1; h < y + 0.4; h += 0.3) addRod(b, [end + 0.1, h, z0 - 0.2], [end + 0.1, h, z0 + 0.2], 0.013, 6)
  addRod(b, [end - 0.03, y + 0.65, z0 - 0.2], [end - 0.03, y + 0.65, z0 + 0.18], 0.013, 6)
  addRod(b, [end - 0.25, y + radius * 0.86, z0 - 0.19], [end - 0.25, y + radius * 0.86, z0 + 0.16], 0.013, 6)
}
