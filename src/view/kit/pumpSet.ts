import type { PumpSetLook } from '../../site/looks/machine'
import { addBlock } from '../geometry/bevel'
import { addPrism, beamOutline } from '../geometry/extrude'
import { frameAlong, frameUp } from '../geometry/frame'
import { addLathe, addRod } from '../geometry/lathe'
import type { MeshBuilder } from '../geometry/meshBuilder'
import { addBox } from '../geometry/primitives'
import { addTube, rounded } from '../geometry/tube'
import { addBolts, addFlanges } from './parts/flange'
import { addGauge } from './parts/gauge'
import type { KitPieces } from './pieces'

/** Height of the shaft over the ground (a motor of frame 225 on its base), metres. */
const SHAFT = 0.75
const FINS = 14

/** A pump or compressor set on its plinth: base frame, motor, guarded coupling, machine, and the post to start it from. */
export function pumpSet({ base: b }: KitPieces, { machine }: PumpSetLook): void {
  addBlock(b.use('concrete'), [0, 0.19, 0], [2.2, 0.38, 0.9], 0, 0.03)
  for (const z of [-0.3, 0.3])
    addPrism(
      b.use('black', '#34373b'),
      frameUp([0, 0.45, z], [1, 0, 0], [0, 1, 0]),
      beamOutline(0.14, 0.08, 0.009, 0.006),
      1,
    )
  for (const x of [-0.9, 0, 0.9])
    for (const z of [-0.38, 0.38]) addBolts(b.use('steel'), frameAlong([x, 0.39, z], [0, 1, 0]), 0, 1, 0.01, 0.012)
  addMotor(b)
  // coupling guard
  addLathe(
    b.use('paint-yellow'),
    frameAlong([-0.33, SHAFT, 0], [1, 0, 0]),
    [
      [0, 0],
      [0.16, 0],
      [0.16, 0.3],
      [0, 0.3],
    ],
    12,
  )
  addBlock(b, [-0.18, 0.6, 0], [0.28, 0.24, 0.3], 0, 0.01)
  if (machine === 'pump') addPump(b)
  else addCompressor(b)
  addControl(b)
}

function addMotor(b: MeshBuilder): void {
  const f = frameAlong([0, SHAFT, 0], [1, 0, 0])
  addLathe(
    b.use('paint-blue'),
    f,
    [
      [0, 0],
      [0.14, 0],
      [0.24, 0.03],
      [0.26, 0.06],
      [0.26, 0.68],
      [0.29, 0.69],
      [0.29, 0.85],
      [0.24, 0.9],
      [0, 0.9],
    ],
    14,
  )
  for (let i = 0; i < FINS; i++) {
    const a = (i / FINS) * 2 * Math.PI
    const s = Math.sin(a)
    if (s > 0.85) continue
    const at = frameUp([0.37, SHAFT + s * 0.275, Math.cos(a) * 0.275], [1, 0, 0], [0, s, Math.cos(a)])
    addPrism(
      b,
      at,
      [
        [-0.005, -0.025],
        [0.005, -0.025],
        [0.005, 0.024],
        [-0.005, 0.024],
      ],
      0.3,
    )
  }
  addBlock(b, [0.4, SHAFT + 0.3, 0], [0.26, 0.14, 0.22], 0, 0.02)
  addTube(
    b.use('black'),
    rounded(
      [
        [0.4, SHAFT + 0.3, 0.11],
        [0.4, SHAFT + 0.3, 0.3],
        [0.4, 0.05, 0.42],
      ],
      0.08,
    ),
    0.016,
    { sides: 8 },
  )
  for (const z of [-0.22, 0.22]) addBlock(b.use('paint-blue'), [0.38, 0.54, z], [0.5, 0.06, 0.12], 0, 0.01)
  addBlock(b, [0.38, 0.6, 0], [0.42, 0.12, 0.3], 0, 0.02)
  addBox(b.use('stainless'), [0.2, SHAFT + 0.08, 0.262], [0.07, 0.045, 0.002])
}

