import { vec } from '../../src/base/vec'
import { FLAT, OPEN, SLIGHT, block, looking, part, rod } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import * as plan from './plan'

const W = Math.PI / 2
const N = Math.PI
const { SLAB, STRIP, SCAFFOLD, HOIST, PLATFORM, LOW_RAIL, EDGE_GAP, BAY, LIFELINE } = plan
/** Rails stand so far inside the edge, metres. */
const IN = 0.07
const RAIL_HEIGHT = 1.2

/** Which way the outside of a rail looks. */
const YAW = { north: 0, south: N, east: -W, west: W } as const

/** A rail along an edge, `from` and `to` on the edge's own axis. */
function rail(side: keyof typeof YAW, from: number, to: number): Part {
  const middle = (from + to) / 2
  const length = to - from
  const at =
    side === 'north' || side === 'south'
      ? vec(middle, 0, side === 'north' ? IN - SLAB.z : SLAB.z - IN)
      : vec(side === 'west' ? IN - SLAB.x : SLAB.x - IN, 0, middle)
  return looking(
    part('guardrail', `rail-${side}-${Math.round(from * 10)}`, at, YAW[side], [
      block('paint-red', [0, RAIL_HEIGHT / 2, 0], [length, RAIL_HEIGHT, 0.06], OPEN),
    ]),
    { kind: 'guardrail', length, style: side === 'south' ? 'tube' : 'panel' },
  )
}
/** The net at the strip: lower and upper border over the floor, and how far outside the edge, metres. Chosen: one looks and steps over it. */
const NET = { fromY: -3, toY: 0.5, outM: 0.14 } as const
const [gapWest, gapEast] = SCAFFOLD.gaps
const WAY = 0.6
const rails: Part[] = [
  rail('north', -SLAB.x, STRIP.fromX),
  rail('north', STRIP.toX, SLAB.x),
  rail('south', -SLAB.x, gapWest - WAY),
  rail('south', gapWest + WAY, gapEast - WAY),
  rail('south', gapEast + WAY, SLAB.x),
  rail('west', -SLAB.z, LOW_RAIL.at.z - LOW_RAIL.length / 2),
  rail('west', LOW_RAIL.at.z + LOW_RAIL.length / 2, HOIST.z - HOIST.breadth / 2),
  rail('west', HOIST.z + HOIST.breadth / 2, SLAB.z),
  rail('east', -SLAB.z, PLATFORM.z - PLATFORM.breadth / 2),
  rail('east', PLATFORM.z + PLATFORM.breadth / 2, EDGE_GAP.at.z - EDGE_GAP.length / 2),
  rail('east', EDGE_GAP.at.z + EDGE_GAP.length / 2, SLAB.z),
]

/** South scaffold, green mesh on its outside, from the street up past the floor. */
const scaffoldZ = (SCAFFOLD.fromZ + SCAFFOLD.toZ) / 2
const scaffold: Part[] = [
  looking(
    part('tube-scaffold', 'scaffold', vec(0, 0, scaffoldZ), 0, [
      block('steel', [0, -0.03, 0], [2 * SLAB.x, 0.06, SCAFFOLD.toZ - SCAFFOLD.fromZ], FLAT),
      // mesh and rails outside, and at both ends
      block('paint-green', [0, 0.75, 0.62], [2 * SLAB.x, 1.5, 0.05], OPEN),
      block('steel', [-SLAB.x, 0.6, 0], [0.05, 1.2, 1.2], OPEN),
      block('steel', [SLAB.x, 0.6, 0], [0.05, 1.2, 1.2], OPEN),
    ]),
    {
      kind: 'tube-scaffold',
      length: 2 * SLAB.x,
      width: 1.05,
      lift: 1.5,
      from: plan.STREET_Y,
      to: 4.5,
      decks: [0, -3, -6],
      ties: [-17, -12.5, -3.5, 1, 5.5, 10, 14.5].flatMap((x) => [[x, 1.5] as const, [x, -4.5] as const]),
      reach: 0.35,
      gaps: [
        [gapWest, 2 * WAY],
        [gapEast, 2 * WAY],
      ],
    },
  ),
]

/** Construction hoist: mast, and the landing before the edge with its side mesh; the gate is an entity. */
const hoist: Part[] = [
  looking(part('site-hoist', 'hoist', HOIST.mast, 0, [rod('paint-yellow', 'y', [0, -3, 0], 0.33, 42)]), {
    kind: 'site-hoist',
    from: plan.STREET_Y,
    to: 18,
    reach: 2.8,
  }),
  looking(
    part('hoist-landing', 'hoist-landing', vec(-SLAB.x, 0, HOIST.z), 0, [
      block('wood', [-HOIST.landing / 2, -0.03, 0], [HOIST.landing, 0.06, HOIST.breadth], FLAT),
      ...[-1, 1].map((s) =>
        block('steel', [-HOIST.landing / 2, 0.75, (s * HOIST.breadth) / 2], [HOIST.landing, 1.5, 0.05], OPEN),
      ),
    ]),
    { kind: 'hoist-landing', size: [HOIST.landing, HOIST.breadth] },
  ),
]

