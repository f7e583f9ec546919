import type { Triple } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import { addCrate } from '../yard/shapes'
import { addPole, between } from './tubes'

/** A QTZ 80: mast 1.6 m square, sections of 2.5 m. Trade sizes, metres. */
export const MAST = { half: 0.8, section: 2.5, leg: 0.075 }
export const YELLOW = '#dba51c'
export const yellow = (b: MeshBuilder): MeshBuilder => b.use('paint-yellow', YELLOW)

/** A square lattice about the vertical from y0 to y1: legs, frames, diagonals, a ladder within. */
export function addLattice(b: MeshBuilder, y0: number, y1: number, half: number): void {
  const n = Math.max(1, Math.round((y1 - y0) / MAST.section))
  const corner = (k: number, y: number, h = half): Triple => [k === 0 || k === 3 ? -h : h, y, k < 2 ? -h : h]
  for (let k = 0; k < 4; k++)
    addCrate(yellow(b), between(corner(k, y0), corner(k, y1), 0.5), [MAST.leg * 2, y1 - y0, MAST.leg * 2])
  for (let i = 0; i < n; i++) {
    const [a, c] = [y0 + ((y1 - y0) * i) / n, y0 + ((y1 - y0) * (i + 1)) / n]
    const m = (a + c) / 2
    for (let k = 0; k < 4; k++) {
      const l = (k + 1) % 4
      addPole(yellow(b), corner(k, a + 0.05), corner(l, a + 0.05), 0.035, 4)
      addPole(b, corner(k, a), corner(l, m), 0.03, 4)
      addPole(b, corner(l, m), corner(k, c), 0.03, 4)
      addCrate(b.use('paint-yellow', '#b98a17'), corner(k, a), [0.22, 0.1, 0.22])
    }
  }
  b.use('steel', '#8b867c')
  for (const x of [-0.2, 0.2]) addPole(b, [x, y0, -half + 0.25], [x, y1, -half + 0.25], 0.018, 4)
  for (let y = y0 + 0.3; y < y1; y += 0.3) addPole(b, [-0.2, y, -half + 0.25], [0.2, y, -half + 0.25], 0.01, 3)
}
