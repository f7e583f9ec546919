import type { Dn } from '../../site/looks/pipe'
import type { PipeRackLook } from '../../site/looks/rack'
import { addBlock } from '../geometry/bevel'
import { addPrism, beamOutline } from '../geometry/extrude'
import { type Triple, frameUp } from '../geometry/frame'
import { addRod } from '../geometry/lathe'
import type { MeshBuilder } from '../geometry/meshBuilder'
import { addBox } from '../geometry/primitives'
import { addTube } from '../geometry/tube'
import { addAnchors, addFlanges } from './parts/flange'
import { addPlank } from './parts/plank'
import { PIPES } from './parts/sizes'
import { addStripes } from './parts/stripes'
import type { KitPieces } from './pieces'

/** Columns HW 200x200x8x12, beams HN 200x100x5.5x8 (GB/T 11263): height, breadth, flange, web in metres. */
const COLUMN = beamOutline(0.2, 0.2, 0.012, 0.008)
const BEAM = { height: 0.2, outline: beamOutline(0.2, 0.1, 0.008, 0.0055) }
/** Fireproofing of the columns' feet with its hazard stripes: height and breadth, metres. */
const CASING = { height: 1.2, breadth: 0.29 }
/** A shoe lifts a pipe by this much off its beam, metres. */
const SHOE = 0.05
const STEEL = 'paint-grey'

/** A rack of rolled steel with its pipes. */
export function pipeRack({ base: b, lamps }: KitPieces, { length, frames, half, tiers, far }: PipeRackLook): void {
  const first = tiers[0]?.y ?? 0
  const last = tiers.at(-1)?.y ?? first
  const top = last + BEAM.height / 2
  for (const x of frames) {
    for (const z of [-half, half]) addColumn(b, x, z, top, far)
    for (const { y } of tiers) {
      addBeam(b, [x, y, -half - 0.1], [x, y, half + 0.1], far)
      if (!far) addKnees(b, x, y, half)
    }
  }
  for (const { y } of tiers)
    for (const z of [-half, half]) addBeam(b, [-length / 2, y - 0.2, z], [length / 2, y - 0.2, z], far)
  // bracing of the upper tier: crossed angles in every third bay; below it is kept free to walk
  frames.slice(1).forEach((x, i) => {
    const before = frames[i] as number
    if (i % 3 !== 0 || last === first) return
    for (const z of [-half, half]) {
      addPlank(b.use(STEEL), [before, first, z], [x, last, z], 0.02, 0.07)
      addPlank(b, [before, last, z], [x, first, z], 0.02, 0.07)
    }
  })
  for (const tier of tiers) for (const line of tier.lines) addLine(b, line, tier.y, { length, frames, far })
  addTray(b, length, last + 0.1, half - 0.25, frames, far)
  if (far) return
  for (const x of frames.filter((_, i) => i % 2 === 1)) addLamp(b, lamps, [x, first - 0.35, half + 0.1])
}

function addBeam(b: MeshBuilder, from: Triple, to: Triple, far: boolean): void {
  if (far) return addPlank(b.use(STEEL), from, to, 0.1, BEAM.height)
  const middle: Triple = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, (from[2] + to[2]) / 2]
  const d: Triple = [to[0] - from[0], to[1] - from[1], to[2] - from[2]]
  addPrism(b.use(STEEL), frameUp(middle, d, [0, 1, 0]), BEAM.outline, Math.hypot(...d) / 2)
}

