import { addBlock } from '../../geometry/bevel'
import { addRod } from '../../geometry/lathe'
import type { Triple } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addDisc, addTube, rounded } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addCoil } from './cabinet'
import { addHoop, addTurned } from './shapes'

/** One 8 kg extinguisher standing at `at` (170 mm by 560 mm): foot ring, valve with levers and pin, gauge, hose with horn, label. */
function addExtinguisher(b: MeshBuilder, [x, y, z]: Triple): void {
  addTurned(
    b.use('black'),
    [x, y, z],
    [
      [0.07, 0],
      [0.08, 0],
      [0.08, 0.03],
      [0.07, 0.03],
    ],
    16,
  )
  addTurned(
    b.use('paint-red'),
    [x, y, z],
    [
      [0.078, 0.03],
      [0.085, 0.05],
      [0.085, 0.42],
      [0.072, 0.46],
      [0.04, 0.49],
      [0.028, 0.5],
    ],
    18,
  )
  addTurned(
    b.use('paper'),
    [x, y + 0.15, z],
    [
      [0.0856, 0],
      [0.0858, 0.001],
      [0.0858, 0.2],
      [0.0856, 0.201],
    ],
    18,
  )
  addTurned(
    b.use('brass'),
    [x, y + 0.49, z],
    [
      [0.026, 0],
      [0.026, 0.045],
      [0, 0.05],
    ],
    10,
  )
  addBlock(b.use('black'), [x, y + 0.535, z + 0.05], [0.026, 0.012, 0.16], 0, 0.003)
  addTube(
    b,
    [
      [x, y + 0.545, z - 0.02],
      [x, y + 0.575, z + 0.04],
      [x, y + 0.58, z + 0.13],
    ],
    0.009,
    { sides: 6 },
  )
  addHoop(b.use('stainless'), [x + 0.025, y + 0.553, z], [1, 0, 0], 0.016, 0.0025, { steps: 10, sides: 4 })
  addRod(b, [x - 0.02, y + 0.553, z], [x + 0.03, y + 0.553, z], 0.003, 5)
  addRod(b.use('stainless'), [x - 0.02, y + 0.51, z], [x - 0.045, y + 0.51, z], 0.02, 12)
  addDisc(b.use('paint-green'), [x - 0.0455, y + 0.51, z], [-1, 0, 0], 0.016, 12)
  addTube(
    b.use('rubber'),
    rounded(
      [
        [x, y + 0.515, z - 0.02],
        [x, y + 0.53, z - 0.12],
        [x + 0.03, y + 0.3, z - 0.12],
        [x + 0.06, y + 0.12, z - 0.085],
      ],
      0.06,
    ),
    0.011,
    { sides: 7 },
  )
  addTube(
    b.use('black'),
    [
      [x + 0.062, y + 0.16, z - 0.09],
      [x + 0.066, y + 0.03, z - 0.082],
    ],
    [0.014, 0.022],
    { sides: 8 },
  )
}

/** Two extinguishers in an open red stand with its plate. */
export function extinguisher({ base }: KitPieces): void {
  base.use('paint-red')
  addBlock(base, [0, 0.03, 0], [0.52, 0.06, 0.26])
  addBlock(base, [0, 0.42, -0.12], [0.52, 0.78, 0.015])
  for (const s of [-1, 1]) addBlock(base, [s * 0.255, 0.18, 0], [0.015, 0.26, 0.26])
  addBlock(base, [0, 0.25, 0.12], [0.52, 0.04, 0.015])
  for (const s of [-1, 1]) addExtinguisher(base, [s * 0.12, 0.06, 0])
}

/** A wheeled extinguisher, 35 kg: tank on two wheels with a handle, coiled hose and horn. */
export function trolley({ base }: KitPieces): void {
  addTurned(
    base.use('paint-red'),
    [0, 0.14, 0],
    [
      [0, 0],
      [0.12, 0.02],
      [0.16, 0.08],
      [0.16, 0.68],
      [0.12, 0.76],
      [0.04, 0.8],
      [0.03, 0.82],
    ],
    20,
  )
  addTurned(
    base.use('paper'),
    [0, 0.36, 0],
    [
      [0.1606, 0],
      [0.1612, 0.001],
      [0.1612, 0.24],
      [0.1606, 0.241],
    ],
    20,
  )
  addTurned(
    base.use('brass'),
    [0, 0.95, 0],
    [
      [0.035, 0],
      [0.035, 0.06],
      [0, 0.07],
    ],
    10,
  )
  addRod(base.use('stainless'), [0, 0.99, 0.03], [0, 0.99, 0.06], 0.025, 12)
  addRod(base.use('steel'), [-0.25, 0.15, -0.1], [0.25, 0.15, -0.1], 0.014, 8)
  for (const s of [-1, 1]) {
    addRod(base.use('rubber'), [s * 0.2, 0.15, -0.1], [s * 0.25, 0.15, -0.1], 0.15, 20)
    addRod(base.use('paint-red'), [s * 0.195, 0.15, -0.1], [s * 0.255, 0.15, -0.1], 0.07, 12)
    addTube(
      base.use('paint-red'),
      rounded(
        [
          [s * 0.14, 0.1, 0.02],
          [s * 0.14, 0.9, -0.17],
          [s * 0.14, 1.12, -0.3],
        ],
        0.1,
      ),
      0.014,
      { sides: 7 },
    )
  }
  addRod(base.use('black'), [-0.15, 1.12, -0.3], [0.15, 1.12, -0.3], 0.018, 8)
  addCoil(base.use('rubber'), [0, 0.68, 0.19], 0.17, 0.016, 3)
  addTube(
    base.use('black'),
    [
      [0.17, 0.7, 0.18],
      [0.17, 0.45, 0.2],
    ],
    [0.02, 0.034],
    { sides: 10 },
  )
}

