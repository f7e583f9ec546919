import { vec } from '../../src/base/vec'
import { OPEN, SLIGHT, block, letter, looking, part, rod } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import { LIGHT_ARM, LIGHT_POSTS } from './lights'
import { BLOCK } from './map'
import { ALLEY, INNER, KERB, OUTER, RAILINGS, SCHOOL, SHELTER, STALL } from './plan'

const N = Math.PI

/** Posts of the lights: at the far right corner of who comes, an arm over the lanes; four at each signalled corner. */
const posts: Part[] = LIGHT_POSTS.map(({ id, at, yaw }) =>
  looking(part('light-post', `light-post-${id}`, at, yaw, [rod('steel', 'y', [0, 3, 0], 0.13, 6, OPEN)]), {
    kind: 'light-post',
    arm: LIGHT_ARM,
  }),
)

const BOLLARD = { r: 0.08, high: 0.9 } as const
const bollards: Part[] = ([-1, 1] as const).map((s) =>
  looking(
    part(
      'bollards',
      `bollards-${s > 0 ? 'a' : 'c'}`,
      vec(ALLEY.x, 0, s * (INNER.z + 0.4)),
      0,
      ALLEY.bollards.map((x) => rod('steel', 'y', [x, BOLLARD.high / 2, 0], BOLLARD.r, BOLLARD.high, OPEN)),
    ),
    { kind: 'bollards', at: ALLEY.bollards, height: BOLLARD.high, radius: BOLLARD.r },
  ),
)
/** At both ends of the alley: nobody rides here. */
const alleySigns: Part[] = ([-1, 1] as const).map((s) =>
  looking(
    part(
      'sign-board',
      `alley-sign-${s > 0 ? 'a' : 'c'}`,
      vec(ALLEY.x + ALLEY.half + 0.6, 0, s * (INNER.z + 0.3)),
      s > 0 ? 0 : N,
      [block('paint-white', [0, 2.1, 0], [0.6, 0.8, 0.03], SLIGHT)],
      [letter('sign.alley', [0, 2.1, 0.03], 0, 0.14, '#b3261f', { ground: '#ffffff', within: 0.55 })],
    ),
    { kind: 'sign-board', size: [0.6, 0.8], y: 2.1, posts: [0], material: 'paint-white' },
  ),
)

const railings: Part[] = RAILINGS.map(({ from, to }, i) =>
  looking(
    part('street-railing', `railing-school-${i + 1}`, vec((from + to) / 2, 0, BLOCK.z + KERB.plain + 0.3), 0, [
      block('paint-white', [0, 0.5, 0], [to - from, 1, 0.06], OPEN),
    ]),
    { kind: 'street-railing', length: to - from },
  ),
)

const half = SHELTER.length / 2
const shelter = looking(
  part(
    'bus-shelter',
    'bus-shelter',
    SHELTER.at,
    N,
    [
      block('glass', [0, 1.2, -SHELTER.depth / 2], [SHELTER.length, 2, 0.08], OPEN),
      ...([-1, 1] as const).map((s) =>
        rod('steel', 'y', [s * (half - 0.3), SHELTER.height / 2, -SHELTER.depth / 2], 0.06, SHELTER.height, OPEN),
      ),
      block('steel', [0, SHELTER.height, 0], [SHELTER.length, 0.15, SHELTER.depth], OPEN),
    ],
    [letter('sign.stop', [0, SHELTER.height - 0.12, SHELTER.depth / 2 + 0.09], 0, 0.2, '#ffffff')],
  ),
  { kind: 'bus-shelter', length: SHELTER.length, depth: SHELTER.depth, height: SHELTER.height },
)

const gateHalf = SCHOOL.gateW / 2
const school: Part[] = [
  ...([-1, 1] as const).map((s) => {
    const [a, b] = s < 0 ? [SCHOOL.fromX, SCHOOL.gateX - gateHalf - 1.2] : [SCHOOL.gateX + gateHalf + 1.2, SCHOOL.toX]
    return looking(
      part('school-fence', `school-fence-${s < 0 ? 'w' : 'e'}`, vec((a + b) / 2, 0, OUTER.z), N, [
        block('steel', [0, 1.1, 0], [b - a, 2.2, 0.4], OPEN),
      ]),
      { kind: 'bar-fence', length: b - a },
    )
  }),
  looking(
    part(
      'school-gate',
      'school-gate',
      vec(SCHOOL.gateX, 0, OUTER.z + 0.6),
      N,
      [
        block('steel', [0, 0.7, 0], [SCHOOL.gateW, 1.4, 0.5], OPEN),
        ...([-1, 1] as const).map((s) => block('concrete', [s * (gateHalf + 0.6), 1.9, 0], [1.1, 3.8, 1.1])),
      ],
      [letter('sign.school', [0, 4.4, 0.41], 0, 0.5, '#f7e9c0', { within: 6.2 })],
    ),
    { kind: 'folding-gate', width: SCHOOL.gateW },
  ),
  looking(
    part('school-house', 'school-house', vec(SCHOOL.gateX, 0, SCHOOL.houseZ), N, [
      block('brick', [0, 7.5, 0], [SCHOOL.toX - SCHOOL.fromX - 8, 15, 16]),
    ]),
    {
      kind: 'town-house',
      size: [SCHOOL.toX - SCHOOL.fromX - 8, 15, 16],
      seed: 5,
      style: 'school',
      shops: 0,
      storeys: [3.6, 3.6],
    },
  ),
]

const stall = looking(
  part(
    'breakfast-stall',
    'breakfast-stall',
    STALL,
    N,
    [block('stainless', [0, 0.5, 0], [2.2, 1, 0.9], OPEN)],
    [letter('sign.breakfast', [0, 0.64, 0.475], 0, 0.24, '#ffe9a8', { within: 2 })],
  ),
  { kind: 'breakfast-stall' },
)

/** Goods before shops: of the market on C, and here and there on A. They stand by the walls, out of everybody's way. */
const goods: Part[] = (
  [
    ['fruit', -58, -OUTER.z + 1, 0, 6],
    ['boxes', -48, -OUTER.z + 0.9, 0, 5],
    ['fruit', -70, -OUTER.z + 1, 0, 5],
    ['planter', -34, -OUTER.z + 0.9, 0, 3],
    ['bins', -100, -OUTER.z + 0.9, 0, 4],
    ['fruit', -176, OUTER.z - 0.9, N, 4],
    ['bins', -66, OUTER.z - 0.9, N, 4],
    ['planter', 40, OUTER.z - 0.9, N, 3],
    ['boxes', 130, OUTER.z - 0.9, N, 5],
    ['planter', 170, OUTER.z - 0.9, N, 4],
  ] as const
).map(([of, x, z, yaw, n], i) =>
  looking(
    part('pavement-goods', `goods-${i + 1}`, vec(x, 0, z), yaw, [
      block('wood', [0, 0.4, 0], [n * (of === 'planter' ? 1.6 : 0.75), 0.8, 0.7], OPEN),
    ]),
    { kind: 'pavement-goods', of, n },
  ),
)

/** What stands at the kerb and before the houses. */
export const kerbside: Part[] = [...posts, ...bollards, ...alleySigns, ...railings, shelter, ...school, stall, ...goods]
