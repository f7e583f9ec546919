import { type Frame, type Triple, frameAlong, frameUp, inFrame, shifted, turned } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addPrism } from '../../geometry/extrude'
import { addDisc } from '../../geometry/tube'

const SIDES = 18
/** Studs of a wheel for 10 studs on 335 mm (GB/T 3487). */
const STUDS = { count: 10, circle: 0.1675, size: 0.014 }
const BLOCKS = 16
/** Holes of the disc, by eye. */
const HOLES = 8

/** A truck's wheel at `hub`, seen from `side` (+1: from +z): a single steered one, or a pair of tyres with a hollow disc. */
export function addWheel(b: MeshBuilder, hub: Triple, side: 1 | -1, radius: number, pair: boolean): void {
  const f = frameAlong(hub, [0, 0, side])
  const r = (share: number): number => share * radius
  b.use('rubber')
  if (pair)
    addLathe(
      b,
      f,
      [
        [r(0.6), -0.2],
        [r(1), -0.19],
        [r(1), -0.04],
        [r(0.9), 0],
        [r(1), 0.04],
        [r(0.99), 0.17],
        [r(0.92), 0.205],
        [r(0.78), 0.21],
        [r(0.62), 0.18],
      ],
      SIDES,
    )
  else
    addLathe(
      b,
      f,
      [
        [r(0.6), -0.12],
        [r(1), -0.12],
        [r(0.99), 0.15],
        [r(0.92), 0.19],
        [r(0.78), 0.2],
        [r(0.62), 0.17],
      ],
      SIDES,
    )
  addBlocks(b, f, radius)
  b.use('paint-grey', '#9ea4a8')
  const disc = pair ? 0.02 : 0.13
  addLathe(
    b,
    f,
    pair
      ? [
          [r(0.64), 0.19],
          [r(0.6), 0.185],
          [r(0.57), 0.1],
          [r(0.5), 0.03],
          [r(0.42), disc],
          [r(0.23), disc],
          [r(0.22), 0.13],
          [r(0.16), 0.16],
          [0, 0.17],
        ]
      : [
          [r(0.64), 0.18],
          [r(0.6), 0.17],
          [r(0.58), 0.09],
          [r(0.5), 0.08],
          [r(0.42), disc],
          [r(0.26), disc],
          [r(0.24), 0.18],
          [r(0.16), 0.21],
          [0, 0.215],
        ],
    14,
  )
  b.use('steel')
  for (let i = 0; i < STUDS.count; i++) {
    const a = (i / STUDS.count) * 2 * Math.PI
    const at = inFrame(f, Math.cos(a) * STUDS.circle, Math.sin(a) * STUDS.circle, disc)
    addLathe(
      b,
      frameAlong(at, f.w),
      [
        [STUDS.size, 0],
        [STUDS.size, 0.03],
        [0, 0.03],
      ],
      5,
    )
  }
  if (!pair) return
  b.use('black')
  for (let i = 0; i < HOLES; i++) {
    const a = ((i + 0.5) / HOLES) * 2 * Math.PI
    addDisc(b, inFrame(f, Math.cos(a) * r(0.46), Math.sin(a) * r(0.46), disc + 0.008), f.w, 0.024, 7)
  }
}

/** Tread blocks on the outer shoulder. */
function addBlocks(b: MeshBuilder, f: Frame, radius: number): void {
  for (let i = 0; i < BLOCKS; i++) {
    const a = (i / BLOCKS) * 2 * Math.PI
    const at = shifted(f, Math.cos(a) * radius * 0.985, Math.sin(a) * radius * 0.985, 0.15)
    const out = turned(f, Math.cos(a), Math.sin(a), 0)
    addPrism(
      b,
      frameUp(at.at, f.w, out),
      [
        [-0.045, -0.02],
        [0.045, -0.02],
        [0.045, 0.012],
        [-0.045, 0.012],
      ],
      0.035,
    )
  }
}
