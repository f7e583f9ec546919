import { vec } from '../../src/base/vec'
import { looking, part } from '../../src/site/solid'
import { type Corner, kerbPoints } from '../../src/site/street/kerbs'
import type { Part } from '../../src/site/types'
import { BLOCK } from './map'
import { BAYS, CORNER_R, HALF, KERB } from './plan'

/** Kerbs are drawn 5 cm high: people and wheels are on one level (ground at y = 0), so that they may not be as high as in life (12 to 15 cm). */
const HIGH = 0.05
const k = KERB.plain
const [x0, x1, z0, z1] = [BLOCK.x - k, BLOCK.x + k, BLOCK.z - k, BLOCK.z + k]
const END = { x: HALF.x + 30, z: HALF.z + 30 } as const
const R = CORNER_R
/** The kerb goes back for a bay over so much of its length, m. */
const TAPER = 2

/** A bay at the south side of A, where one goes east; and at the north side of C, where one goes west. */
const bayA: Corner[] = [
  [BAYS.parked.from - TAPER, z1],
  [BAYS.parked.from, BLOCK.z + KERB.bay],
  [BAYS.parked.to, BLOCK.z + KERB.bay],
  [BAYS.parked.to + TAPER, z1],
]
const bayC: Corner[] = [
  [BAYS.c.to + TAPER, -z1],
  [BAYS.c.to, -BLOCK.z - KERB.bay],
  [BAYS.c.from, -BLOCK.z - KERB.bay],
  [BAYS.c.from - TAPER, -z1],
]

/** Each with the pavement at the right of who goes along it. */
const LINES: readonly (readonly [name: string, corners: readonly Corner[], closed?: true])[] = [
  [
    'block',
    [
      [-x0, -z0, R],
      [x0, -z0, R],
      [x0, z0, R],
      [-x0, z0, R],
    ],
    true,
  ],
  ['s', [[-x0, END.z], [-x0, z1, R], ...bayA, [x0, z1, R], [x0, END.z]]],
  ['n', [[x0, -END.z], [x0, -z1, R], ...bayC, [-x0, -z1, R], [-x0, -END.z]]],
  [
    'e',
    [
      [END.x, z0],
      [x1, z0, R],
      [x1, -z0, R],
      [END.x, -z0],
    ],
  ],
  [
    'w',
    [
      [-END.x, -z0],
      [-x1, -z0, R],
      [-x1, z0, R],
      [-END.x, z0],
    ],
  ],
  [
    'se',
    [
      [x1, END.z],
      [x1, z1, R],
      [END.x, z1],
    ],
  ],
  [
    'ne',
    [
      [END.x, -z1],
      [x1, -z1, R],
      [x1, -END.z],
    ],
  ],
  [
    'sw',
    [
      [-END.x, z1],
      [-x1, z1, R],
      [-x1, END.z],
    ],
  ],
  [
    'nw',
    [
      [-x1, -END.z],
      [-x1, -z1, R],
      [-END.x, -z1],
    ],
  ],
]

/** All kerbs of the streets. */
export const kerbs: Part[] = LINES.map(([name, corners, closed]) =>
  looking(part('kerb', `kerb-${name}`, vec(0, 0, 0), 0, []), {
    kind: 'kerb-line',
    points: kerbPoints(corners, closed),
    high: HIGH,
  }),
)
