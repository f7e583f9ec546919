import type { BollardsLook, FenceLook } from '../../../site/looks/enclosure'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addFace, addTurned } from './shapes'

/** Distance of posts, trade size of welded mesh panels, metres. */
const PITCH = 2.67
const POST = 0.03
/** An outrigger leans out over the mesh by so much and rises by as much. */
const OUT = 0.3
const WIRES = 3
/** A coil of razor wire lies on the outriggers' tips, BTO-22 in rounds of 450 mm. */
const COIL = 0.225

/** A fence: posts with caps and outriggers, rails and V-bends of the panels, mesh, barbed wire, coil. */
export function fence({ base, wire }: KitPieces, { length, turned, height }: FenceLook): void {
  const n = Math.max(1, Math.round(length / PITCH))
  const at = (along: number, y: number, out: number): Triple => (turned ? [out, y, along] : [along, y, out])
  const half = length / 2
  for (let i = 0; i <= n; i++) {
    const x = -half + (length * i) / n
    addRod(base.use('paint-green', '#2f5d45'), at(x, 0, 0), at(x, height + 0.12, 0), POST, 8)
    addTurned(
      base.use('concrete'),
      at(x, 0, 0),
      [
        [0.14, 0],
        [0.12, 0.05],
        [0, 0.06],
      ],
      8,
    )
    addRod(base.use('steel'), at(x, height + 0.1, 0), at(x, height + 0.1 + OUT, OUT), 0.016, 5)
  }
  base.use('paint-green', '#2f5d45')
  for (const y of [0.12, height * 0.42, height * 0.75, height])
    addTube(base, [at(-half, y, 0), at(half, y, 0)], 0.014, { sides: 4, open: true })
  base.use('steel')
  for (let k = 1; k <= WIRES; k++) {
    const t = k / WIRES
    addTube(base, [at(-half, height + 0.1 + OUT * t, OUT * t), at(half, height + 0.1 + OUT * t, OUT * t)], 0.006, {
      sides: 3,
      open: true,
    })
  }
  wire.use('paint-green', '#3b6a50')
  const z = turned ? ([1, 0, 0] as const) : ([0, 0, 1] as const)
  const face = (a: number, c: number, y0: number, y1: number): void =>
    turned
      ? addFace(wire, [at(c, y0, 0), at(a, y0, 0), at(a, y1, 0), at(c, y1, 0)], z)
      : addFace(wire, [at(a, y0, 0), at(c, y0, 0), at(c, y1, 0), at(a, y1, 0)], z)
  face(-half, half, 0.1, height)
  wire.use('steel')
  addTube(
    wire,
    [at(-half, height + 0.2 + OUT + COIL * 0.6, OUT * 0.6), at(half, height + 0.2 + OUT + COIL * 0.6, OUT * 0.6)],
    COIL,
    { sides: 8, open: true },
  )
}

/** Bollards: steel tube with a domed cap on a foot plate, black bands, one of reflecting foil. */
export function bollards({ base }: KitPieces, { at, height, radius }: BollardsLook): void {
  for (const x of at) {
    addTurned(
      base.use('steel'),
      [x, 0, 0],
      [
        [0, 0],
        [radius * 1.7, 0],
        [radius * 1.7, 0.012],
        [radius, 0.014],
      ],
      16,
    )
    const band = (from: number, to: number): void =>
      addTurned(
        base,
        [x, 0, 0],
        [
          [radius, from],
          [radius, to],
        ],
        16,
      )
    const part = height / 5
    for (let i = 0; i < 5; i++) {
      base.use(i % 2 ? 'black' : 'paint-yellow')
      band(0.012 + part * i, i === 4 ? height - radius * 0.5 : 0.012 + part * (i + 1))
    }
    base.use('paint-yellow')
    addTurned(
      base,
      [x, height - radius * 0.5, 0],
      [
        [radius, 0],
        [radius * 0.85, radius * 0.3],
        [radius * 0.5, radius * 0.46],
        [0, radius * 0.5],
      ],
      16,
    )
    base.use('hi-vis', '#f3f6f4')
    addTurned(
      base,
      [x, height * 0.78, 0],
      [
        [radius, -0.04],
        [radius * 1.03, -0.04],
        [radius * 1.03, 0.04],
        [radius, 0.04],
      ],
      16,
    )
    base.use('steel')
    for (let k = 0; k < 4; k++) {
      const a = (k + 0.5) * (Math.PI / 2)
      addTurned(
        base,
        [x + Math.cos(a) * radius * 1.4, 0.012, Math.sin(a) * radius * 1.4],
        [
          [0.014, 0],
          [0.014, 0.012],
          [0, 0.012],
        ],
        6,
      )
    }
  }
}
