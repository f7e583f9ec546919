import type { TankerLook } from '../../../site/looks/tanker'
import { addBlock } from '../../geometry/bevel'
import { addPrism, beamOutline } from '../../geometry/extrude'
import { type Triple, frameAlong, frameUp } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addBox } from '../../geometry/primitives'
import { addTube } from '../../geometry/tube'
import { addArc } from '../parts/arc'
import { addPlank } from '../parts/plank'
import { addStripes } from '../parts/stripes'
import type { KitPieces } from '../pieces'
import { addWheel } from './wheel'

/** Middle of the wheels on either side, half the breadth over all, ends of trailer and tractor frames. Metres. */
const TRACK = 1.02
const HALF = 1.25
const TRAILER = { from: -3.1, to: 6.1, y: 0.86 }
const TRACTOR = { from: -6, to: -2.05, y: 0.75 }
const SIDES = [-1, 1] as const

/** Frames, axles, wheels and what hangs under them. */
export function addChassis(to: KitPieces, { wheel, axles }: TankerLook): void {
  const b = to.base
  addFrames(b)
  addAxle(b, axles.steer, wheel, false)
  addAxle(b, axles.drive, wheel, true)
  for (const x of axles.trailer) addAxle(b, x, wheel, true)
  for (const x of [axles.drive, ...axles.trailer]) addGuards(b, x, wheel)
  addLegs(b)
  addTractorGear(b)
  addRear(to)
  addSideGear(b)
}

function addFrames(b: MeshBuilder): void {
  const outline = beamOutline(0.24, 0.12, 0.014, 0.01)
  for (const side of SIDES) {
    const middle: Triple = [(TRAILER.from + TRAILER.to) / 2, TRAILER.y, side * 0.42]
    addPrism(b.use('black', '#34373b'), frameUp(middle, [1, 0, 0], [0, 1, 0]), outline, (TRAILER.to - TRAILER.from) / 2)
    addBox(b, [(TRACTOR.from + TRACTOR.to) / 2, TRACTOR.y, side * 0.4], [(TRACTOR.to - TRACTOR.from) / 2, 0.11, 0.04])
  }
  for (let x = TRAILER.from + 0.3; x < TRAILER.to; x += 1.15) addBox(b, [x, TRAILER.y, 0], [0.04, 0.09, 0.42])
  addLathe(
    b.use('steel'),
    frameAlong([-2.6, 0.88, 0], [0, 1, 0]),
    [
      [0, 0],
      [0.45, 0],
      [0.45, 0.05],
      [0, 0.06],
    ],
    20,
  )
}

function addAxle(b: MeshBuilder, x: number, wheel: number, pair: boolean): void {
  addRod(b.use('black'), [x, wheel, -0.9], [x, wheel, 0.9], 0.07, 10)
  if (pair)
    addLathe(
      b,
      frameAlong([x, wheel, -0.17], [0, 0, 1]),
      [
        [0.1, 0],
        [0.19, 0.12],
        [0.19, 0.22],
        [0.1, 0.34],
      ],
      14,
    )
  for (const side of SIDES) {
    addWheel(b, [x, wheel, side * TRACK], side, wheel, pair)
    // leaf spring with its shackles
    for (const [half, y] of [
      [0.55, 0.13],
      [0.42, 0.11],
      [0.28, 0.09],
    ] as const)
      addPlank(b.use('black'), [x - half, wheel + y, side * 0.52], [x + half, wheel + y, side * 0.52], 0.08, 0.016)
  }
}

/** Mudguards over a pair, with flaps behind. */
function addGuards(b: MeshBuilder, x: number, wheel: number): void {
  for (const side of SIDES) {
    const f = frameAlong([x, wheel, side * TRACK], [0, 0, 1])
    addArc(b.use('black'), f, [wheel + 0.075, wheel + 0.09], [0.25, Math.PI - 0.25], 0.23, 12)
    addBox(b, [x + wheel + 0.1, wheel - 0.1, side * TRACK], [0.006, 0.2, 0.22])
    addRod(b.use('steel'), [x, wheel + 0.08, side * 0.45], [x, wheel + 0.08, side * (TRACK + 0.2)], 0.018, 6)
  }
}