/** Above ground hydrant SS100/65: barrel on its flange, two 65 mm outlets and a 100 mm one with caps and chains, spindle nut on top. */
export function hydrant({ base }: KitPieces): void {
  base.use('paint-red')
  addTurned(
    base,
    [0, 0, 0],
    [
      [0, 0],
      [0.17, 0],
      [0.17, 0.03],
      [0.1, 0.05],
      [0.085, 0.1],
      [0.085, 0.5],
      [0.115, 0.54],
      [0.115, 0.74],
      [0.13, 0.76],
      [0.13, 0.79],
      [0.1, 0.82],
      [0.08, 0.88],
      [0.04, 0.91],
      [0.03, 0.95],
      [0, 0.95],
    ],
    20,
  )
  base.use('steel')
  for (let i = 0; i < 8; i++) {
    const a = (i / 8) * 2 * Math.PI
    addTurned(
      base,
      [Math.cos(a) * 0.14, 0.03, Math.sin(a) * 0.14],
      [
        [0.014, 0],
        [0.014, 0.016],
        [0, 0.018],
      ],
      6,
    )
  }
  const outlet = (d: Triple, y: number, r: number): void => {
    const at = (q: number): Triple => [d[0] * q, y, d[2] * q]
    addRod(base.use('paint-red'), at(0.05), at(0.17), r, 14)
    addRod(base.use('stainless'), at(0.16), at(0.18), r * 1.25, 14)
    addRod(base.use('paint-red'), at(0.18), at(0.23), r * 1.15, 14)
    addRod(base, at(0.22), at(0.26), r * 0.35, 6)
  }
  outlet([1, 0, 0], 0.65, 0.045)
  outlet([-1, 0, 0], 0.65, 0.045)
  outlet([0, 0, 1], 0.6, 0.062)
  addTurned(
    base.use('paint-white'),
    [0, 0.3, 0],
    [
      [0.085, 0],
      [0.0865, 0.001],
      [0.0865, 0.1],
      [0.085, 0.101],
    ],
    20,
  )
}

/** A hose reel in its open box on a stand: drum, 25 m of hose, nozzle. */
export function hoseReel({ base }: KitPieces): void {
  base.use('paint-red')
  addBlock(base, [0, 1.0, -0.13], [0.8, 0.85, 0.02])
  for (const s of [-1, 1]) {
    addBlock(base, [s * 0.4, 1.0, 0], [0.02, 0.85, 0.28])
    addBlock(base, [0, 1.0 + s * 0.42, 0], [0.8, 0.02, 0.28])
    addBlock(base, [s * 0.34, 0.29, -0.05], [0.06, 0.58, 0.06])
  }
  addCoil(base.use('rubber', '#33373b'), [0, 1.02, -0.06], 0.24, 0.021, 5)
  addCoil(base, [0, 1.02, -0.04], 0.19, 0.021, 4)
  base.use('paint-red')
  addRod(base, [0, 1.02, -0.12], [0, 1.02, 0.13], 0.05, 12)
  addTurnedDisc(base, [0, 1.02, 0.12])
  addTube(
    base.use('brass'),
    [
      [0.33, 0.66, 0.08],
      [0.33, 0.86, 0.08],
    ],
    [0.02, 0.013],
    { sides: 8 },
  )
}

/** The front cheek of the reel: rim and four spokes. */
function addTurnedDisc(b: MeshBuilder, at: Triple): void {
  addHoop(b, at, [0, 0, 1], 0.29, 0.012, { steps: 24, sides: 6 })
  for (let i = 0; i < 4; i++) {
    const a = (i / 4) * 2 * Math.PI + 0.4
    addRod(b, at, [at[0] + Math.cos(a) * 0.29, at[1] + Math.sin(a) * 0.29, at[2]], 0.01, 6)
  }
}
