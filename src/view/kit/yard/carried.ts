import type { CarriedLook, MaskLook, WornLook } from '../../../site/looks/instruments'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addPrism } from '../../geometry/extrude'
import { addLathe, addRod } from '../../geometry/lathe'
import { addDisc, addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addHoop, addTurned } from './shapes'

type Of<K extends (CarriedLook | WornLook)['kind']> = Extract<CarriedLook | WornLook, { kind: K }>

/** A traffic cone of 0.72 m hanging from the hand at the origin: rubber foot with feet, orange body, two reflecting sleeves, open top. */
export function cone({ base }: KitPieces, _: Of<'cone'>): void {
  const y = -0.715
  addBlock(base.use('rubber'), [0, y + 0.02, 0], [0.37, 0.03, 0.37], 0, 0.012)
  addTurned(
    base.use('rubber'),
    [0, y + 0.035, 0],
    [
      [0.16, 0],
      [0.155, 0.02],
      [0.14, 0.03],
    ],
    24,
  )
  const r = (h: number): number => 0.142 - (0.142 - 0.03) * (h / 0.68)
  const band = (from: number, to: number, out: number): void =>
    addTurned(
      base,
      [0, y + 0.03, 0],
      [
        [r(from) + out, from],
        [r(to) + out, to],
      ],
      24,
    )
  base.use('paint-orange')
  band(0.02, 0.2, 0)
  band(0.34, 0.44, 0)
  band(0.56, 0.68, 0)
  base.use('hi-vis', '#f2f4f1')
  band(0.2, 0.34, 0.002)
  band(0.44, 0.56, 0.002)
  addTurned(
    base.use('paint-orange'),
    [0, y + 0.03, 0],
    [
      [r(0.68), 0.68],
      [r(0.68) + 0.004, 0.69],
      [r(0.68) - 0.008, 0.69],
      [r(0.68) - 0.012, 0.62],
      [0, 0.61],
    ],
    18,
  )
}

/** A wheel chock: rubber wedge with ribs, reflecting side, rope handle up to the hand. */
export function chock({ base }: KitPieces, _: Of<'chock'>): void {
  const f = frameAlong([0, -0.57, 0], [0, 0, 1])
  addPrism(
    base.use('rubber'),
    f,
    [
      [-0.11, 0],
      [0.11, 0],
      [0.11, 0.02],
      [0.02, 0.19],
      [-0.03, 0.2],
      [-0.11, 0.06],
    ],
    0.13,
  )
  base.use('paint-yellow')
  for (const z of [-0.1, 0, 0.1])
    addPrism(
      base,
      frameAlong([0, -0.57, z], [0, 0, 1]),
      [
        [-0.112, 0.005],
        [0.112, 0.005],
        [0.112, 0.021],
        [0.02, 0.194],
        [-0.032, 0.204],
        [-0.112, 0.062],
      ],
      0.022,
    )
  addHoop(base.use('steel'), [0, -0.37, 0], [1, 0, 0], 0.03, 0.008, { steps: 12, sides: 6 })
  addTube(
    base.use('paint-yellow', '#d8c23a'),
    rounded(
      [
        [0, -0.37, -0.02],
        [0, -0.1, -0.03],
        [0, 0.01, 0],
        [0, -0.1, 0.03],
        [0, -0.37, 0.02],
      ],
      0.04,
    ),
    0.009,
    { sides: 7 },
  )
}

/** A four-gas meter: case with bumpers, screen, three sensor grilles, keys, clip. */
export function gasMeter({ base }: KitPieces, _: Of<'gas-meter'>): void {
  addBlock(base.use('black'), [0, 0, -0.002], [0.072, 0.132, 0.036], 0, 0.01)
  addBlock(base.use('paint-yellow'), [0, 0, 0], [0.064, 0.124, 0.04], 0, 0.008)
  addBlock(base.use('screen'), [0, 0.02, 0.021], [0.05, 0.05, 0.004], 0, 0.001)
  base.use('black')
  for (const x of [-0.02, 0, 0.02]) addRod(base, [x, 0.052, 0.019], [x, 0.052, 0.022], 0.006, 10)
  for (const x of [-0.014, 0.014]) addBlock(base, [x, -0.03, 0.021], [0.018, 0.012, 0.005], 0, 0.002)
  addBlock(base.use('lamp-off'), [0, 0.067, 0.005], [0.04, 0.006, 0.02], 0, 0.002)
  addBlock(base.use('steel'), [0, -0.005, -0.025], [0.024, 0.07, 0.006], 0, 0.002)
}

