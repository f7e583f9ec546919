import { type Frame, type Triple, frameAlong, inFrame } from '../../geometry/frame'
import { addLathe } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addDisc } from '../../geometry/tube'

const SIDES = 14
/** Openings in a disc of light alloy (chosen). */
const OPENINGS = 5

/** How a wheel stands: on the right (1) or left, and turned to the left by so many radians. */
export interface WheelStance {
  side: 1 | -1
  turn?: number
}

const axleOf = (at: Triple, { side, turn = 0 }: WheelStance): Frame =>
  frameAlong(at, [side * Math.cos(turn), 0, -side * Math.sin(turn)])

/** A car's wheel of so large a radius and width about its middle: tyre and alloy disc, seen from its own side. */
export function addCarWheel(b: MeshBuilder, at: Triple, stance: WheelStance, radius: number, width: number): void {
  const f = axleOf(at, stance)
  const w = width / 2
  addLathe(
    b.use('rubber', '#1f2022'),
    f,
    [
      [radius, -w],
      [radius, w * 0.7],
      [radius * 0.9, w],
      [radius * 0.68, w * 0.95],
    ],
    SIDES,
  )
  addLathe(
    b.use('stainless', '#a7abae'),
    f,
    [
      [radius * 0.7, w * 0.96],
      [radius * 0.6, w * 0.72],
      [radius * 0.2, w * 0.85],
      [0, w * 0.9],
    ],
    SIDES,
  )
  b.use('black')
  for (let i = 0; i < OPENINGS; i++) {
    const a = (i / OPENINGS) * 2 * Math.PI
    const r = radius * 0.43
    addDisc(b, inFrame(f, Math.cos(a) * r, Math.sin(a) * r, w * 0.82), f.w, radius * 0.13, 5)
  }
}

/** A wheel of a lorry or bus: deep steel disc with its hub; `twin` tyres stand side by side to the inside. */
export function addHeavyWheel(b: MeshBuilder, at: Triple, side: 1 | -1, radius: number, twin: boolean): void {
  const f = axleOf(at, { side })
  const w = 0.15
  const inner = twin ? -0.45 : -w
  addLathe(
    b.use('rubber', '#202123'),
    f,
    [
      [radius, inner],
      [radius, w * 0.75],
      [radius * 0.93, w],
      [radius * 0.62, w],
    ],
    SIDES,
  )
  addLathe(
    b.use('steel', '#8d9193'),
    f,
    twin
      ? [
          [radius * 0.62, w * 0.95],
          [radius * 0.5, -0.02],
          [radius * 0.26, -0.02],
          [radius * 0.22, 0.1],
          [0, 0.12],
        ]
      : [
          [radius * 0.62, w * 0.95],
          [radius * 0.5, w * 0.8],
          [radius * 0.26, w * 1.1],
          [0, w * 1.3],
        ],
    SIDES,
  )
}

/** A bicycle's or scooter's wheel, seen from both sides: tyre about an open rim, hub; `spokes` are thin, else five broad arms. */
export function addBikeWheel(b: MeshBuilder, at: Triple, radius: number, tyre: number, spokes: 'thin' | 'cast'): void {
  const f = axleOf(at, { side: 1 })
  const rim = radius - tyre * 2
  addLathe(
    b.use('rubber', '#1d1e20'),
    f,
    [
      [rim, -tyre * 0.6],
      [radius - tyre, -tyre],
      [radius, 0],
      [radius - tyre, tyre],
      [rim, tyre * 0.6],
      [rim, -tyre * 0.6],
    ],
    16,
  )
  b.use('stainless', '#8f9497')
  addLathe(
    b,
    f,
    [
      [0, -0.05],
      [0.035, -0.05],
      [0.035, 0.05],
      [0, 0.05],
    ],
    8,
  )
  const n = spokes === 'thin' ? 9 : 5
  const half = spokes === 'thin' ? 0.003 : 0.016
  for (let i = 0; i < n; i++) {
    const a = (i / n) * 2 * Math.PI
    const [c, s] = [Math.cos(a), Math.sin(a)]
    // two faces back to back
    for (const way of [1, -1] as const) {
      const put = (r: number, aside: number): number => {
        const p = inFrame(f, c * r - s * aside, s * r + c * aside, way * 0.012)
        return b.vertex(...p, way * f.w[0], way * f.w[1], way * f.w[2])
      }
      b.quad(put(0.03, -half * way), put(rim + 0.006, -half * way), put(rim + 0.006, half * way), put(0.03, half * way))
    }
  }
}
