import type { GuardrailLook } from '../../../site/looks/buildEdge'
import { frameUp } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addStripes } from '../parts/stripes'
import type { KitPieces } from '../pieces'
import { addCrate, addFace, addTurned } from '../yard/shapes'
import { BAND, TUBE, addBanded, addCoupler, addPole, redOrWhite, usedSteel } from './tubes'

/** JGJ 80: heights of the rails over the floor, and of the toe board, metres. */
const RAIL = { top: 1.2, middle: 0.6, toe: 0.18, low: 0.9, apart: 2 }

/** Panels or tube, with what of it is asked for. */
export function guardrail(to: KitPieces, look: GuardrailLook): void {
  if (look.style === 'panel') panels(to, look)
  else tubes(to.base, look)
}

/** A toe board along x from `a` to `c`, striped red and white on both faces. */
function addToeBoard(b: MeshBuilder, a: number, c: number, z: number): void {
  const [mid, length] = [(a + c) / 2, c - a]
  addCrate(b.use('paint-white', '#dcdad2'), [mid, RAIL.toe / 2 + 0.01, z], [length, RAIL.toe, 0.018])
  for (const s of [-1, 1] as const) {
    const f = frameUp([mid, RAIL.toe / 2 + 0.01, z + s * 0.01], [0, 0, s], [0, 1, 0])
    addStripes(b, f, [length, RAIL.toe], BAND, 'paint-red')
  }
}

/** Posts on foot plates, frame with mesh, toe board of sheet: 定型化防护栏杆. */
function panels({ base, wire }: KitPieces, { length, low, toe }: GuardrailLook): void {
  const n = Math.max(1, Math.round(length / RAIL.apart))
  const top = low ? RAIL.low : RAIL.top
  const w = length / n
  for (let i = 0; i <= n; i++) {
    const x = -length / 2 + i * w
    const pieces = Math.round(top / 0.24)
    for (let k = 0; k < pieces; k++)
      addCrate(redOrWhite(base, k), [x, (k + 0.5) * (top / pieces), 0], [0.05, top / pieces, 0.05])
    addCrate(base.use('steel', '#77706a'), [x, 0.005, 0], [0.12, 0.01, 0.12])
    for (const s of [-0.045, 0.045])
      addTurned(
        base,
        [x + s, 0.01, s],
        [
          [0.009, 0],
          [0.009, 0.02],
          [0, 0.02],
        ],
        6,
      )
    if (i === n) continue
    const [a, c] = [x + 0.04, x + w - 0.04]
    const foot = toe === false ? 0.2 : RAIL.toe + 0.03
    base.use('paint-red', '#b8261f')
    for (const y of [foot + 0.015, ...(low ? [] : [RAIL.middle]), top - 0.03])
      addCrate(base, [(a + c) / 2, y, 0], [c - a, 0.03, 0.03])
    for (const at of [a + 0.015, c - 0.015]) addCrate(base, [at, (foot + top) / 2, 0], [0.03, top - foot - 0.03, 0.03])
    for (const at of [a - 0.01, c + 0.01])
      for (const y of [0.35, top - 0.2]) addCrate(base.use('steel', '#8b857b'), [at, y, 0.012], [0.05, 0.03, 0.02])
    addFace(
      wire.use('paint-red', '#a83a30'),
      [
        [a + 0.03, foot, 0.002],
        [c - 0.03, foot, 0.002],
        [c - 0.03, top - 0.03, 0.002],
        [a + 0.03, top - 0.03, 0.002],
      ],
      [0, 0, 1],
    )
    if (toe !== false) addToeBoard(base, a, c, 0)
  }
}

/** Posts and rails of scaffold tube in bands, couplers, toe board of ply; a low one is of bare tube, tied with wire. */
function tubes(b: MeshBuilder, { length, low, toe }: GuardrailLook): void {
  const n = Math.max(1, Math.ceil(length / RAIL.apart - 0.01))
  const top = low ? RAIL.low : RAIL.top
  const rails = low ? [RAIL.low - 0.03] : [RAIL.top - 0.03, RAIL.middle]
  const half = length / 2
  for (const y of rails) {
    if (low) addPole(usedSteel(b, 3), [-half - 0.1, y + 0.01, TUBE * 2], [half + 0.1, y - 0.02, TUBE * 2])
    else addBanded(b, [-half - 0.08, y, TUBE * 2], [half + 0.08, y, TUBE * 2])
  }
  for (let i = 0; i <= n; i++) {
    const x = -half + (length * i) / n
    if (low) addPole(usedSteel(b, i), [x, 0, 0], [x + 0.02, top + 0.05, 0])
    else addBanded(b, [x, 0, 0], [x, top + 0.04, 0])
    addCrate(b.use('steel', '#77706a'), [x, 0.004, 0], [0.12, 0.008, 0.12])
    for (const y of rails)
      if (low) addCrate(b.use('steel', '#a8a49c'), [x, y, TUBE], [0.06, 0.02, 0.11], 0.4)
      else addCoupler(b, [x, y, TUBE])
    if (i < n && toe !== false) addToeBoard(b, x + 0.03, x + length / n - 0.03, TUBE + 0.012)
  }
}
