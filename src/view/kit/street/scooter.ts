import type { VehiclePaint } from '../../../site/looks/vehicle'
import { addBar, addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import { type KitPieces, seenWhen } from '../pieces'
import { addCrate } from '../yard/shapes'
import { LAMP, LENS, PLATE, lacquer, lit, trim } from './paint'
import { addBikeWheel } from './wheel'

/**
 * Pieces of an e-bike of the scooter's form within GB 17761-2024 (no broader than 0.7 m, wheelbase at most 1.25 m), in the frame of the
 * trainee's bike: origin on the ground under the saddle, -z ahead, metres. Each is moved by `o`.
 */
export const SCOOTER = {
  wheel: { radius: 0.23, tyre: 0.045 },
  front: [0, 0.23, -0.8],
  rear: [0, 0.23, 0.45],
  /** Where the bars turn, and the middles of the grips. */
  pivot: [0, 1.04, -0.48],
  grip: { x: 0.29, y: 1.04, z: -0.4 },
} as const
/** Half the length of a grip, and its radius. */
const GRIP = { half: 0.06, radius: 0.018 } as const

export type Mover = (x: number, y: number, z: number) => Triple
export const movedBy =
  ([ox, oy, oz]: Triple): Mover =>
  (x, y, z) => [x + ox, y + oy, z + oz]

/** Everything that does not turn with the bars, but for the saddle. */
export function addScooterFrame(to: KitPieces, p: Mover, paint: VehiclePaint): void {
  const b = to.base
  addBlock(trim(b, '#2b2c2f'), p(0, 0.29, -0.3), [0.28, 0.06, 0.46], 0, 0.02)
  addBar(lacquer(b, paint), p(0, 0.3, -0.6), p(0, 0.92, -0.52), 0.34, 0.05, 0.02)
  addBar(b, p(0, 0.42, -0.64), p(0, 0.86, -0.56), 0.2, 0.06, 0.025)
  addBar(trim(b, '#3a3c40'), p(0, 0.36, -0.57), p(0, 0.88, -0.49), 0.28, 0.03, 0.012)
  // what holds the battery, and its sides down to the footboard
  addBlock(lacquer(b, paint), p(0, 0.55, 0.14), [0.25, 0.34, 0.46], 0, 0.06)
  addBar(b, p(0, 0.56, 0.3), p(0, 0.7, 0.6), 0.2, 0.14, 0.05)
  addBlock(trim(b, '#2b2c2f'), p(0, 0.34, 0.1), [0.27, 0.14, 0.44], 0, 0.03)
  for (const s of [-1, 1]) {
    addBar(b.use('steel', '#3f4246'), p(s * 0.09, 0.3, 0.2), p(s * 0.09, 0.23, 0.47), 0.03, 0.05, 0.01)
    addTube(b, [p(s * 0.1, 0.6, 0.32), p(s * 0.1, 0.26, 0.44)], 0.016, { sides: 6 })
    addTube(
      b.use('steel', '#55595d'),
      [p(s * 0.08, 0.72, 0.34), p(s * 0.11, 0.8, 0.42), p(s * 0.11, 0.8, 0.72)],
      0.01,
      { sides: 6 },
    )
  }
  addBlock(trim(b), p(0, 0.485, 0.52), [0.11, 0.03, 0.34], 0, 0.012)
  addBlock(b, p(0, 0.4, 0.68), [0.11, 0.2, 0.03], 0, 0.012)
  addBikeWheel(b, p(...SCOOTER.rear), SCOOTER.wheel.radius, SCOOTER.wheel.tyre, 'cast')
  addCrate(b.use('paint-white', PLATE.bike), p(0, 0.56, 0.662), [0.2, 0.12, 0.012])
  addBlock(b.use('lamp-off', LENS.tail), p(0, 0.69, 0.64), [0.15, 0.055, 0.05], 0, 0.015)
  addBlock(lit(seenWhen(to, 'brake'), LAMP.brake), p(0, 0.69, 0.644), [0.155, 0.06, 0.05], 0, 0.015)
  addCrate(lit(seenWhen(to, 'lights'), LAMP.tail), p(0, 0.69, 0.667), [0.1, 0.03, 0.004])
  for (const [s, word] of [
    [-1, 'left'],
    [1, 'right'],
  ] as const) {
    addBlock(b.use('lamp-off', LENS.side), p(s * 0.12, 0.66, 0.63), [0.05, 0.04, 0.05], 0, 0.012)
    const blink = lit(seenWhen(to, word), LAMP.side)
    addBlock(blink, p(s * 0.12, 0.66, 0.633), [0.055, 0.045, 0.05], 0, 0.012)
    addBlock(blink, p(s * 0.14, 0.78, -0.6), [0.03, 0.05, 0.06], 0, 0.012)
  }
}

/** The saddle, its middle at the origin. */
export function addSaddle(b: MeshBuilder, p: Mover): void {
  addBlock(trim(b, '#1d1d1f'), p(0, 0.005, 0.05), [0.27, 0.08, 0.36], 0, 0.035)
  addBlock(b, p(0, 0, -0.16), [0.18, 0.07, 0.16], 0, 0.03)
  addCrate(trim(b, '#3a3c40'), p(0, -0.04, 0.02), [0.22, 0.02, 0.44])
}

/** Front wheel, fork's legs and mudguard, the axle at the origin. */
export function addFork(b: MeshBuilder, p: Mover, paint: VehiclePaint): void {
  addBikeWheel(b, p(0, 0, 0), SCOOTER.wheel.radius, SCOOTER.wheel.tyre, 'cast')
  for (const s of [-1, 1])
    addTube(b.use('steel', '#3f4246'), [p(s * 0.075, 0, 0), p(s * 0.075, 0.34, 0.1)], 0.018, { sides: 6 })
  addBar(b, p(0, 0.34, 0.09), p(0, 0.44, 0.16), 0.18, 0.06, 0.02)
  addBar(lacquer(b, paint), p(0, 0.262, -0.14), p(0, 0.285, 0.05), 0.11, 0.03, 0.012)
  addBar(b, p(0, 0.285, 0.05), p(0, 0.2, 0.2), 0.11, 0.03, 0.012)
}

/** Bars, stem, grips and the headlamp in its cowl; the origin where the bars turn. */
export function addBars(to: KitPieces, p: Mover, paint: VehiclePaint): void {
  const b = to.base
  const { grip, pivot } = SCOOTER
  const [gy, gz] = [grip.y - pivot[1], grip.z - pivot[2]]
  addTube(b.use('steel', '#2e3033'), [p(0, -0.24, -0.06), p(0, -0.02, 0)], 0.026, { sides: 8 })
  addTube(
    b,
    [
      p(-0.3, gy, gz),
      p(-0.2, gy + 0.004, gz - 0.02),
      p(-0.09, -0.02, -0.005),
      p(0.09, -0.02, -0.005),
      p(0.2, gy + 0.004, gz - 0.02),
      p(0.3, gy, gz),
    ],
    0.011,
    { sides: 8 },
  )
  addBlock(lacquer(b, paint), p(0, -0.035, -0.07), [0.24, 0.17, 0.16], 0, 0.05)
  addLathe(
    b.use('stainless', LENS.head),
    frameAlong(p(0, -0.045, -0.14), [0, 0, -1]),
    [
      [0.062, 0],
      [0.055, 0.016],
      [0, 0.024],
    ],
    12,
  )
  addLathe(
    lit(seenWhen(to, 'lights'), LAMP.head),
    frameAlong(p(0, -0.045, -0.142), [0, 0, -1]),
    [
      [0.056, 0.01],
      [0.05, 0.018],
      [0, 0.026],
    ],
    12,
  )
  for (const s of [-1, 1]) {
    addGrip(b, p(s * grip.x, gy, gz), s)
    addBlock(trim(b), p(s * (grip.x - 0.09), gy + 0.004, gz - 0.008), [0.05, 0.045, 0.05], 0, 0.012)
  }
}

/** A rubber grip with rings and a flange. */
function addGrip(b: MeshBuilder, at: Triple, s: number): void {
  const { half, radius } = GRIP
  addLathe(
    b.use('rubber', '#1b1c1e'),
    frameAlong([at[0] - s * half, at[1], at[2]], [s, 0, 0]),
    [
      [radius * 1.5, 0],
      [radius * 1.5, 0.006],
      [radius, 0.008],
      [radius, 0.05],
      [radius * 1.1, 0.055],
      [radius, 0.06],
      [radius, half * 2 - 0.004],
      [radius * 0.8, half * 2],
      [0, half * 2],
    ],
    10,
  )
}

/** A brake lever before its grip, on the right (1) or left; the origin in its middle. */
export function addLever(b: MeshBuilder, p: Mover, s: 1 | -1): void {
  addTube(
    b.use('stainless', '#9fa3a6'),
    [p(-s * 0.09, 0.005, 0.03), p(-s * 0.05, 0, 0), p(s * 0.05, -0.006, 0.004), p(s * 0.1, -0.012, 0.022)],
    0.007,
    { sides: 6 },
  )
  addBlock(trim(b), p(-s * 0.085, 0.006, 0.05), [0.03, 0.035, 0.06], 0, 0.01)
}

/** A mirror on its stalk, the glass to the rider; the origin in the middle of the glass. */
export function addMirror(b: MeshBuilder, p: Mover, s: 1 | -1): void {
  addTube(trim(b), [p(-s * 0.1, -0.17, 0.03), p(-s * 0.06, -0.1, -0.01), p(0, -0.01, -0.02)], 0.006, { sides: 6 })
  addLathe(
    b,
    frameAlong(p(0, 0, -0.022), [0, 0, 1]),
    [
      [0, 0],
      [0.045, 0.004],
      [0.062, 0.016],
      [0.062, 0.022],
      [0.056, 0.024],
    ],
    14,
  )
  addLathe(
    b.use('stainless', '#b9c6cf'),
    frameAlong(p(0, 0, 0), [0, 0, 1]),
    [
      [0.057, 0],
      [0, 0.002],
    ],
    14,
  )
}

/** A delivery box about the origin: body, lid, handle, bands that reflect. */
export function addDeliveryBox(b: MeshBuilder, p: Mover, [w, h, d]: Triple, paint: VehiclePaint): void {
  addBlock(lacquer(b, paint), p(0, -0.04, 0), [w, h - 0.08, d], 0, 0.025)
  addBlock(trim(b, '#232427'), p(0, h / 2 - 0.085, 0), [w + 0.012, 0.02, d + 0.012], 0, 0.006)
  addBlock(lacquer(b, paint), p(0, h / 2 - 0.035, 0), [w + 0.02, 0.07, d + 0.02], 0, 0.025)
  addBlock(trim(b), p(0, h / 2 - 0.09, d / 2 + 0.012), [0.1, 0.05, 0.02], 0, 0.008)
  addCrate(b.use('paint-white', '#d5d9da'), p(0, -h * 0.28, 0), [w + 0.006, 0.045, d + 0.006])
}
