import type { EvidenceLook } from '../../../site/looks/evidence'
import { addBar, addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addHoop, addTurned } from './shapes'
import { addPallet } from './stores'

type Of<K extends EvidenceLook['kind']> = Extract<EvidenceLook, { kind: K }>

/** A hose with its couplings, cam levers out. */
export function looseHose({ base }: KitPieces, _: Of<'loose-hose'>): void {
  const y = -0.045
  const route: Triple[] = [
    [0.45, 0.32, 1.15],
    [0.45, y, 1.1],
    [0.47, y, -0.45],
    [-0.44, y, -0.45],
    [-0.45, y, -1.35],
  ]
  addTube(base.use('rubber'), rounded(route, 0.3), 0.05, { sides: 12 })
  for (const z of [0.2, 0.5, 0.8, -0.8, -1.05])
    addHoop(base.use('paint-yellow'), [z > 0 ? 0.465 : -0.445, y, z], [0, 0, 1], 0.052, 0.006, { steps: 14, sides: 5 })
  const end = (at: Triple, ahead: Triple): void => {
    addLathe(
      base.use('stainless'),
      frameAlong(at, ahead),
      [
        [0.05, -0.16],
        [0.062, -0.15],
        [0.062, -0.03],
        [0.075, -0.02],
        [0.075, 0.06],
        [0.055, 0.06],
        [0.05, 0],
        [0, 0],
      ],
      18,
    )
  }
  end([-0.45, 0.02, -1.42], [0, 0, -1])
  end([0.45, 0.5, 1.15], [0, 1, 0])
  base.use('brass')
  for (const s of [-1, 1]) addBar(base, [-0.45 + s * 0.075, 0.02, -1.44], [-0.45 + s * 0.12, 0.04, -1.32], 0.018, 0.012)
}

/** Half a coil of old hose with a cut end. */
export function hungHose({ base }: KitPieces, _: Of<'hung-hose'>): void {
  for (let i = 0; i < 2; i++)
    addHoop(base.use('rust', ['#6d4029', '#5c3a2a'][i]), [0, 0, i * 0.05 - 0.015], [0, 0, 1], 0.262 - i * 0.02, 0.036, {
      steps: 24,
      sides: 9,
    })
  addTube(
    base.use('rust', '#6d4029'),
    rounded(
      [
        [0.262, 0, 0.03],
        [0.27, -0.3, 0.02],
        [0.3, -0.6, 0.05],
      ],
      0.1,
    ),
    0.036,
    { sides: 9 },
  )
  addTurned(
    base.use('steel'),
    [0, 0.22, -0.01],
    [
      [0, 0],
      [0.02, 0],
      [0.02, 0.03],
      [0, 0.03],
    ],
    8,
  )
  addBlock(base, [0, 0.24, -0.01], [0.16, 0.02, 0.12])
}

