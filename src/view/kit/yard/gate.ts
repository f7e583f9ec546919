import type { GateLook } from '../../../site/looks/enclosure'
import { addBlock } from '../../geometry/bevel'
import type { Triple } from '../../geometry/frame'
import { addRod } from '../../geometry/lathe'
import { addTube } from '../../geometry/tube'
import type { KitPieces } from '../pieces'
import { addGuardBox } from './guardBox'
import { addCrate, addTurned } from './shapes'

/** Sizes of the solids that this follows: pillars, barrier, box (see src/site/yard.ts). */
const PILLARS = [-4.4, 4.4] as const
const BOOM = { x: -3.9, foot: 0.9, top: 4.3 }

/** A gate: brick pillars with stone caps and lamps, a lifted barrier on its drive's box, a guard's box. */
export function gate(to: KitPieces, _: GateLook): void {
  const { base } = to
  for (const x of PILLARS) {
    addCrate(base.use('concrete'), [x, 0.15, 0], [0.9, 0.3, 0.9])
    addCrate(base.use('brick'), [x, 1.4, 0], [0.8, 2.3, 0.8])
    addBlock(base.use('concrete', '#b5b1a7'), [x, 2.52, 0], [0.98, 0.1, 0.98], 0, 0.03)
    addBlock(base, [x, 2.62, 0], [0.84, 0.12, 0.84], 0, 0.05)
    addTurned(
      base.use('black'),
      [x, 2.68, 0],
      [
        [0.08, 0],
        [0.06, 0.12],
        [0.13, 0.15],
        [0.13, 0.17],
        [0, 0.18],
      ],
      12,
    )
    addTurned(
      base.use('lamp-amber', '#fff1d0'),
      [x, 2.85, 0],
      [
        [0.1, 0],
        [0.13, 0.1],
        [0.1, 0.2],
        [0, 0.23],
      ],
      12,
    )
    addTurned(
      base.use('black'),
      [x, 3.06, 0],
      [
        [0, 0],
        [0.14, 0],
        [0.04, 0.07],
        [0, 0.08],
      ],
      12,
    )
  }
  boom(to)
  addGuardBox(to, [7.2, 0, -1.4], [2.6, 2.6, 2.2])
}

/** The barrier's housing (320 by 1000 by 280 mm) and its boom, lifted, red and white every 500 mm, with a skirt of reflectors. */
function boom({ base, lamps }: KitPieces): void {
  const { x, foot, top } = BOOM
  addBlock(base.use('paint-orange'), [x, 0.5, 0.28], [0.32, 1, 0.28], 0, 0.02)
  addBlock(base.use('black'), [x, 0.03, 0.28], [0.4, 0.06, 0.36])
  addBlock(base.use('paint-grey'), [x, 1.02, 0.28], [0.35, 0.05, 0.31])
  addBlock(base.use('steel'), [x, 0.55, 0.425], [0.22, 0.6, 0.006])
  addTurned(
    lamps.use('lamp-amber'),
    [x, 1.04, 0.28],
    [
      [0.06, 0],
      [0.06, 0.09],
      [0, 0.12],
    ],
    12,
  )
  addRod(base.use('steel'), [x, foot, 0.16], [x, foot, 0], 0.05, 12)
  addBlock(base.use('steel'), [x, foot, 0], [0.16, 0.3, 0.09])
  const n = 7
  for (let i = 0; i < n; i++) {
    const [y0, y1] = [foot + ((top - foot) * i) / n, foot + ((top - foot) * (i + 1)) / n]
    addCrate(base.use(i % 2 ? 'paint-white' : 'paint-red'), [x, (y0 + y1) / 2, 0], [0.1, y1 - y0, 0.045])
  }
  const cable: Triple[] = [
    [x, 0.1, 0.43],
    [x, 0.02, 0.6],
    [x - 0.5, 0.02, 0.7],
  ]
  addTube(base.use('black'), cable, 0.015, { sides: 6 })
}
