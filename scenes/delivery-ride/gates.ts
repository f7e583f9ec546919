import { vec } from '../../src/base/vec'
import { FLAT, block, letter, looking, part, OPEN } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import { DOOR_AT } from './course'
import { CHARGING, GATE, HOARDING, HOME, KITCHEN, LOCKER } from './plan'

const N = Math.PI
const W = -Math.PI / 2
const E = Math.PI / 2

/** The building site on B: hoarding to both sides, a gate that stands open, mud beyond it. */
const works: Part[] = [
  ...([-1, 1] as const).map((s) => {
    const [a, b] =
      s < 0
        ? [HOARDING.fromZ, HOARDING.gateZ - HOARDING.gateW / 2 - 0.8]
        : [HOARDING.gateZ + HOARDING.gateW / 2 + 0.8, HOARDING.toZ]
    return looking(
      part(
        'hoarding',
        `hoarding-${s < 0 ? 'n' : 's'}`,
        vec(HOARDING.x, 0, (a + b) / 2),
        W,
        [block('paint-white', [0, HOARDING.high / 2, 0], [b - a, HOARDING.high, 0.2])],
        [letter('sign.works', [s < 0 ? 0 : 1.6, 1.5, 0.12], 0, 0.36, '#1c4f86', { within: 2.6 })],
      ),
      { kind: 'hoarding', length: b - a },
    )
  }),
  looking(
    part(
      'site-gate',
      'site-gate',
      vec(HOARDING.x, 0, HOARDING.gateZ),
      W,
      ([-1, 1] as const).map((s) => block('paint-blue', [s * (HOARDING.gateW / 2 + 0.4), 2.6, 0], [0.8, 5.2, 0.8])),
      [letter('sign.works-gate', [0, 5.1, 0.33], 0, 0.5, '#ffffff', { within: 7.5 })],
    ),
    { kind: 'site-gate', width: HOARDING.gateW },
  ),
  // nobody walks on into the works
  part('works-yard', 'works-yard', vec(HOARDING.x + 12, 0, HOARDING.gateZ), W, [
    block('gravel', [0, 0, 0], [48, 0.01, 23], FLAT),
    block('paint-orange', [0, 0.5, -2], [HOARDING.gateW + 2, 1, 0.3], OPEN),
  ]),
]

/** The way in to the houses: pillars, the guard's house, wing walls. */
const wayIn: Part[] = [
  looking(
    part(
      'yard-gate',
      'yard-gate',
      vec(GATE.x, 0, GATE.z),
      N,
      ([-1, 1] as const).map((s) => block('brick', [s * (GATE.open / 2 + 0.5), 1.9, 0], [0.9, 3.8, 0.9])),
      [letter('sign.home', [0, 4.4, 0.36], 0, 0.46, '#f2e2b0', { within: 5 })],
    ),
    { kind: 'yard-gate', open: GATE.open },
  ),
  ...([-1, 1] as const).map((s) => {
    const long = 9 - GATE.open / 2 - 0.95
    return looking(
      part('bar-fence', `gate-wing-${s < 0 ? 'w' : 'e'}`, vec(GATE.x + s * (9 - long / 2), 0, GATE.z), N, [
        block('brick', [0, 1.2, 0], [long, 2.4, 0.4]),
      ]),
      { kind: 'bar-fence', length: long },
    )
  }),
  part('guard-house', 'guard-house', GATE.guard, N, [
    block('paint-white', [0, 1.4, 0], [2.4, 2.8, 2.4]),
    block('concrete', [0, 2.9, 0], [3, 0.2, 3]),
    block('screen', [0, 1.6, 1.21], [1.6, 0.9, 0.04]),
    block('screen', [1.21, 1.6, 0], [0.04, 0.9, 1.6]),
  ]),
]

/** The house where it is to be handed over, the charging shelter and the lockers before it; the kitchen where it comes from. */
const houses: Part[] = [
  looking(part('house', 'home', HOME.at, N, [block('brick', [0, HOME.size[1] / 2, 0], [...HOME.size])]), {
    kind: 'town-house',
    size: HOME.size,
    seed: 21,
    style: 'flats',
    shops: 0,
    storeys: [3.2, 2.9],
  }),
  looking(
    part(
      'house-door',
      'house-door',
      vec(DOOR_AT.x, 0, DOOR_AT.z),
      N,
      [],
      [letter('sign.door', [0, 2.87, 1.67], 0, 0.13, '#3a3a36')],
    ),
    {
      kind: 'house-door',
    },
  ),
  looking(
    part(
      'house',
      'kitchen',
      KITCHEN.at,
      N,
      [block('brick', [0, KITCHEN.size[1] / 2, 0], [...KITCHEN.size])],
      [
        letter('sign.kitchen', [0, 3.32, KITCHEN.size[2] / 2 + 0.3], 0, 0.5, '#ffe9a8', { within: 6 }),
        letter('shop.4', [-6.7, 3.32, KITCHEN.size[2] / 2 + 0.3], 0, 0.48, '#f4f1e6', { within: 4.2 }),
        letter('shop.9', [6.7, 3.32, KITCHEN.size[2] / 2 + 0.3], 0, 0.48, '#f4f1e6', { within: 4.2 }),
      ],
    ),
    { kind: 'town-house', size: KITCHEN.size, seed: 8, style: 'old', shops: 3, storeys: [4, 2.9] },
  ),
  looking(
    part(
      'charge-corner',
      'charge-corner',
      CHARGING.at,
      E,
      [block('concrete', [0, 0.6, -1.05], [CHARGING.length, 1.2, 0.12])],
      [letter('sign.charging', [0, 2.45, 1.34], 0, 0.2, '#00643a', { within: CHARGING.length })],
    ),
    { kind: 'charge-corner', length: CHARGING.length },
  ),
  looking(part('parcel-locker', 'parcel-locker', LOCKER, W, [block('paint-yellow', [0, 1, 0], [3.2, 2, 0.55])]), {
    kind: 'parcel-locker',
    width: 3.2,
  }),
]

/** Gates and what lies behind them. */
export const gates: Part[] = [...works, ...wayIn, ...houses]
