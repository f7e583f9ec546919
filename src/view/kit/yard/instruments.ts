import type { BeaconLook, DetectorLook, EmergencyStopLook, ScbaGaugeLook } from '../../../site/looks/instruments'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addDisc, addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCylinderOf } from './cabinet'
import { addHoop, addTurned } from './shapes'

const OUT: Triple = [0, 0, 1]

/**
 * A fixed detector: cast housing with a screwed round cover whose window keeps the display's place (0, 0.04), lugs, sensor head with
 * its guard below, gland and cable at the right, bracket behind. The lower front stays flat for its label.
 */
export function detector({ base }: KitPieces, _: DetectorLook): void {
  base.use('paint-grey', '#c3c8c9')
  addBlock(base, [0, 0, -0.01], [0.22, 0.26, 0.1], 0, 0.025)
  // raised collar round the window
  addLathe(
    base.use('paint-blue', '#27527f'),
    frameAlong([0, 0.035, 0.03], OUT),
    [
      [0.1, 0],
      [0.1, 0.024],
      [0.094, 0.03],
      [0.086, 0.03],
    ],
    28,
  )
  addDisc(base.use('paper', '#cfd8cf'), [0, 0.035, 0.058], OUT, 0.087, 28)
  base.use('stainless')
  for (let i = 0; i < 4; i++) {
    const a = (i + 0.5) * (Math.PI / 2)
    const at: Triple = [Math.cos(a) * 0.115 * 0.87, Math.sin(a) * 0.14 * 0.87, 0.04]
    addRod(base, at, [at[0], at[1], 0.052], 0.009, 6)
  }
  addBlock(base.use('paint-grey', '#c3c8c9'), [0, -0.085, 0.03], [0.19, 0.075, 0.06], 0, 0.008)
  // sensor head: neck, body, sintered tip in a splash guard
  addLathe(
    base.use('stainless'),
    frameAlong([0, -0.12, 0.02], [0, -1, 0]),
    [
      [0.028, 0],
      [0.028, 0.03],
      [0.05, 0.035],
      [0.05, 0.1],
      [0.046, 0.105],
      [0.046, 0.14],
      [0, 0.145],
    ],
    18,
  )
  addTurned(
    base.use('black'),
    [0, -0.267, 0.02],
    [
      [0, 0],
      [0.03, 0.001],
      [0.03, 0.003],
      [0, 0.004],
    ],
    14,
  )
  // gland and armoured cable down the post
  addRod(base.use('brass'), [0.1, -0.02, -0.01], [0.15, -0.02, -0.01], 0.02, 6)
  addTube(
    base.use('black'),
    rounded(
      [
        [0.15, -0.02, -0.01],
        [0.19, -0.02, -0.02],
        [0.19, -0.3, -0.05],
        [0.06, -0.45, -0.06],
        [0.05, -1.3, -0.05],
      ],
      0.05,
    ),
    0.01,
    { sides: 7 },
  )
  addBlock(base.use('steel'), [0, 0, -0.085], [0.12, 0.16, 0.05], 0, 0.006)
  addHoop(base.use('stainless'), [0, 0.05, -0.1], [0, 1, 0], 0.075, 0.006, { steps: 14, sides: 5 })
  addHoop(base, [0, -0.05, -0.1], [0, 1, 0], 0.075, 0.006, { steps: 14, sides: 5 })
}

