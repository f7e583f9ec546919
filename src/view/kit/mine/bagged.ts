import type { BaggedLook } from '../../../site/looks/mineSafety'
import type { Triple } from '../../geometry/frame'
import type { MeshBuilder } from '../../geometry/meshBuilder'
import type { KitPieces } from '../pieces'
import { addHoop } from '../yard/shapes'
import { hashed } from './rockNoise'

/** From below up: half breadth and height of the bag's rings, metres; the cord lies about the fourth. */
const RINGS = [
  [0.03, -0.19],
  [0.13, -0.165],
  [0.135, 0.02],
  [0.12, 0.11],
  [0.045, 0.165],
  [0.085, 0.21],
] as const
const SIDES = 12

/** Cloth in folds, drawn together by a cord over what is in it. */
export function bagged({ base }: KitPieces, _: BaggedLook): void {
  const b: MeshBuilder = base.use('cloth-grey', '#6b6557')
  const at = (k: number, i: number): Triple => {
    const [r, y] = RINGS[k] as readonly [number, number]
    const a = (i / SIDES) * 2 * Math.PI
    // folds deepen towards the cord
    const fold = 1 + (i % 2 ? -1 : 1) * 0.03 * k + 0.12 * (hashed(i % SIDES, k, 5) - 0.5)
    return [Math.cos(a) * r * fold, y, Math.sin(a) * r * fold * 0.82]
  }
  const rows = RINGS.map(([, y], k) =>
    Array.from({ length: SIDES + 1 }, (_, i) => {
      const [x, , z] = at(k, i)
      const l = Math.hypot(x, z) || 1
      return b.vertex(...at(k, i), x / l, y < -0.16 ? -0.6 : 0.1, z / l)
    }),
  )
  for (let k = 0; k + 1 < rows.length; k++)
    for (let i = 0; i < SIDES; i++)
      b.quad(rows[k]?.[i] ?? 0, rows[k + 1]?.[i] ?? 0, rows[k + 1]?.[i + 1] ?? 0, rows[k]?.[i + 1] ?? 0)
  addHoop(base.use('wood', '#8f7a52'), [0, 0.165, 0], [0, 1, 0], 0.048, 0.007, { steps: 12, sides: 5 })
}
