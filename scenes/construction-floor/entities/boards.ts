import { type Vec3, vec } from '../../../src/base/vec'
import { SLIGHT, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import { prop } from '../../../src/sim/script/things'
import * as plan from '../plan'

const N = Math.PI

/** A board on posts that looks north. */
const board = (id: string, at: Vec3, title: string, lines: string[], ground: string): EntityDef =>
  prop(
    id,
    at,
    [
      block('paint-white', [0, 0, 0], [1.05, 0.9, 0.04], SLIGHT),
      ...[-0.45, 0.45].map((x) => rod('steel', 'y', [x, -0.5, -0.03], 0.024, 1.7, SLIGHT)),
    ],
    {
      yaw: N,
      readable: 3.4,
      labels: [
        letter(title, [0, 0.34, 0.03], 0, 0.1, '#ffffff', { ground }),
        ...lines.map((line, i) => letter(line, [0, 0.18 - i * 0.13, 0.03], 0, 0.06, '#000000', { within: 1 })),
      ],
    },
  )

/** A repeater of an anemometer, on a post; it looks south. */
const gauge = (id: string, at: Vec3, tag: string): EntityDef =>
  prop(
    id,
    at,
    [block('black', [0, 0, 0], [0.5, 0.34, 0.08], SLIGHT), rod('steel', 'y', [0, -0.8, -0.02], 0.03, 1.3, SLIGHT)],
    {
      look: { kind: 'wind-repeater' },
      display: { unit: 'm/s', decimals: 1, at: vec(0, 0.03, 0.05), yaw: 0, height: 0.1 },
      readable: 6,
      labels: [letter(tag, [0, -0.13, 0.045], 0, 0.05, '#000000', { ground: '#ffffff' })],
    },
  )

/** What is read on the floor: task and permit, rescue plan, lifting plan, wind. */
export const boardEntities: EntityDef[] = [
  board(
    'board-task',
    plan.BOARDS.task,
    'board.task',
    ['board.task.1', 'board.task.2', 'board.task.3', 'board.task.4'],
    '#1d3f73',
  ),
  board(
    'board-rescue',
    plan.BOARDS.rescue,
    'board.rescue',
    ['board.rescue.1', 'board.rescue.2', 'board.rescue.3', 'board.rescue.4'],
    '#c8102e',
  ),
  board(
    'board-lift',
    plan.BOARDS.lift,
    'board.lift',
    ['board.lift.1', 'board.lift.2', 'board.lift.3', 'board.lift.4'],
    '#00843d',
  ),
  gauge('wind-crane', plan.WIND_GAUGES.crane, 'tag.wind-crane'),
  gauge('wind-floor', plan.WIND_GAUGES.floor, 'tag.wind-floor'),
]