/** A lamp: base ring, lens with ribs (lamps), wire cage and, over a post, the horn of its sounder. */
export function beacon({ base, lamps }: KitPieces, { radius: r, post }: BeaconLook): void {
  addTurned(
    base.use('black'),
    [0, -r, 0],
    [
      [0, 0],
      [r * 0.8, 0],
      [r * 0.8, r * 0.3],
      [0, r * 0.31],
    ],
    18,
  )
  const lens: [number, number][] = [[r * 0.7, -r * 0.7]]
  for (let i = 0; i < 5; i++) {
    const y = -r * 0.6 + i * r * 0.24
    lens.push([r * 0.72, y], [r * 0.65, y + r * 0.12])
  }
  lens.push([r * 0.6, r * 0.65], [r * 0.4, r * 0.85], [0, r * 0.93])
  addTurned(lamps.use('lamp-red', '#ffffff'), [0, 0, 0], lens, 18)
  base.use('steel')
  for (let i = 0; i < 4; i++) {
    const a = (i / 4) * 2 * Math.PI
    const [c, s] = [Math.cos(a) * r * 0.86, Math.sin(a) * r * 0.86]
    addTube(
      base,
      rounded(
        [
          [c, -r * 0.75, s],
          [c, r * 0.8, s],
          [0, r * 1.05, 0],
        ],
        r * 0.4,
      ),
      r * 0.035,
      { sides: 5 },
    )
  }
  for (const y of [-0.25, 0.35]) addHoop(base, [0, r * y, 0], [0, 1, 0], r * 0.87, r * 0.03, { steps: 16, sides: 5 })
  if (!post) return
  addTurned(
    base.use('steel'),
    [0, -r - post, 0],
    [
      [0.03, 0],
      [0.03, post],
    ],
    12,
  )
  addBlock(base.use('paint-red'), [0, -r - 0.14, 0], [0.14, 0.2, 0.12], 0, 0.02)
  addLathe(
    base.use('paint-red'),
    frameAlong([0, -r - 0.14, 0.05], OUT),
    [
      [0.03, 0],
      [0.035, 0.05],
      [0.055, 0.1],
      [0.09, 0.13],
      [0.085, 0.13],
      [0.05, 0.1],
      [0.02, 0.05],
      [0, 0.05],
    ],
    18,
  )
}

/** An emergency stop in its housing: lid screws, collar, mushroom that is pressed. */
export function emergencyStop({ base, moving }: KitPieces, _: EmergencyStopLook): void {
  addBlock(base.use('paint-yellow'), [0, 0, -0.02], [0.18, 0.18, 0.04], 0, 0.008)
  addLathe(
    base.use('black'),
    frameAlong([0, 0, 0], OUT),
    [
      [0.075, 0],
      [0.072, 0.006],
      [0.04, 0.007],
      [0.04, 0.001],
    ],
    24,
  )
  base.use('stainless')
  for (const x of [-0.075, 0.075]) for (const y of [-0.075, 0.075]) addRod(base, [x, y, 0], [x, y, 0.004], 0.007, 6)
  addRod(base.use('brass'), [0, -0.12, -0.02], [0, -0.09, -0.02], 0.016, 6)
  moving.use('steel')
  addRod(moving, [0, 0, -0.01], [0, 0, 0.01], 0.028, 14)
  addLathe(
    moving.use('paint-red'),
    frameAlong([0, 0, 0.006], OUT),
    [
      [0.026, 0],
      [0.05, 0.012],
      [0.055, 0.024],
      [0.053, 0.034],
      [0.04, 0.044],
      [0.02, 0.048],
      [0, 0.049],
    ],
    24,
  )
}

/** The pressure gauge of breathing apparatus with its cylinder beside. */
export function scbaGauge({ base }: KitPieces, _: ScbaGaugeLook): void {
  addCylinderOf(base, [-0.16, -0.85, -0.02], 0.09, 0.55, 'paint-yellow', 18)
  addTube(
    base.use('black'),
    rounded(
      [
        [-0.16, -0.28, 0.02],
        [-0.16, -0.2, 0.06],
        [0, -0.16, 0.02],
        [0, -0.06, 0],
      ],
      0.05,
    ),
    0.01,
    { sides: 7 },
  )
  addLathe(
    base.use('black'),
    frameAlong([0, 0, -0.02], OUT),
    [
      [0, 0],
      [0.1, 0],
      [0.11, 0.01],
      [0.11, 0.036],
      [0.102, 0.04],
      [0.1, 0.034],
      [0, 0.034],
    ],
    28,
  )
  base.use('paint-white')
  for (let i = 0; i < 13; i++) {
    const a = Math.PI * 1.25 - (i / 12) * 1.5 * Math.PI
    const [c, s] = [Math.cos(a), Math.sin(a)]
    addRod(base, [c * 0.082, s * 0.082, 0.0145], [c * 0.095, s * 0.095, 0.0145], i % 3 ? 0.0015 : 0.0028, 4)
  }
}
