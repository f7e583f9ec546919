import { vec } from '../../src/base/vec'
import { block, looking, part } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import { BLOCK } from './map'
import { DECK, DECK_LONG, DECK_X, HALF, INNER } from './plan'

const top = DECK.clear + DECK.thick
/** The bank inside the block ends behind the houses, z. */
const BANK_TO = -INNER.z + 50

/** The railway over C: deck, abutments beside the pavements, and its bank to the north and into the block. */
export const railway: Part[] = [
  looking(
    part('rail-deck', 'underpass-deck', vec(DECK_X, 0, -BLOCK.z), 0, [
      block('concrete', [0, DECK.clear + DECK.thick / 2, 0], [DECK_LONG, DECK.thick, 2 * DECK.wall]),
    ]),
    { kind: 'rail-bridge', length: DECK_LONG, breadth: 2 * DECK.wall, clear: DECK.clear, thick: DECK.thick },
  ),
  ...([-1, 1] as const).map((s) =>
    looking(
      part(
        'rail-wall',
        `underpass-wall-${s < 0 ? 'n' : 's'}`,
        vec(DECK_X, 0, -BLOCK.z + s * DECK.wall),
        s < 0 ? 0 : Math.PI,
        [block('concrete', [0, top / 2, -DECK.wallT / 2], [DECK_LONG + 2, top, DECK.wallT])],
      ),
      { kind: 'bank-wall', length: DECK_LONG + 2, height: top },
    ),
  ),
  ...(
    [
      ['n', -HALF.z + 1, -BLOCK.z - DECK.wall - DECK.wallT],
      ['s', -BLOCK.z + DECK.wall + DECK.wallT, BANK_TO],
    ] as const
  ).map(([name, a, b]) =>
    part('rail-bank', `rail-bank-${name}`, vec(DECK_X, 0, (a + b) / 2), 0, [
      block('brick', [0, top / 2, 0], [DECK_LONG, top, b - a]),
    ]),
  ),
]