/** A bunch of keys: ring, tag, two keys with bows and bits. */
export function keys({ base }: KitPieces, _: Of<'keys'>): void {
  addHoop(base.use('stainless'), [0, 0.01, 0], [0, 0, 1], 0.016, 0.0018, { steps: 18, sides: 5 })
  addBlock(base.use('paint-red'), [0, 0.035, 0], [0.03, 0.045, 0.006], 0, 0.002)
  for (const [x, material] of [
    [-0.009, 'steel'],
    [0.009, 'brass'],
  ] as const) {
    base.use(material)
    addRod(base, [x, -0.015, x * 0.3], [x, -0.015, x * 0.3 + 0.003], 0.013, 14)
    addBlock(base, [x * 1.3, -0.055, x * 0.3 + 0.0015], [0.007, 0.06, 0.0025], 0, 0.0006)
    for (const k of [0, 1, 2])
      addBlock(base, [x * 1.3 + 0.004, -0.062 - k * 0.009, x * 0.3 + 0.0015], [0.005, 0.004, 0.0025], 0, 0.0005)
  }
}

/** A full face mask: skirt, visor, inner mask, harness straps, cartridge ahead with its colour band (GB 2890). */
export function faceMask({ base, glass }: KitPieces, { band }: MaskLook): void {
  const ahead: Triple = [0, 0, 1]
  addLathe(
    base.use('black'),
    frameAlong([0, 0.04, -0.045], ahead),
    [
      [0.075, 0],
      [0.088, 0.012],
      [0.085, 0.035],
      [0.07, 0.06],
      [0.066, 0.062],
    ],
    22,
  )
  addLathe(
    base.use('black', '#3a4146'),
    frameAlong([0, 0.05, -0.02], ahead),
    [
      [0.066, 0.03],
      [0.06, 0.04],
      [0, 0.045],
    ],
    22,
  )
  glass.use('glass')
  addLathe(
    glass,
    frameAlong([0, 0.055, 0.01], ahead),
    [
      [0.067, 0],
      [0.062, 0.02],
      [0.045, 0.034],
      [0.02, 0.042],
      [0, 0.043],
    ],
    22,
  )
  addBlock(base.use('black'), [0, -0.015, 0.03], [0.075, 0.06, 0.05], 0, 0.02)
  addRod(base.use('black'), [0, -0.04, 0.04], [0, -0.04, 0.12], 0.055, 22)
  addLathe(
    base.use(band),
    frameAlong([0, -0.04, 0.0725], ahead),
    [
      [0.055, 0],
      [0.057, 0.001],
      [0.057, 0.034],
      [0.055, 0.035],
    ],
    22,
  )
  addDisc(base.use('steel'), [0, -0.04, 0.1205], ahead, 0.047, 22)
  base.use('black')
  for (let i = 0; i < 6; i++)
    addRod(base, [-0.04 + i * 0.016, -0.04 - 0.02, 0.121], [-0.04 + i * 0.016, -0.04 + 0.02, 0.121], 0.002, 4)
  for (const [x, y] of [
    [-0.08, 0.09],
    [0.08, 0.09],
    [-0.08, 0],
    [0.08, 0],
  ] as const)
    addTube(
      base.use('rubber'),
      rounded(
        [
          [x, y, -0.03],
          [x * 1.15, y, -0.06],
          [x * 0.4, 0.05, -0.1],
        ],
        0.03,
      ),
      0.006,
      { sides: 5 },
    )
}
