import type { CamArmLook, CouplingLook, PullGripLook, TiedWireLook } from '../../../site/looks/handled'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong, inFrame } from '../../geometry/frame'
import { addLathe, addRod } from '../../geometry/lathe'
import { addTube } from '../../geometry/tube'
import { addBolts } from '../parts/flange'
import type { KitPieces } from '../pieces'

/** The coupling: body with its grooves, lugs of the cams, flange bolted to the vehicle's port. */
export function coupling({ base: b }: KitPieces, { radius: r }: CouplingLook): void {
  const f = frameAlong([0, 0, 0], [0, 0, 1])
  addLathe(
    b.use('stainless'),
    f,
    [
      [0, -0.1],
      [r * 0.82, -0.1],
      [r * 0.86, -0.095],
      [r * 0.86, -0.05],
      [r, -0.04],
      [r, 0.03],
      [r * 0.86, 0.04],
      [r * 0.7, 0.06],
      [r * 0.7, 0.1],
      [r * 1.18, 0.1],
      [r * 1.18, 0.14],
      [r * 0.5, 0.14],
      [r * 0.45, 0.2],
      [0, 0.2],
    ],
    28,
  )
  addBolts(b.use('steel'), frameAlong([0, 0, 0.12], [0, 0, 1]), r * 0.98, 8, 0.008, 0.02)
  for (const side of [-1, 1])
    for (const y of [-0.033, 0.033]) addBlock(b, [side * (r - 0.008), y, 0], [0.05, 0.014, 0.05], 0, 0.005)
}

/** A forged cam arm on its pin, with a knob for the hand. */
export function camArm({ moving: b }: KitPieces, { side, length }: CamArmLook): void {
  addRod(b.use('stainless'), [0, -0.045, 0], [0, 0.045, 0], 0.011, 10)
  const end = length * 1.14
  addLathe(
    b.use('paint-red'),
    frameAlong([-side * 0.02, 0, 0], [side, 0, 0]),
    [
      [0, 0],
      [0.022, 0.004],
      [0.025, 0.025],
      [0.017, 0.06],
      [0.015, length * 0.72],
      [0.021, length * 0.86],
      [0.033, length * 0.94],
      [0.037, length * 1.04],
      [0.03, length * 1.11],
      [0, end],
    ],
    14,
  )
}

/** A grip on a rod; with a box, what it works is behind the box's cover. */
export function pullGrip(
  { base, moving: b }: KitPieces,
  { at, along, length, rod, box, material }: PullGripLook,
): void {
  const f = frameAlong(at, along)
  const h = length / 2
  addLathe(
    b.use(material),
    { ...f, at: inFrame(f, 0, 0, -h) },
    [
      [0, 0],
      [0.016, 0.003],
      [0.021, 0.015],
      [0.018, h * 0.6],
      [0.021, h],
      [0.018, h * 1.4],
      [0.021, length - 0.015],
      [0.016, length - 0.003],
      [0, length],
    ],
    14,
  )
  const end: Triple = [at[0] + rod[0], at[1] + rod[1], at[2] + rod[2]]
  addRod(b.use('steel'), at, end, 0.009, 8)
  if (!box) return
  addBlock(base.use('paint-red'), [-0.06, 0, 0], [0.06, 0.2, 0.2], 0, 0.012)
  addBlock(base.use('paint-yellow'), [-0.028, 0, 0], [0.006, 0.16, 0.16], 0, 0.002)
  addRod(base.use('stainless'), [-0.03, 0, 0], [-0.01, 0, 0], 0.02, 12)
  addTube(
    base.use('steel'),
    [
      [-0.06, -0.1, 0],
      [-0.06, -0.5, 0],
      [-0.08, -1.05, 0],
    ],
    0.014,
    { sides: 8 },
  )
  for (const y of [-0.08, 0.08])
    for (const z of [-0.08, 0.08]) addRod(base.use('steel'), [-0.03, y, z], [-0.024, y, z], 0.008, 6)
}

/** Rusty wire wound three times round, its ends twisted. */
export function tiedWire({ base: b }: KitPieces, { radius, height }: TiedWireLook): void {
  const turns = 3
  const steps = turns * 14
  const coil = Array.from({ length: steps + 1 }, (_, i): Triple => {
    const a = (i / 14) * 2 * Math.PI
    return [
      Math.cos(a) * radius * (1 + 0.12 * Math.sin(i * 1.7)),
      height * 0.28 + (i / steps - 0.5) * height * 0.3,
      Math.sin(a) * radius * 0.6,
    ]
  })
  addTube(b.use('rust'), coil, 0.005, { sides: 5 })
  addTube(
    b,
    [
      [0.004, -height / 2, 0],
      [-0.006, -height * 0.2, 0.008],
      [0.006, height * 0.1, -0.004],
      [0, height / 2, 0.004],
    ],
    0.006,
    { sides: 5 },
  )
  addTube(
    b,
    [
      [-0.004, -height * 0.42, 0.006],
      [0.008, -height * 0.15, -0.006],
      [-0.002, height * 0.2, 0.01],
    ],
    0.006,
    { sides: 5 },
  )
}
