import type { SlingLook } from '../../../site/looks/buildLift'
import { addBlock } from '../../geometry/bevel'
import { type Triple, frameAlong } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addTube } from '../../geometry/tube'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'
import { addPole, between } from './tubes'

/** Strands of a rope on its way between two points: how far one round goes, metres. */
const LAY = 0.11

/** A wire rope from one point to another, drawn with the twist of its strands where one stands near. */
export function addWireRope(b: MeshBuilder, from: Triple, to: Triple, radius: number): void {
  const l = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2])
  addPole(b, from, to, radius * 0.8, 6)
  const { u, v } = frameAlong(from, [to[0] - from[0], to[1] - from[1], to[2] - from[2]])
  const steps = Math.min(60, Math.ceil((l / LAY) * 5))
  for (const k of [0, 1, 2]) {
    addTube(
      b,
      Array.from({ length: steps + 1 }, (_, i): Triple => {
        const t = i / steps
        const a = (t * steps * 2 * Math.PI) / 5 + (k * 2 * Math.PI) / 3
        const p = between(from, to, t)
        const r = radius * 0.55
        return [
          p[0] + (u[0] * Math.cos(a) + v[0] * Math.sin(a)) * r,
          p[1] + (u[1] * Math.cos(a) + v[1] * Math.sin(a)) * r,
          p[2] + (u[2] * Math.cos(a) + v[2] * Math.sin(a)) * r,
        ]
      }),
      radius * 0.55,
      { sides: 4 },
    )
  }
}

/** Legs from a ring to eyes with shackles; good ones with ferrules and a tag, worn ones with beards of wire and a knot. */
export function sling({ base: b }: KitPieces, { legs, spread, drop, state }: SlingLook): void {
  const radius = 0.011
  const worn = state === 'worn'
  const metal = worn ? '#5f4c3c' : '#6f6c66'
  addHoop(b.use('paint-yellow', worn ? '#7d6a3a' : '#d0a020'), [0, -0.02, 0], [0, 0, 1], 0.08, 0.016, {
    steps: 16,
    sides: 7,
  })
  const ends: Triple[] =
    legs === 1
      ? [[0, -drop, 0]]
      : [
          [-spread / 2, -drop, 0],
          [spread / 2, -drop, 0],
        ]
  ends.forEach((end, leg) => {
    const top: Triple = [end[0] * 0.03, -0.1, leg * 0.01]
    const eye: Triple = between(end, top, 0.16 / Math.max(0.3, drop))
    addHoop(b.use('steel', metal), between(top, eye, 0.06 / drop), [0, 0, 1], 0.05, radius, { steps: 12, sides: 6 })
    addHoop(b, between(eye, end, 0.4), [0, 0, 1], 0.055, radius, { steps: 12, sides: 6 })
    addWireRope(b.use('steel', metal), between(top, eye, 0.1), eye, radius)
    if (!worn)
      for (const t of [0.14, 0.9])
        addRod(b.use('stainless', '#b9bab6'), between(top, eye, t), between(top, eye, t + 0.09 / drop), 0.02, 10)
    addHoop(
      b.use('paint-green', worn ? '#4f4a3b' : '#2d7348'),
      [end[0], end[1] + 0.02, end[2]],
      [1, 0, 0],
      0.035,
      0.012,
      { steps: 12, sides: 6 },
    )
  })
  const [end] = ends as [Triple]
  if (!worn) {
    const at = between([0, -0.1, 0], end, 0.24)
    addBlock(
      b.use('paint-green', '#1f8a4c'),
      [at[0] + 0.03, at[1] - 0.05, at[2] + 0.02],
      [0.06, 0.1, 0.006],
      0.3,
      0.002,
    )
    return
  }
  // beards: broken wires that stand off all round
  for (const [t, n] of [
    [0.42, 14],
    [0.7, 9],
  ] as const) {
    const at = between([0, -0.1, 0], end, t)
    b.use('steel', '#8e7f6c')
    for (let i = 0; i < n; i++) {
      const a = hashed(i, 1, n) * 2 * Math.PI
      const out = 0.03 + hashed(i, 2, n) * 0.05
      const y = at[1] + (hashed(i, 3, n) - 0.5) * 0.12
      addTube(
        b,
        [
          [at[0], y, at[2]],
          [at[0] + Math.cos(a) * out * 0.6, y + 0.012, at[2] + Math.sin(a) * out * 0.6],
          [at[0] + Math.cos(a) * out, y + 0.035, at[2] + Math.sin(a) * out],
        ],
        0.0016,
        { sides: 3 },
      )
    }
  }
  // a knot, drawn tight
  const knot = between([0, -0.1, 0], end, 0.56)
  b.use('steel', metal)
  addHoop(b, knot, [0.6, 0.5, 0.4], 0.04, radius * 1.1, { steps: 12, sides: 6 })
  addHoop(b, [knot[0] + 0.015, knot[1] - 0.02, knot[2]], [-0.5, 0.6, 0.5], 0.036, radius * 1.1, { steps: 12, sides: 6 })
  addHoop(b, [knot[0] - 0.01, knot[1] + 0.02, knot[2] + 0.01], [0.2, 1, -0.3], 0.034, radius * 1.1, {
    steps: 12,
    sides: 6,
  })
}