function addPump(b: MeshBuilder): void {
  const f = frameAlong([-0.95, SHAFT, 0], [1, 0, 0])
  addLathe(
    b.use('paint-green'),
    f,
    [
      [0.11, 0],
      [0.12, 0.06],
      [0.24, 0.12],
      [0.33, 0.2],
      [0.34, 0.28],
      [0.33, 0.36],
      [0.22, 0.42],
      [0.16, 0.46],
      [0.13, 0.56],
      [0.16, 0.6],
      [0, 0.6],
    ],
    18,
  )
  for (const x of [-0.75, -0.55]) addBlock(b, [x, 0.5, 0], [0.08, 0.14, 0.4], 0, 0.01)
  addFlanges(b, [-0.97, SHAFT, 0], [1, 0, 0], 150, 'paint-green', 'far')
  addTube(
    b.use('paint-yellow'),
    rounded(
      [
        [-1, SHAFT, 0],
        [-1.3, SHAFT, 0],
        [-1.3, SHAFT, -1.2],
        [-1.3, 2.6, -1.2],
      ],
      0.2,
    ),
    0.084,
    { sides: 10 },
  )
  addRod(b.use('paint-green'), [-0.6, SHAFT + 0.25, 0], [-0.6, 1.16, 0], 0.08, 14)
  addFlanges(b, [-0.6, 1.18, 0], [0, 1, 0], 150, 'paint-green', 'far')
  addTube(
    b.use('paint-yellow'),
    rounded(
      [
        [-0.6, 1.2, 0],
        [-0.6, 1.65, 0],
        [-0.6, 1.65, -0.9],
        [-0.6, 2.6, -0.9],
      ],
      0.2,
    ),
    0.084,
    { sides: 10 },
  )
  addGauge(b, frameAlong([-0.6, 1.4, 0.16], [0, 0, 1]), 0.06)
  addRod(b.use('steel'), [-0.6, 1.4, 0.05], [-0.6, 1.4, 0.14], 0.01, 6)
}

/** Crankcase with two finned cylinders in V, flywheel cover, filters and the pipe between the stages. */
function addCompressor(b: MeshBuilder): void {
  addLathe(
    b.use('paint-green'),
    frameAlong([-0.86, SHAFT, 0], [1, 0, 0]),
    [
      [0, 0],
      [0.2, 0.01],
      [0.26, 0.04],
      [0.26, 0.46],
      [0.2, 0.5],
      [0, 0.5],
    ],
    16,
  )
  addBlock(b, [-0.6, 0.53, 0], [0.46, 0.12, 0.5], 0, 0.02)
  for (const side of [-1, 1]) {
    const f = frameAlong([-0.6, SHAFT + 0.12, side * 0.12], [0, 0.8, side * 0.6])
    addLathe(
      b.use('paint-grey'),
      f,
      [
        [0.11, 0],
        ...[0, 1, 2, 3].flatMap(
          (i) =>
            [
              [0.1, 0.05 + i * 0.06],
              [0.145, 0.052 + i * 0.06],
              [0.145, 0.066 + i * 0.06],
              [0.1, 0.068 + i * 0.06],
            ] as [number, number][],
        ),
        [0.13, 0.31],
        [0.13, 0.36],
        [0.09, 0.37],
        [0, 0.37],
      ],
      10,
    )
  }
  addTube(
    b.use('stainless'),
    rounded(
      [
        [-0.5, 1.12, 0.4],
        [-0.5, 1.3, 0.4],
        [-0.5, 1.3, -0.4],
        [-0.5, 1.12, -0.4],
      ],
      0.1,
    ),
    0.02,
    { sides: 8 },
  )
  addTube(
    b.use('paint-yellow'),
    rounded(
      [
        [-0.6, 0.95, 0],
        [-0.6, 1.65, 0],
        [-0.6, 1.65, -0.9],
        [-0.6, 2.6, -0.9],
      ],
      0.15,
    ),
    0.06,
    { sides: 10 },
  )
  addFlanges(b, [-0.6, 1.4, 0], [0, 1, 0], 100, 'paint-yellow', 'far')
}

/** Local control post: start and stop buttons, ammeter, emergency stop, under its rain hood. */
function addControl(b: MeshBuilder): void {
  const [x, z] = [0.95, 0.62]
  addBlock(b.use('paint-grey'), [x, 0.02, z], [0.2, 0.03, 0.2], 0, 0.004)
  addRod(b, [x, 0.03, z], [x, 1.15, z], 0.03, 10)
  addBlock(b, [x, 1.28, z], [0.24, 0.34, 0.13], 0, 0.02)
  addBlock(b, [x, 1.47, z + 0.02], [0.28, 0.02, 0.2], 0, 0.004)
  const button = (dx: number, dy: number, material: 'paint-green' | 'paint-red' | 'black', r: number): void =>
    addLathe(
      b.use(material),
      frameAlong([x + dx, 1.28 + dy, z + 0.065], [0, 0, 1]),
      [
        [r, 0],
        [r, 0.015],
        [r * 0.8, 0.022],
        [0, 0.022],
      ],
      12,
    )
  button(-0.055, -0.02, 'paint-green', 0.02)
  button(0.055, -0.02, 'black', 0.02)
  button(0, -0.11, 'paint-red', 0.03)
  addGauge(b, frameAlong([x, 1.37, z + 0.055], [0, 0, 1]), 0.045)
}
