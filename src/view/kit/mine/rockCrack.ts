import type { RockCrackLook } from '../../../site/looks/mineSafety'
import { type Frame, type Triple, frameAlong, inFrame } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import type { KitPieces } from '../pieces'
import { addBoulder } from './heap'
import { hashed } from './rockNoise'

const STEPS = 11
/** It stands so far off the rock's mean surface, metres: that is broken by as much. */
const OFF = 0.03

/** Its edges wander by so much of its length. */
const WANDERS = 0.09

/** A flat strip along the frame's u from `a` to `b`, whose edges wander: half width at share t of the way. */
function addRun(b: MeshBuilder, f: Frame, [a, z]: [Triple, Triple], half: (t: number) => number, seed: number): void {
  const long = Math.hypot(z[0] - a[0], z[1] - a[1])
  const at = (i: number, side: number): Triple => {
    const t = i / STEPS
    const jog = (hashed(i, seed, 9) - 0.5) * long * WANDERS * Math.sin(Math.PI * t)
    const wide = half(t) * (0.6 + 0.8 * hashed(i, seed, side > 0 ? 3 : 4))
    return inFrame(f, a[0] + (z[0] - a[0]) * t, a[1] + (z[1] - a[1]) * t + jog + side * wide, a[2])
  }
  const rows = Array.from({ length: STEPS + 1 }, (_, i) => [-1, 1].map((s) => b.vertex(...at(i, s), ...f.w)))
  rows.forEach(([low = 0, high = 0], i) => {
    const next = rows[i + 1]
    if (next) b.quad(low, next[0] ?? 0, next[1] ?? 0, high)
  })
}

/** A gap that gapes in its middle, pale broken lips, two that run off from it; or a hairline in red paint, with ticks to measure it by. */
export function rockCrack({ base }: KitPieces, { size: [w, h], faces, marked }: RockCrackLook): void {
  const f = frameAlong([0, 0, 0], faces ?? [0, 0, 1])
  const gape = (most: number) => (t: number) => most * Math.sin(Math.PI * t) ** 0.7 + 0.001
  const across: [Triple, Triple] = [
    [-w / 2, -h * 0.08, OFF],
    [w / 2, h * 0.08, OFF],
  ]
  const lip = ([a, z]: [Triple, Triple]): [Triple, Triple] => [
    [a[0], a[1], a[2] - 0.004],
    [z[0], z[1], z[2] - 0.004],
  ]
  if (!marked) addRun(base.use('rock', '#8c877d'), f, lip(across), gape(0.07), 1)
  addRun(base.use('black', '#040404'), f, across, gape(marked ? 0.006 : 0.03), 1)
  if (!marked) {
    for (const [x, y, s] of [
      [-0.15, 0.5, 2],
      [0.2, -0.5, 5],
    ] as const)
      addRun(
        base,
        f,
        [
          [x * w, 0, OFF],
          [(x + 0.14) * w, y * h, OFF],
        ],
        (t) => 0.014 * (1 - t) + 0.001,
        s,
      )
    for (let i = 0; i < 7; i++) {
      const at = inFrame(f, (hashed(i, 1, 6) - 0.5) * w * 0.8, (hashed(i, 2, 6) > 0.5 ? 1 : -1) * 0.075, OFF)
      const s = 0.025 + 0.03 * hashed(i, 3, 6)
      addBoulder(base, at, [s * 1.5, s * 0.5, s], 'rock', i + 3)
    }
    return
  }
  base.use('paint-red', '#b3372a')
  const line = (from: [number, number], to: [number, number]): void =>
    addRun(
      base,
      f,
      [
        [...from, OFF + 0.002],
        [...to, OFF + 0.002],
      ],
      () => 0.009,
      8,
    )
  const [x, y] = [w * 0.53, h * 0.42]
  for (const s of [-1, 1]) line([-x, s * y], [x, s * y])
  for (const t of [-1, -0.33, 0.33, 1]) {
    const half = Math.abs(t) === 1 ? y : h * 0.16
    const strip = Array.from({ length: 4 }, (_, k) => {
      const [dx, dy] = [k === 0 || k === 3 ? -0.009 : 0.009, k < 2 ? -half : half]
      return base.vertex(...inFrame(f, t * x + dx, dy, OFF + 0.002), ...f.w)
    }) as [number, number, number, number]
    base.quad(...strip)
  }
}