/** Landing legs: outer tube, inner tube, foot, crank and brace. */
function addLegs(b: MeshBuilder): void {
  for (const side of SIDES) {
    const [x, z] = [-0.9, side * 0.7]
    addBlock(b.use('paint-grey', '#6d7278'), [x, 0.68, z], [0.15, 0.44, 0.15], 0, 0.012)
    addBlock(b.use('steel'), [x, 0.36, z], [0.11, 0.3, 0.11], 0, 0.008)
    addBlock(b, [x, 0.21, z], [0.3, 0.03, 0.24], 0, 0.01)
    addPlank(b.use('black'), [x + 0.5, 0.78, z * 0.7], [x, 0.5, z], 0.05, 0.05)
  }
  addRod(b.use('steel'), [-0.9, 0.8, -0.7], [-0.9, 0.8, 0.7], 0.02, 8)
  addTube(
    b,
    [
      [-0.9, 0.8, 0.78],
      [-0.9, 0.8, 0.92],
      [-0.9, 0.62, 0.94],
      [-0.9, 0.62, 1.06],
    ],
    0.012,
    { sides: 6 },
  )
}

/** Fuel tank with straps and cap, air tanks, exhaust with its shield, coiled lines to the trailer. */
function addTractorGear(b: MeshBuilder): void {
  addBlock(b.use('stainless'), [-3.6, 0.75, 0.95], [0.9, 0.5, 0.5], 0, 0.1)
  for (const x of [-3.85, -3.35]) addBlock(b.use('black'), [x, 0.75, 0.95], [0.06, 0.515, 0.515], 0, 0.1)
  addRod(b, [-3.6, 0.98, 1.06], [-3.6, 1.05, 1.08], 0.045, 12)
  for (const y of [0.62, 0.86])
    addLathe(
      b.use('paint-grey'),
      frameAlong([-4, y, -0.66], [1, 0, 0]),
      [
        [0, 0],
        [0.08, 0.02],
        [0.11, 0.08],
        [0.11, 0.82],
        [0.08, 0.88],
        [0, 0.9],
      ],
      14,
    )
  addRod(b.use('stainless'), [-4, 1.2, 0.9], [-4, 3.15, 0.9], 0.06, 14)
  addLathe(
    b.use('steel'),
    frameAlong([-4, 1.5, 0.9], [0, 1, 0]),
    [
      [0.06, 0],
      [0.085, 0.02],
      [0.085, 1.05],
      [0.06, 1.08],
    ],
    14,
  )
  addTube(
    b.use('stainless'),
    [
      [-4, 3.12, 0.9],
      [-3.97, 3.2, 0.9],
      [-3.88, 3.26, 0.9],
    ],
    0.06,
    { sides: 12 },
  )
  addTube(
    b.use('black'),
    [
      [-4, 1.22, 0.9],
      [-4, 0.9, 0.7],
      [-4.3, 0.75, 0.45],
    ],
    0.06,
    { sides: 10 },
  )
  for (const [z, material] of [
    [-0.18, 'paint-red'],
    [0.18, 'paint-blue'],
  ] as const) {
    const coil = Array.from({ length: 46 }, (_, i): Triple => {
      const t = i / 45
      const a = t * 6 * 2 * Math.PI
      return [
        -4.1 + t * 1.05,
        1.75 - 0.5 * t - Math.sin(t * Math.PI) * 0.22 + Math.cos(a) * 0.05,
        z + Math.sin(a) * 0.05,
      ]
    })
    addTube(b.use(material), coil, 0.011, { sides: 4 })
  }
  // deck plate behind the cab
  addBox(b.use('steel'), [-3.55, 0.88, 0], [0.5, 0.012, 0.42])
}

/** Rear under-run guard with its stripes, lamps, plate holder and flaps. */
function addRear({ base: b, lamps }: KitPieces): void {
  addBlock(b.use('paint-white'), [6.15, 0.7, 0], [0.1, 0.16, 2.3], 0, 0.02)
  addStripes(b, frameUp([6.2, 0.7, 0], [1, 0, 0], [0, 1, 0]), [2.26, 0.14], 0.32, 'paint-red')
  for (const side of SIDES) {
    addPlank(b.use('black'), [5.95, 0.92, side * 0.42], [6.12, 0.72, side * 0.42], 0.08, 0.1)
    addBlock(b.use('black'), [6.14, 0.95, side * 0.92], [0.08, 0.18, 0.46], 0, 0.015)
    for (const [off, material] of [
      [-0.13, 'paint-red'],
      [0.02, 'paint-orange'],
      [0.14, 'paint-red'],
    ] as const)
      addLathe(
        lamps.use(material),
        frameAlong([6.18, 0.95, side * (0.92 + off)], [1, 0, 0]),
        [
          [0.055, 0],
          [0.05, 0.02],
          [0, 0.028],
        ],
        12,
      )
  }
  addBlock(b.use('black'), [6.1, 0.95, 0], [0.06, 0.1, 1.4], 0, 0.01)
  addBox(b.use('paint-yellow'), [6.255, 1, 0], [0.006, 0.16, 0.42])
  addPlank(b.use('steel'), [6.12, 0.95, 0], [6.25, 1, 0], 0.3, 0.02)
}

