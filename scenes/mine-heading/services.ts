import { vec } from '../../src/base/vec'
import type { Look } from '../../src/site/look'
import { OPEN, SLIGHT, block, letter, looking, part, rod } from '../../src/site/solid'
import type { Label, Part, Solid } from '../../src/site/types'
import * as plan from './plan'

const W = Math.PI / 2
const N = Math.PI
const { HEADING, MAIN, PIPES, CABLES } = plan

const shown = (
  id: string,
  at: readonly [number, number, number],
  yaw: number,
  look: Look,
  solids: Solid[] = [],
  labels: Label[] = [],
): Part => looking(part(look.kind, id, vec(...at), yaw, solids, labels), look)

/** Pipes and cables are drawn in lots of this length, metres; pipes end short of where the heading is still driven. */
const LOT = 12
const PIPES_TO = 22.8
/** Drainage black, water green, compressed air light grey (GB 7231). */
const LINES = [
  { y: PIPES.drain, dn: 100, material: 'black' },
  { y: PIPES.water, dn: 80, material: 'paint-green' },
  { y: PIPES.air, dn: 100, material: 'paint-grey' },
] as const
const NAMES = ['sign.pipe-drain', 'sign.pipe-water', 'sign.pipe-air'] as const

const lots = (from: number, to: number): { middle: number; length: number }[] =>
  Array.from({ length: Math.ceil((to - from) / LOT) }, (_, i) => {
    const end = Math.min(to, from + (i + 1) * LOT)
    return { middle: (from + i * LOT + end) / 2, length: end - from - i * LOT }
  })

/** Along the south wall, named every lot; thin, so that one looks past them, but nobody walks through. */
const pipes: Part[] = lots(-33.2, PIPES_TO).map(({ middle, length }, i) =>
  shown(
    `pipes-${i + 1}`,
    [middle, 0, PIPES.z],
    N,
    { kind: 'wall-pipes', length, lines: LINES },
    [block('steel', [0, (PIPES.drain + PIPES.air) / 2, -0.08], [length, 0.9, 0.3], OPEN)],
    LINES.map(({ y }, k) =>
      letter(
        NAMES[k] ?? '',
        [i % 2 ? 2.2 : -1.4, y, 0.062],
        0,
        0.07,
        k === 0 ? '#ffffff' : '#000000',
        k === 0 ? {} : { ground: '#ffffff' },
      ),
    ),
  ),
)
/** They come from the main road's east wall round the corner. */
const corner = shown('pipes-corner', [0, 0, 0], 0, {
  kind: 'piping',
  runs: LINES.map(({ y, dn, material }) => ({
    dn,
    material,
    far: true,
    route: [
      [MAIN.x + 2.3, y, 13.4],
      [MAIN.x + 2.3, y, PIPES.z],
      [-33.2, y, PIPES.z],
    ],
  })),
})

const HUNG = [CABLES.low, CABLES.low + 0.15, CABLES.low + 0.28, CABLES.high]
const cables: Part[] = [
  ...lots(HEADING.fromX + 0.8, 23).map(({ middle, length }, i) =>
    shown(`cables-${i + 1}`, [middle, 0, CABLES.z + 0.06], 0, { kind: 'mine-cables', length, at: HUNG }),
  ),
  ...lots(MAIN.fromZ - 10, MAIN.toZ + 10)
    .filter(({ middle }) => Math.abs(middle - plan.CROSSCUT.z) > LOT / 2)
    .map(({ middle, length }, i) =>
      shown(`cables-main-${i + 1}`, [MAIN.x - 2.3, 0, middle], W, {
        kind: 'mine-cables',
        length,
        at: HUNG.slice(0, 3),
      }),
    ),
]

/** The rack of the fans: it stands before the main road's east wall. */
const fanRack = part('fan-rack', 'fan-rack', vec(plan.FAN.one.x, 0, plan.FAN.one.z), 0, [
  ...[-1.3, 0, 1.1].flatMap((z) =>
    [-0.5, 0.5].map((x) => block('steel', [x, 1.2, z], [0.08, 2.4, 0.08], { clear: true })),
  ),
  ...[0.34, 1.39, 2.46].flatMap((y) => [-0.5, 0.5].map((x) => block('steel', [x, y, -0.1], [0.08, 0.08, 2.6], SLIGHT))),
])

/** Where both fans' air comes together, between rack and duct. */
const junction = shown(
  'duct-junction',
  [plan.DUCT.main.x, (plan.FAN.one.y + plan.FAN.two.y) / 2, plan.DUCT.main.fromZ + 0.95],
  -W,
  { kind: 'duct-junction', radius: plan.DUCT.diameter / 2, apart: plan.FAN.two.y - plan.FAN.one.y },
  [block('paint-orange', [0, 0, 0], [1.9, 1.6, 0.8], OPEN)],
)
/** What is always there of lamps that go out: see LAMPS. */
const lampHousings: Part[] = Object.entries(plan.LAMPS).map(([id, { at, out }]) =>
  shown(`${id}-housing`, [at.x, at.y, at.z], out, { kind: 'signal-lamp', part: 'housing' }),
)

const switchgear: Part[] = [
  shown('transformer-body', [plan.TRANSFORMER.x, 0, plan.TRANSFORMER.z], N, { kind: 'mine-transformer' }, [
    block('paint-grey', [0, 0.75, 0], [1.1, 1.5, 3.4]),
  ]),
  shown(
    'sand-box',
    [-36.35, 0, 24.3],
    -W,
    { kind: 'sand-box' },
    [block('paint-red', [0, 0.32, 0], [0.9, 0.64, 0.5])],
    [letter('sign.F-sand', [0, 0.36, 0.26], 0, 0.12, '#ffffff', { ground: '#c8102e' })],
  ),
  ...[23.3, 23.6].map((z, i) =>
    shown(`extinguisher-${i + 1}`, [-36.3, 0, z], -W, { kind: 'extinguisher' }, [
      rod('paint-red', 'y', [0, 0.3, 0], 0.1, 0.6),
    ]),
  ),
  shown('spray-bar-1', [plan.SPRAYS[0].x, 2.95, 0], 0, { kind: 'spray-bar', width: 3 }),
]

/** Pipes, cables, the fans' rack and switchgear that no form changes. */
export const services: Part[] = [...pipes, corner, ...cables, fanRack, junction, ...lampHousings, ...switchgear]