/** What the platform's ropes go up to: so far inside the edge and so high over the floor, and how far beside its middle, metres. Chosen. */
const PORTAL = { in: 0.35, y: 3.4, halfM: PLATFORM.breadth / 2 + 0.1 } as const
/** Cantilever platform: side panels and end panel 1.2 m high. */
const platform: Part = looking(
  part('unloading-platform', 'platform', vec(PLATFORM.x, 0, PLATFORM.z), 0, [
    block('steel', [PLATFORM.out / 2, -0.06, 0], [PLATFORM.out, 0.12, PLATFORM.breadth], FLAT),
    ...[-1, 1].map((s) =>
      block('paint-yellow', [PLATFORM.out / 2, 0.6, (s * PLATFORM.breadth) / 2], [PLATFORM.out, 1.2, 0.05], OPEN),
    ),
    block('paint-yellow', [PLATFORM.out, 0.6, 0], [0.05, 1.2, PLATFORM.breadth], OPEN),
  ]),
  { kind: 'unloading-platform', size: [PLATFORM.out, PLATFORM.breadth], rope: [PORTAL.in, PORTAL.y] },
)

/** No slab above the bay holds the platform's ropes: a portal of steel at the edge does. */
const portal: Part = part('portal', 'platform-portal', vec(PLATFORM.x - PORTAL.in - 0.1, 0, PLATFORM.z), 0, [
  ...[-1, 1].map((s) => block('paint-red', [0, PORTAL.y / 2 + 0.06, s * PORTAL.halfM], [0.12, PORTAL.y + 0.12, 0.12])),
  ...[-1, 1].map((s) => block('steel', [0, 0.015, s * PORTAL.halfM], [0.36, 0.03, 0.36], SLIGHT)),
  block('paint-red', [0, PORTAL.y + 0.18, 0], [0.12, 0.14, 2 * PORTAL.halfM + 0.3], SLIGHT),
])

/** The roof is not there yet: outriggers on posts at the edge hold the gondola's ropes, one at each of its ends. */
const outriggers: Part = part(
  'outriggers',
  'gondola-outriggers',
  vec(plan.GONDOLA.x, 0, plan.GONDOLA.z),
  0,
  [-1, 1].flatMap((s) => {
    const z = s * (plan.GONDOLA_HANGS.length / 2 + 0.02)
    const { y } = plan.GONDOLA_HANGS
    return [
      block('paint-blue', [-0.85, y + 0.06, z], [2.2, 0.12, 0.1], SLIGHT),
      rod('paint-blue', 'y', [-1.2, y / 2, z], 0.05, y, SLIGHT),
      block('steel', [-1.2, 0.015, z], [0.22, 0.03, 0.26], SLIGHT),
    ]
  }),
)

/** The net outside the strip that is worked at: it hangs from its lower cords, and its upper border waits to be tied. */
const net: Part = looking(
  part('safety-mesh', 'strip-net', vec((STRIP.fromX + STRIP.toX) / 2, NET.fromY, STRIP.edgeZ - NET.outM), 0, [
    block(
      'paint-green',
      [0, (NET.toY - NET.fromY) / 2, 0],
      [STRIP.toX - STRIP.fromX, NET.toY - NET.fromY, 0.02],
      SLIGHT,
    ),
  ]),
  { kind: 'safety-mesh', size: [STRIP.toX - STRIP.fromX, NET.toY - NET.fromY] },
)

/** Lifeline along the north edge, tape before the strip that is worked at, fixed chains about the loading bay. */
const lines: Part[] = [
  looking(
    part('lifeline', 'lifeline', vec((LIFELINE.fromX + LIFELINE.toX) / 2, LIFELINE.y, LIFELINE.z), 0, [
      rod('steel', 'x', [0, 0, 0], 0.01, LIFELINE.toX - LIFELINE.fromX, SLIGHT),
    ]),
    { kind: 'lifeline', length: LIFELINE.toX - LIFELINE.fromX, height: LIFELINE.y, apart: 5.2 },
  ),
  part('tape', 'strip-tape', vec((STRIP.fromX + STRIP.toX) / 2, 0, -9.4), 0, [
    block('paint-red', [0, 0.95, 0], [STRIP.toX - STRIP.fromX, 0.05, 0.01], SLIGHT),
    ...[-1, 1].map((s) => rod('paint-yellow', 'y', [(s * (STRIP.toX - STRIP.fromX)) / 2, 0.5, 0], 0.025, 1, SLIGHT)),
  ]),
  part('chain', 'bay-chain-west', vec(BAY.fromX - 0.2, 0, (BAY.fromZ + BAY.toZ) / 2), 0, [
    block('paint-yellow', [0, 0.9, 0], [0.04, 0.05, BAY.toZ - BAY.fromZ - 0.4], SLIGHT),
    ...[-4, -1.3, 1.3, 3.9].map((z) => rod('paint-yellow', 'y', [0, 0.5, z], 0.03, 1, SLIGHT)),
  ]),
  part('chain', 'bay-chain-south', vec(16.9, 0, plan.ZONE_GATE.z), 0, [
    block('paint-yellow', [0, 0.9, 0], [6, 0.05, 0.04], SLIGHT),
    ...[-3, 0, 2.9].map((x) => rod('paint-yellow', 'y', [x, 0.5, 0], 0.03, 1, SLIGHT)),
  ]),
]

/** What keeps people from falling, and where one leaves the floor. */
export const edges: Part[] = [...rails, ...scaffold, ...hoist, platform, portal, outriggers, net, ...lines]