/** What hangs on the trailer's flanks: hose tray and side guards on the south, the earthing bracket and guard rail on the north. */
function addSideGear(b: MeshBuilder): void {
  addBlock(b.use('paint-grey'), [0.98, 0.95, 1.05], [3.96, 0.3, 0.3], 0, 0.03)
  for (const x of [-0.7, 0.9, 2.6]) addBlock(b.use('steel'), [x, 0.95, 1.05], [0.05, 0.315, 0.315], 0, 0.02)
  addBlock(b.use('paint-grey', '#7d848a'), [-1.012, 0.95, 1.05], [0.02, 0.26, 0.26], 0, 0.006)
  addReflex(b, 1.202, 0.95, -0.6, 2.9)
  b.use('paint-grey')
  for (const [side, from, to] of [
    [1, -0.6, 2.95],
    [-1, -0.4, 2.95],
  ] as const) {
    for (const y of side > 0 ? [0.44, 0.62] : [0.46])
      addPlank(b.use('paint-grey'), [from, y, side * (HALF - 0.06)], [to, y, side * (HALF - 0.06)], 0.03, 0.1)
    for (const x of [from + 0.3, to - 0.3])
      addPlank(b.use('black'), [x, side > 0 ? 0.8 : 0.58, side * 0.6], [x, 0.45, side * (HALF - 0.08)], 0.05, 0.05)
  }
  // the painted rail over the drive wheels on the north side
  addRod(b.use('paint-blue'), [-3.75, 1.15, -1.2], [-2.45, 1.15, -1.2], 0.028, 12)
  for (const x of [-3.6, -2.6])
    addTube(
      b,
      [
        [x, 1.15, -1.2],
        [x, 1.12, -1.06],
        [x, 0.95, -0.45],
      ],
      0.02,
      { sides: 8 },
    )
  // bracket of the earthing lug, bonded to the frame
  addPlank(b.use('steel'), [-1.5, 0.9, -0.45], [-1.5, 0.9, -1.08], 0.05, 0.05)
  addTube(
    b.use('brass'),
    [
      [-1.5, 0.88, -1.06],
      [-1.42, 0.8, -0.8],
      [-1.4, 0.86, -0.48],
    ],
    0.007,
    { sides: 5 },
  )
  // fire extinguishers in their holders (JT/T 617: two on a vehicle), one on each side
  for (const side of SIDES) {
    const [x, z] = [side > 0 ? -1.35 : -1.85, side * 0.98]
    addLathe(
      b.use('paint-red'),
      frameAlong([x, 0.5, z], [0, 1, 0]),
      [
        [0, 0],
        [0.07, 0],
        [0.075, 0.02],
        [0.075, 0.42],
        [0.05, 0.48],
        [0.025, 0.5],
        [0.025, 0.54],
        [0, 0.54],
      ],
      16,
    )
    addBlock(b.use('black'), [x, 1.06, z], [0.03, 0.04, 0.12], 0, 0.006)
    for (const y of [0.58, 0.82]) addBlock(b.use('steel'), [x, y, z], [0.165, 0.03, 0.165], 0, 0.03)
    addPlank(b, [x, 0.7, z - side * 0.08], [x, 0.78, side * 0.45], 0.04, 0.04)
  }
}

/** Red and white retroreflective marking along a flank (GB 23254: 150 mm pieces). */
export function addReflex(b: MeshBuilder, z: number, y: number, from: number, to: number): void {
  for (let x = from, i = 0; x + 0.15 <= to; x += 0.3, i++)
    addBox(b.use(i % 2 === 0 ? 'paint-red' : 'paint-white'), [x + 0.075, y, z], [0.075, 0.024, 0.003])
}
