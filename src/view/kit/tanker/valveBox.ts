import type { TankerLook } from '../../../site/looks/tanker'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addBox } from '../../geometry/primitives'
import { addTube, rounded } from '../../geometry/tube'
import { addFlanges } from '../parts/flange'
import { addReflex } from './chassis'

const DEPTH = 0.45
/** Radius of the drum that the shutter is rolled on, metres. */
const DRUM = 0.085
const WALL = 0.03

/** The valve box with its shutter rolled up, and the lines in it. */
export function addValveBox(b: MeshBuilder, { valveBox, ports }: TankerLook): void {
  const [x, y, z] = valveBox.at
  const [hx, hy] = valveBox.half
  const back = z + DEPTH
  const deep = z + DEPTH / 2
  b.use('paint-grey')
  addBlock(b, [x, y + hy, deep - 0.02], [hx * 2 + 0.04, WALL, DEPTH + 0.06], 0, 0.008)
  addBlock(b, [x, y - hy, deep - 0.02], [hx * 2 + 0.04, WALL, DEPTH + 0.06], 0, 0.008)
  addBox(b.use('paint-grey', '#c4c8ca'), [x, y, back], [hx, hy, 0.012])
  for (const side of [-1, 1]) {
    addBlock(b.use('paint-grey'), [x + side * hx, y, deep], [WALL, hy * 2, DEPTH], 0, 0.006)
    // guide of the shutter
    addBlock(b.use('stainless'), [x + side * (hx - 0.035), y, z + 0.01], [0.04, hy * 2 - 0.03, 0.05], 0, 0.006)
  }
  // shutter on its drum under the roof, bottom rail and strap
  addRod(
    b.use('stainless'),
    [x - hx + 0.03, y + hy - DRUM - 0.015, z + 0.11],
    [x + hx - 0.03, y + hy - DRUM - 0.015, z + 0.11],
    DRUM,
    16,
  )
  for (let i = 0; i < 4; i++) addBox(b, [x, y + hy - 0.03 - i * 0.035, z + 0.018], [hx - 0.05, 0.015, 0.006])
  addBlock(b, [x, y + hy - 0.175, z + 0.012], [hx * 2 - 0.1, 0.035, 0.03], 0, 0.006)
  addTube(
    b.use('black'),
    [
      [x, y + hy - 0.19, z],
      [x + 0.02, y + hy - 0.28, z - 0.01],
      [x, y + hy - 0.36, z],
    ],
    0.008,
    { sides: 5 },
  )
  addReflex(b, z - 0.03, y - hy - 0.045, x - hx + 0.1, x + hx - 0.1)
  for (const port of ports) addPort(b, port, back)
  addInstruments(b, x, y, back)
}

/** From the shell through the wall to the valve, along the box and out to the port. */
function addPort(b: MeshBuilder, { at, valve, material }: TankerLook['ports'][number], back: number): void {
  const r = 0.03
  const inner = back - 0.16
  const [px, py, pz] = at
  const [vx, vy] = valve
  b.use(material)
  addTube(
    b,
    rounded(
      [
        [vx, vy + 0.18, back],
        [vx, vy + 0.18, inner],
        [vx, py, inner],
        [px, py, inner],
        [px, py, pz],
      ],
      0.07,
    ),
    r,
    { sides: 9 },
  )
  addFlanges(b, [px, py, pz + 0.06], [0, 0, 1], 50, material)
  // valve body on the upright leg, its bonnet towards whoever works the wheel
  const body: Triple = [vx, vy, inner]
  for (const side of [-1, 1]) addFlanges(b, [vx, vy + side * 0.095, inner], [0, 1, 0], 40, material, 'far')
  addLathe(
    b.use(material),
    frameAlong([vx, vy, inner], [0, 1, 0]),
    [
      [r, -0.09],
      [0.055, -0.03],
      [0.055, 0.03],
      [r, 0.09],
    ],
    14,
  )
  addLathe(
    b,
    frameAlong(body, [0, 0, -1]),
    [
      [0.045, 0.02],
      [0.042, 0.07],
      [0.065, 0.075],
      [0.065, 0.1],
      [0.035, 0.105],
      [0.026, 0.15],
      [0, 0.15],
    ],
    14,
  )
  // support under the port
  addBlock(b.use('steel'), [px, py - 0.17, pz + 0.16], [0.06, 0.27, 0.05], 0, 0.006)
}

/** Impulse line to the gauge over the box, hydraulic hand pump's lines, lamp and the operating chart. */
function addInstruments(b: MeshBuilder, x: number, y: number, back: number): void {
  addTube(
    b.use('stainless'),
    rounded(
      [
        [x - 1.35, y + 0.3, back - 0.1],
        [x - 1.35, y + 0.62, back - 0.1],
        [x - 1.35, y + 0.62, back - 0.48],
      ],
      0.05,
    ),
    0.009,
    { sides: 6 },
  )
  addTube(
    b,
    rounded(
      [
        [x + 0.15, y - 0.2, back - 0.1],
        [x + 0.15, y + 0.1, back - 0.1],
        [x + 1.3, y + 0.1, back - 0.1],
        [x + 1.3, y + 0.28, back - 0.1],
      ],
      0.04,
    ),
    0.007,
    { sides: 6 },
  )
  addBlock(b.use('stainless'), [x + 0.15, y - 0.2, back - 0.14], [0.16, 0.26, 0.2], 0, 0.015)
  addBox(b.use('paint-white'), [x - 0.15, y + 0.08, back - 0.015], [0.2, 0.13, 0.004])
  addBox(b.use('paint-green'), [x - 0.15, y + 0.18, back - 0.02], [0.2, 0.03, 0.002])
  b.use('black')
  for (let i = 0; i < 4; i++)
    addBox(b, [x - 0.18, y + 0.11 - i * 0.035, back - 0.02], [0.13 - (i % 2) * 0.03, 0.004, 0.001])
  addRod(b.use('paint-white'), [x + 0.7, y + 0.34, back - 0.1], [x + 1, y + 0.34, back - 0.1], 0.03, 10)
}