/** Bench, pipe, vices; welding set on its wheels, cable and earth clamp. */
export function weldingPlace({ base }: KitPieces, _: Of<'welding-place'>): void {
  addBlock(base.use('steel', '#5a6167'), [0, 0.765, 0], [0.9, 0.03, 0.5])
  for (const x of [-0.41, 0.41]) for (const z of [-0.21, 0.21]) addBar(base, [x, 0, z], [x, 0.75, z], 0.05, 0.05)
  for (const z of [-0.21, 0.21]) addBar(base, [-0.41, 0.25, z], [0.41, 0.25, z], 0.04, 0.04)
  addLathe(
    base.use('rust', '#7a5236'),
    frameAlong([-0.6, 0.86, 0], [1, 0, 0]),
    [
      [0.068, 0],
      [0.08, 0],
      [0.08, 1.2],
      [0.068, 1.2],
      [0.068, 0],
    ],
    22,
  )
  for (const x of [-0.3, 0.3]) addBlock(base.use('paint-blue'), [x, 0.8, 0], [0.08, 0.06, 0.24], 0, 0.015)
  addBlock(base.use('paint-orange'), [1.1, 0.36, 0.3], [0.5, 0.46, 0.36], 0, 0.03)
  addBlock(base.use('black'), [1.1, 0.36, 0.482], [0.42, 0.36, 0.01], 0, 0.004)
  for (let i = 0; i < 5; i++)
    addBlock(base.use('paint-grey'), [1.1, 0.26 + i * 0.03, 0.489], [0.34, 0.012, 0.006], 0, 0.002)
  for (const x of [0.92, 1.28]) addRod(base.use('rubber'), [x, 0.1, 0.1], [x, 0.1, 0.5], 0.1, 16)
  addTube(
    base.use('black'),
    rounded(
      [
        [0.88, 0.62, 0.3],
        [0.88, 0.72, 0.3],
        [1.32, 0.72, 0.3],
        [1.32, 0.62, 0.3],
      ],
      0.06,
    ),
    0.014,
    { sides: 7 },
  )
  addTube(
    base.use('rubber'),
    rounded(
      [
        [0.98, 0.22, 0.5],
        [0.98, 0.02, 0.7],
        [0.4, 0.02, 0.6],
        [0.2, 0.4, 0.32],
        [-0.1, 0.9, 0.1],
      ],
      0.15,
    ),
    0.014,
    { sides: 7 },
  )
  addRod(base.use('brass'), [-0.1, 0.9, 0.1], [-0.18, 0.96, 0.06], 0.012, 8)
}

/** Body, bonnet with its spring's cap and lever, outlet, flange; the stub below; a lead seal on its wire. */
export function reliefValve({ base }: KitPieces, _: Of<'relief-valve'>): void {
  addTurned(
    base.use('paint-yellow'),
    [0, -1.45, 0],
    [
      [0.04, 0],
      [0.04, 1.1],
      [0.075, 1.11],
      [0.075, 1.14],
      [0, 1.14],
    ],
    14,
  )
  addTurned(
    base.use('rust', '#84583c'),
    [0, -0.3, 0],
    [
      [0, 0],
      [0.075, 0],
      [0.075, 0.03],
      [0.045, 0.05],
      [0.05, 0.1],
      [0.07, 0.15],
      [0.07, 0.25],
      [0.055, 0.29],
      [0.055, 0.32],
      [0.042, 0.33],
      [0.038, 0.46],
      [0.028, 0.48],
      [0.026, 0.54],
      [0, 0.55],
    ],
    16,
  )
  addLathe(
    base.use('rust', '#7c5037'),
    frameAlong([0.04, -0.1, 0], [1, 0, 0]),
    [
      [0.04, 0],
      [0.045, 0.12],
      [0.075, 0.13],
      [0.075, 0.17],
      [0.04, 0.17],
      [0.035, 0.1],
      [0, 0.1],
    ],
    16,
  )
  addBar(base.use('steel'), [0, 0.2, 0], [-0.14, 0.26, 0], 0.016, 0.01)
  addTube(
    base.use('stainless'),
    [
      [0, 0.1, 0.055],
      [0.05, 0.19, 0.06],
      [0.02, 0.22, 0.03],
    ],
    0.003,
    { sides: 4 },
  )
  addRod(base.use('steel', '#9fa3a6'), [0.06, 0.2, 0.062], [0.06, 0.2, 0.078], 0.024, 12)
}

/** Pallets, a carton with its tape, the lid on the bowl. */
export function clutter({ base }: KitPieces, _: Of<'clutter'>): void {
  addPallet(base, [0, 0, 0], [1.1, 0.9])
  addPallet(base, [0.02, 0.15, 0], [1.1, 0.9])
  addBlock(base.use('paper', '#b58a58'), [0.1, 0.5, 0], [0.6, 0.4, 0.5], 0.08, 0.006)
  addBlock(base.use('paper', '#c9b48a'), [0.1, 0.5, 0], [0.07, 0.404, 0.504], 0.08, 0.002)
  addTurned(
    base.use('rust'),
    [0, 1.05, -0.75],
    [
      [0, 0],
      [0.15, 0],
      [0.155, 0.02],
      [0.03, 0.03],
      [0, 0.035],
    ],
    20,
  )
}