function addColumn(b: MeshBuilder, x: number, z: number, top: number, far: boolean): void {
  if (far) return addPlank(b.use(STEEL), [x, 0, z], [x, top, z], 0.2, 0.2)
  addPrism(b.use(STEEL), frameUp([x, top / 2, z], [0, 1, 0], [1, 0, 0]), COLUMN, top / 2)
  addBox(b.use('concrete'), [x, 0.06, z], [0.3, 0.06, 0.3])
  addBox(b.use(STEEL), [x, 0.132, z], [0.21, 0.012, 0.21])
  addAnchors(
    b.use('steel'),
    [-0.17, 0.17].flatMap((dx) => [-0.17, 0.17].map((dz): Triple => [x + dx, 0.144, z + dz])),
    0.012,
  )
  const low = 0.15
  addBlock(
    b.use('paint-yellow'),
    [x, low + CASING.height / 2, z],
    [CASING.breadth, CASING.height, CASING.breadth],
    0,
    0.02,
  )
  for (const [nx, nz] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    const at: Triple = [x + (nx * CASING.breadth) / 2, low + CASING.height / 2, z + (nz * CASING.breadth) / 2]
    addStripes(b, frameUp(at, [nx, 0, nz], [0, 1, 0]), [CASING.breadth - 0.04, CASING.height - 0.04], 0.36, 'black')
  }
}

/** Short braces between column and beam, with their gusset plates. */
function addKnees(b: MeshBuilder, x: number, y: number, half: number): void {
  for (const side of [-1, 1]) {
    const z = side * half
    addPlank(b.use(STEEL), [x, y - 0.75, z - side * 0.08], [x, y - 0.08, z - side * 0.72], 0.05, 0.05)
    addBox(b, [x, y - 0.16, z - side * 0.2], [0.006, 0.1, 0.12])
    addBox(b, [x, y - 0.72, z - side * 0.13], [0.006, 0.1, 0.05])
  }
}

/** Height of the axis of a pipe over a tier's beams, whose axis is at `tier`; metres. */
export const lineHeight = (tier: number, dn: Dn): number => tier + BEAM.height / 2 + SHOE + PIPES[dn].radius

function addLine(
  b: MeshBuilder,
  { dn, material, off }: PipeRackLook['tiers'][number]['lines'][number],
  tier: number,
  { length, frames, far }: Pick<PipeRackLook, 'length' | 'frames' | 'far'>,
): void {
  const { radius } = PIPES[dn]
  const y = lineHeight(tier, dn)
  const end = length / 2 + 0.6
  addRod(b.use(material), [-end, y, off], [end, y, off], radius, far ? 6 : 9)
  for (const x of frames) {
    b.use(STEEL)
    addBox(b, [x, y - radius - SHOE / 2, off], [0.1, SHOE / 2, 0.03])
  }
  if (far) return
  for (const x of [-length * 0.26, length * 0.27]) addFlanges(b, [x, y, off], [1, 0, 0], dn, material, 'far')
}

/** A ladder tray with its cables on brackets beside the columns. */
function addTray(b: MeshBuilder, length: number, y: number, z: number, frames: readonly number[], far: boolean): void {
  b.use('stainless')
  for (const side of [-0.2, 0.2]) addBox(b, [0, y + 0.1, z + side], [length / 2, 0.05, 0.006])
  for (let x = -length / 2; !far && x < length / 2; x += 1.5) addBox(b, [x, y + 0.06, z], [0.02, 0.008, 0.2])
  for (const x of frames) addBox(b.use(STEEL), [x, y + 0.03, z], [0.03, 0.02, 0.26])
  b.use('black')
  for (const off of far ? [0] : [-0.13, -0.02, 0.08])
    addTube(
      b,
      [
        [-length / 2, y + 0.095, z + off],
        [length / 2, y + 0.095, z + off],
      ],
      0.026,
      { sides: 6 },
    )
}

/** An explosion-proof lamp on its bracket. */
function addLamp(b: MeshBuilder, lamps: MeshBuilder, [x, y, z]: Triple): void {
  addTube(
    b.use('steel'),
    [
      [x, y + 0.1, z],
      [x, y + 0.1, z + 0.28],
      [x, y + 0.02, z + 0.32],
    ],
    0.016,
    { sides: 6 },
  )
  addRod(b.use('paint-grey'), [x, y + 0.04, z + 0.32], [x, y - 0.08, z + 0.32], 0.07, 12)
  addRod(lamps.use('paint-white', '#fff6e0'), [x, y - 0.08, z + 0.32], [x, y - 0.2, z + 0.32], 0.055, 10)
}
