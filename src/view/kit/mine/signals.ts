import type { MineCablesLook, MinePhoneLook, MineSensorLook } from '../../../site/looks/mineElectric'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCrate, addHanging, addHoop } from '../yard/shapes'

const OUT: Triple = [0, 0, 1]
const HOOKS = 1.5
/** Radii and colours of cables from the lowest up: power 3 x 70, power 3 x 35, lighting, signals (MT 818: black; signals blue). */
const CABLES = [
  { radius: 0.026, color: '#1d1c1b' },
  { radius: 0.021, color: '#232220' },
  { radius: 0.013, color: '#2a2926' },
  { radius: 0.009, color: '#28557f' },
] as const

/** Hooks of plate, and the cables that hang from each to each. */
export function mineCables({ base }: KitPieces, { length, at }: MineCablesLook): void {
  const n = Math.floor(length / HOOKS)
  const [low, high] = [Math.min(...at), Math.max(...at)]
  for (let i = 0; i <= n; i++) {
    const x = -length / 2 + i * (length / n)
    addCrate(base.use('steel', '#6f675e'), [x, (low + high) / 2 + 0.03, -0.03], [0.03, high - low + 0.22, 0.012])
    for (const y of at)
      addTube(
        base,
        [
          [x, y - 0.02, -0.03],
          [x, y - 0.035, 0.03],
          [x, y + 0.01, 0.055],
        ],
        0.008,
        { sides: 4 },
      )
    if (i === n) continue
    at.forEach((y, k) => {
      const { radius, color } = CABLES[Math.min(k, CABLES.length - 1)] ?? CABLES[0]
      addHanging(
        base.use('rubber', color),
        [x, y + radius * 0.4, 0.015],
        [x + length / n, y + radius * 0.4, 0.015],
        0.05 + 0.02 * ((i * 7 + k * 3) % 4) * 0.5,
        radius,
        4,
        4,
      )
    })
  }
}

/** Hook and eye, case with its window, round of alarm light, head with filter below, cable away over the top. */
export function mineSensor({ base, lamps }: KitPieces, { head }: MineSensorLook): void {
  addHoop(base.use('steel', '#8b857b'), [0, 0.2, 0], OUT, 0.03, 0.006, { steps: 12, sides: 5 })
  addRod(base, [0, 0.2, 0], [0, 0.32, 0], 0.004, 4)
  addBlock(base.use('stainless', '#b9bfc2'), [0, 0.03, 0], [0.15, 0.27, 0.06], 0, 0.015)
  addBlock(base.use('black', '#141518'), [0, 0.07, 0.031], [0.115, 0.075, 0.004], 0, 0.001)
  addBlock(base.use('paint-white'), [0, -0.04, 0.031], [0.12, 0.09, 0.002], 0, 0.0005)
  addLathe(
    lamps.use('lamp-red', '#ffffff'),
    frameAlong([0.048, 0.14, 0.028], OUT),
    [
      [0.012, 0],
      [0.012, 0.006],
      [0, 0.012],
    ],
    10,
  )
  if (head === 'gas') {
    addLathe(
      base.use('stainless', '#8f9498'),
      frameAlong([-0.02, -0.1, 0], [0, -1, 0]),
      [
        [0.022, 0],
        [0.032, 0.012],
        [0.032, 0.06],
        [0.026, 0.068],
        [0, 0.07],
      ],
      14,
    )
  } else {
    for (const z of [-0.03, 0.03]) addRod(base.use('stainless', '#8f9498'), [z, -0.1, 0], [z, -0.2, 0], 0.01, 8)
    addBlock(base, [0, -0.2, 0], [0.1, 0.02, 0.05], 0, 0.004)
  }
  addRod(base.use('brass'), [0.045, -0.1, 0], [0.045, -0.13, 0], 0.012, 6)
  addTube(
    base.use('rubber', '#28557f'),
    rounded(
      [
        [0.045, -0.13, 0],
        [0.045, -0.18, -0.02],
        [0.13, -0.15, -0.04],
        [0.12, 0.2, -0.05],
        [0.1, 0.45, -0.04],
      ],
      0.05,
    ),
    0.006,
    { sides: 5 },
  )
}

/** Case, armoured receiver in its cradle with spiral cord, keys, bell, entry. */
export function minePhone({ base }: KitPieces, _: MinePhoneLook): void {
  addBlock(base.use('paint-yellow', '#d3a31d'), [0, 0, -0.06], [0.3, 0.35, 0.12], 0, 0.02)
  addBlock(base.use('black', '#1d1d1e'), [0.06, 0.02, 0.004], [0.15, 0.24, 0.01], 0, 0.004)
  base.use('paint-white')
  for (let r = 0; r < 4; r++)
    for (let c = 0; c < 3; c++)
      addBlock(base, [0.02 + c * 0.04, 0.05 - r * 0.036, 0.011], [0.028, 0.024, 0.01], 0, 0.004)
  addBlock(base.use('screen'), [0.06, 0.11, 0.01], [0.11, 0.035, 0.006], 0, 0.001)
  base.use('black', '#242322')
  addRod(base, [-0.085, -0.08, 0.045], [-0.085, 0.1, 0.045], 0.02, 10)
  for (const y of [-0.1, 0.12]) addRod(base, [-0.085, y, 0], [-0.085, y, 0.06], 0.034, 12)
  addTube(
    base,
    rounded(
      [
        [-0.085, -0.12, 0.04],
        [-0.08, -0.3, 0.06],
        [0.02, -0.36, 0.03],
        [0.03, -0.18, -0.03],
      ],
      0.06,
    ),
    0.008,
    { sides: 5 },
  )
  addLathe(
    base.use('stainless'),
    frameAlong([0, 0.2, -0.05], [0, 1, 0]),
    [
      [0.05, 0],
      [0.05, 0.03],
      [0.03, 0.05],
      [0, 0.055],
    ],
    14,
  )
  addRod(base.use('brass'), [0.1, -0.175, -0.06], [0.1, -0.22, -0.06], 0.016, 6)
}
