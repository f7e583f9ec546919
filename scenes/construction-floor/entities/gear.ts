import { type Vec3, vec } from '../../../src/base/vec'
import { OPEN, SLIGHT, ball, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import { ORIGIN, X, Z, prop, socket, thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import * as plan from '../plan'
import { ANCHOR_IDS } from '../lanyard'

const W = Math.PI / 2
const N = Math.PI

/** A hook at the end of a leg of the lanyard. */
const hook = (id: string): EntityDef =>
  thing(
    id,
    vec(0, 1, 0),
    { kind: 'portable', sockets: [...ANCHOR_IDS], mass: 0.6 },
    [rod('steel', 'y', [0, 0, 0], 0.03, 0.14)],
    { look: { kind: 'lanyard-hook', drop: 0.3 } },
  )

/** What the trainee wears and ties on with. */
const worn: EntityDef[] = [
  thing('helmet', vec(0, 1.75, 0), { kind: 'wearable', on: 'face', mass: 0.4 }, [
    ball('paint-yellow', [0, 0, 0], 0.14),
  ]),
  thing('radio', vec(0, 1.3, 0), { kind: 'wearable', on: 'chest', mass: 0.3 }, [
    block('black', [0, 0, 0], [0.06, 0.13, 0.04]),
  ]),
  thing(
    'harness',
    vec(plan.HARNESS_STAND.x - 0.5, 1.25, plan.HARNESS_STAND.z - 0.3),
    { kind: 'wearable', on: 'back', mass: 1.6 },
    [block('paint-yellow', [0, 0, 0], [0.32, 0.6, 0.08])],
    {
      yaw: N,
      look: { kind: 'harness' },
      labels: [letter('tag.harness', [0, -0.36, 0.06], 0, 0.035, '#000000', { ground: '#ffffff' })],
    },
  ),
  hook('hook-1'),
  hook('hook-2'),
  socket('life-1', plan.ANCHORS.one),
  socket('life-2', plan.ANCHORS.two),
  socket('foot-tube', plan.FOOT_TUBE),
  socket('riser', plan.RISER),
]

/** A tie of the net at the strip: pushed over by hand. */
const netTie = (id: string, at: Vec3): EntityDef =>
  thing(
    id,
    at,
    { kind: 'lever', pivot: ORIGIN, axis: Z, range: W },
    [rod('steel', 'y', [0, -0.5, 0], 0.024, 1, SLIGHT)],
    {
      handle: vec(0.2, 0, 0.03),
      moving: [block('paint-orange', [0.11, 0, 0.03], [0.24, 0.035, 0.03])],
      labels: [letter('sign.net-tie', [0, -0.16, 0.04], 0, 0.05, '#000000', { ground: '#ffcd00' })],
    },
  )

/** What is worked with on the floor. */
const tools: EntityDef[] = [
  ...plan.NET_TIES.map((at, i) => netTie(`net-tie-${i + 1}`, at)),
  thing(
    'zone-chain',
    plan.ZONE_GATE,
    { kind: 'board' },
    [
      block('paint-yellow', [0, 0, 0], [0.5, 0.3, 0.03], SLIGHT),
      rod('paint-yellow', 'y', [0, -0.5, 0], 0.03, 1, SLIGHT),
    ],
    {
      handle: vec(0, 0, 0.02),
      labels: [letter('sign.zone', [0, 0, 0.02], 0, 0.07, '#ffffff', { ground: '#c8102e' })],
    },
  ),
  prop(
    'chain-across',
    vec(plan.ZONE_GATE.x, 0.9, plan.ZONE_GATE.z),
    [block('paint-yellow', [0, 0, 0], [1.6, 0.05, 0.04], SLIGHT)],
    {
      aimless: true,
      start: { present: false },
    },
  ),
  thing(
    'sheet-strap',
    plan.SHEET_STRAP,
    { kind: 'lever', pivot: ORIGIN, axis: X, range: W },
    [block('paint-orange', [0, -0.25, 0.1], [0.06, 0.5, 0.02], SLIGHT)],
    {
      handle: vec(0, 0.18, 0),
      moving: [block('paint-red', [0, 0.09, 0], [0.06, 0.22, 0.03])],
      labels: [letter('sign.strap', [0, -0.16, -0.02], N, 0.06, '#000000', { ground: '#ffcd00' })],
    },
  ),
  prop(
    'tool-bag',
    vec(plan.TOOL_BAG.x, plan.TOOL_BAG.y - 0.2, plan.TOOL_BAG.z),
    [block('cloth-blue', [0, 0, 0], [0.3, 0.36, 0.2], SLIGHT)],
    { aimless: true, labels: [letter('sign.tool-bag', [0, 0, 0.11], 0, 0.06, '#ffffff', { ground: '#1d3f73' })] },
  ),
  socket('tool-bag-mouth', plan.TOOL_BAG),
]

/** The rescue kit and what it becomes once it hangs on its ring: the pole's clip, and the hauling line's wheel. */
const rescue: EntityDef[] = [
  prop(
    'rescue-box',
    vec(plan.RESCUE_KIT.x, 0.3, plan.RESCUE_KIT.z),
    [block('paint-red', [0, 0, 0], [0.7, 0.6, 0.45])],
    {
      aimless: true,
      labels: [letter('sign.rescue-kit', [0, 0.1, 0.24], 0, 0.09, '#ffffff', { ground: '#00843d' })],
    },
  ),
  thing(
    'rescue-kit',
    vec(plan.RESCUE_KIT.x, 0.78, plan.RESCUE_KIT.z),
    { kind: 'portable', sockets: ['rescue-ring', 'water-pipe'], mass: 9 },
    [block('paint-red', [0, 0, 0], [0.4, 0.24, 0.26])],
    { look: { kind: 'rescue-kit' } },
  ),
  socket('rescue-ring', plan.RESCUE_RING),
  socket('water-pipe', vec(-5.6, plan.WATER_PIPE.y, plan.WATER_PIPE.z)),
  prop(
    'ring',
    vec(plan.RESCUE_RING.x - 0.06, plan.RESCUE_RING.y, plan.RESCUE_RING.z + 0.1),
    [rod('paint-red', 'x', [0, 0, 0], 0.08, 0.03, SLIGHT)],
    {
      aimless: true,
      yaw: W,
      look: { kind: 'anchor-ring' },
      labels: [letter('tag.ring', [0, -0.18, 0.03], 0, 0.06, '#000000', { ground: '#ffffff' })],
    },
  ),
  thing(
    'rescue-clip',
    vec(-8.25, 1.1, -11.72),
    { kind: 'lever', pivot: ORIGIN, axis: X, range: W },
    [rod('paint-red', 'y', [0, -0.4, 0], 0.02, 0.9, SLIGHT)],
    {
      handle: vec(0, 0.2, 0),
      moving: [rod('paint-red', 'y', [0, 0.1, 0], 0.02, 0.24)],
      labels: [letter('sign.clip', [0.12, 0, 0.02], 0, 0.06, '#000000', { ground: '#ffcd00' })],
      start: { present: false },
    },
  ),
  thing(
    'rescue-haul',
    vec(-8.55, 1.15, -11.1),
    { kind: 'wheel', pivot: ORIGIN, axis: X, turns: 3 },
    [rod('steel', 'x', [-0.1, 0, 0], 0.05, 0.16, SLIGHT)],
    {
      handle: vec(0, 0.18, 0),
      moving: [rod('paint-red', 'x', [0, 0, 0], 0.2, 0.04)],
      labels: [letter('sign.haul', [0.02, 0.28, 0], W, 0.06, '#000000', { ground: '#ffcd00' })],
      start: { present: false },
    },
  ),
]

/** The pipe shaft in the floor, whose cover the foreman has taken off when he gets there; laid back by hand, or by him. */
const pipeCover: EntityDef = thing(
  'pipe-cover',
  vec(plan.PIPE_HOLE.at.x, 0, plan.PIPE_HOLE.at.z - plan.PIPE_HOLE.size[1] / 2),
  { kind: 'lever', pivot: ORIGIN, axis: X, range: -W * 1.15 },
  [],
  {
    aimless: true,
    handle: vec(0, 0.06, plan.PIPE_HOLE.size[1]),
    moving: [block('paint-yellow', [0, 0.02, plan.PIPE_HOLE.size[1] / 2], [1.7, 0.03, 1.1], SLIGHT)],
    labels: [],
  },
)

/** The rail of the east edge that stands where nobody took it away; and its place, where somebody did. */
function eastRail(form: DrawnForm): EntityDef[] {
  const { at, length } = plan.EDGE_GAP
  const gone = form.hazards.includes('edge-open')
  const rail = prop('gap-rail', at, [block('paint-red', [0, 0.6, 0], [length, 1.2, 0.06], OPEN)], {
    aimless: true,
    yaw: -W,
    look: { kind: 'guardrail', length, style: 'panel' },
    start: { present: !gone },
  })
  if (!gone) return [rail]
  return [
    rail,
    socket('gap-slot', vec(at.x - 0.1, 0.7, at.z)),
    thing('rail-panel', vec(18.9, 0.7, -0.35), { kind: 'portable', sockets: ['gap-slot'], mass: 15 }, [
      ...[-0.55, 0, 0.55].map((y) => rod('paint-red', 'x', [0, y, 0], 0.024, 1.9)),
      ...[-0.9, 0, 0.9].map((x) => rod('paint-red', 'y', [x, 0, 0], 0.02, 1.1)),
      block('paint-white', [0, -0.46, 0], [1.9, 0.18, 0.02]),
    ]),
  ]
}

/** The opening under the ply: screwed down in its cover where nothing is wrong; else a cover to be put on. */
function holeCover(form: DrawnForm): EntityDef[] {
  const { at, size } = plan.MEP_HOLE
  const loose = form.hazards.includes('ply-hidden-hole')
  const cover = prop(
    'hole-cover',
    at,
    [block('paint-yellow', [0, 0.01, 0], [size[0] + 0.2, 0.02, size[1] + 0.2], { passable: true, clear: true })],
    {
      aimless: true,
      look: { kind: 'opening-cover', size: [size[0] + 0.2, size[1] + 0.2], fixing: 'plate' },
      start: { present: !loose },
    },
  )
  if (!loose) return [cover]
  return [
    cover,
    socket('hole-slot', vec(at.x, 0.3, at.z + 0.75)),
    thing('spare-cover', vec(-10.4, 0.5, 7.6), { kind: 'portable', sockets: ['hole-slot'], mass: 16 }, [
      block('paint-yellow', [0, 0, 0], [1.2, 0.9, 0.03]),
    ]),
  ]
}

/** What the trainee takes along, works with and puts right by hand. */
export const gearEntities = (form: DrawnForm): EntityDef[] => [
  ...worn,
  ...tools,
  ...rescue,
  pipeCover,
  ...eastRail(form),
  ...holeCover(form),
]
