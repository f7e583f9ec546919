import type { RcColumnLook, RcWallLook } from '../../../site/looks/buildFrame'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { hashed } from '../mine/rockNoise'
import type { KitPieces } from '../pieces'
import { addCrate } from '../yard/shapes'
import { BAR_RUST, STARTER, formed } from './formed'
import { addBarStub, addFacet, addPole } from './tubes'

/** Column guards against knocks, 定型化柱角护板: 1.5 m high, bands of 0.2 m black and yellow. */
const GUARD = { height: 1.5, breadth: 0.09, band: 0.25, thick: 0.012 }

/** Shaft, mortar at its foot, guards at its corners; starters with their hoops on top. */
export function rcColumn({ base }: KitPieces, { size, height, starters }: RcColumnLook): void {
  addBlock(formed(base), [0, height / 2, 0], [size, height, size], 0, 0.012)
  addCrate(formed(base, '#8d887d'), [0, 0.02, 0], [size + 0.05, 0.04, size + 0.05])
  const bands = Math.round(Math.min(GUARD.height, height) / GUARD.band)
  const r = size / 2 + GUARD.thick
  for (let i = 0; i < bands; i++) {
    base.use(...((i % 2 ? ['paint-yellow', '#dba91a'] : ['black', '#232321']) as ['black', string]))
    const [y0, y1] = [0.04 + i * GUARD.band, 0.04 + (i + 1) * GUARD.band]
    for (let k = 0; k < 4; k++) {
      const turn = ([x, y, z]: Triple): Triple =>
        k === 0 ? [x, y, z] : k === 1 ? [z, y, -x] : k === 2 ? [-x, y, -z] : [-z, y, x]
      for (const [x0, x1] of [
        [-r, -r + GUARD.breadth],
        [r - GUARD.breadth, r],
      ] as const)
        addFacet(
          base,
          (
            [
              [x0, y0, r],
              [x1, y0, r],
              [x1, y1, r],
              [x0, y1, r],
            ] as Triple[]
          ).map(turn),
        )
    }
  }
  if (!starters) return
  base.use('rust', BAR_RUST)
  const n = 4
  const rim = size / 2 - 0.05
  for (let i = 0; i < n; i++) {
    const t = -rim + (2 * rim * i) / n
    const high = i % 2 ? 1 : 1.55
    for (const [x, z] of [
      [t, rim],
      [rim, -t],
      [-t, -rim],
      [-rim, t],
    ] as const)
      addBarStub(base, [x, height, z], [(hashed(i, 1, 9) - 0.5) * 0.05, high, (hashed(i, 2, 9) - 0.5) * 0.05], 0.0125)
  }
  for (const y of [0.12, 0.5, 0.9])
    for (let k = 0; k < 4; k++) {
      const e = rim + 0.014
      const c: Triple[] = [
        [e, height + y, e],
        [e, height + y, -e],
        [-e, height + y, -e],
        [-e, height + y, e],
      ]
      addPole(base, c[k] as Triple, c[(k + 1) % 4] as Triple, 0.005, 5)
    }
}

/** Wall in pieces round its doorway, cones of ties, starters on top. */
export function rcWall({ base }: KitPieces, { size: [length, height, thick], opening, starters }: RcWallLook): void {
  formed(base)
  if (opening) {
    const [a, c] = [opening.at - opening.width / 2, opening.at + opening.width / 2]
    addCrate(base, [(-length / 2 + a) / 2, height / 2, 0], [a + length / 2, height, thick])
    addCrate(base, [(length / 2 + c) / 2, height / 2, 0], [length / 2 - c, height, thick])
    addCrate(base, [opening.at, (height + opening.height) / 2, 0], [opening.width, height - opening.height, thick])
  } else addCrate(base, [0, height / 2, 0], [length, height, thick])
  addCrate(formed(base, '#8d887d'), [0, 0.015, 0], [length + 0.02, 0.03, thick + 0.03])
  if (!starters) return
  base.use('rust', BAR_RUST)
  const n = Math.max(1, Math.floor(length / STARTER.apart))
  for (let i = 0; i < n; i++)
    for (const s of [-1, 1])
      addBarStub(
        base,
        [-length / 2 + (i + 0.5) * (length / n), height, s * (thick / 2 - 0.04)],
        [(hashed(i, s, 4) - 0.5) * 0.06, 0.7 + hashed(i, s, 6) * 0.2, 0],
      )
}
