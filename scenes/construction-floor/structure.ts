import { vec } from '../../src/base/vec'
import { FLAT, OPEN, block, looking, part } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import * as plan from './plan'

const W = Math.PI / 2
const { CEILING, COLUMNS, COLUMN_SIZE, CORE, FORMWORK, MEP_HOLE, PIPE_HOLE, SLAB } = plan

/** Middle of the shaft behind its opening. */
const SHAFT_AT = -CORE.half + CORE.wall + CORE.shaft / 2

const slab = looking(
  part('rc-slab', 'slab', vec(0, 0, 0), 0, [
    block('concrete', [0, -SLAB.thick / 2, 0], [2 * SLAB.x, SLAB.thick, 2 * SLAB.z], FLAT),
  ]),
  {
    kind: 'rc-slab',
    size: [2 * SLAB.x, 2 * SLAB.z],
    thick: SLAB.thick,
    holes: [
      { at: [MEP_HOLE.at.x, MEP_HOLE.at.z], size: MEP_HOLE.size },
      { at: [PIPE_HOLE.at.x, PIPE_HOLE.at.z], size: PIPE_HOLE.size },
      { at: [SHAFT_AT, 0], size: [CORE.shaft, CORE.shaft] },
    ],
    bare: true,
  },
)

/** The slab above, from the west edge to where its formwork begins. */
const ceiling = looking(
  part('rc-slab', 'slab-above', vec((CEILING.toX - SLAB.x) / 2, CEILING.y + SLAB.thick, 0), 0, [
    block('concrete', [0, -SLAB.thick / 2, 0], [SLAB.x + CEILING.toX, SLAB.thick, 2 * SLAB.z]),
  ]),
  { kind: 'rc-slab', size: [SLAB.x + CEILING.toX, 2 * SLAB.z], thick: SLAB.thick, joints: ['east'] },
)

const columns: Part[] = COLUMNS.map(([x, z], i) => {
  const under = x < CEILING.toX
  return looking(
    part('rc-column', `column-${i + 1}`, vec(x, 0, z), 0, [
      block('concrete', [0, CEILING.y / 2, 0], [COLUMN_SIZE, CEILING.y, COLUMN_SIZE]),
    ]),
    { kind: 'rc-column', size: COLUMN_SIZE, height: CEILING.y, ...(under ? {} : { starters: true }) },
  )
})

/** A wall of the core along x (yaw 0) or z, with a doorway from the floor where `opening` says so. */
function wall(
  id: string,
  x: number,
  z: number,
  yaw: number,
  length: number,
  opening?: { at: number; width: number },
): Part {
  const height = CEILING.y
  const door = { height: 2.2 }
  const pieces = opening
    ? [
        piece(-length / 2, opening.at - opening.width / 2, 0, height),
        piece(opening.at + opening.width / 2, length / 2, 0, height),
        piece(opening.at - opening.width / 2, opening.at + opening.width / 2, door.height, height),
      ]
    : [piece(-length / 2, length / 2, 0, height)]
  return looking(part('rc-wall', id, vec(x, 0, z), yaw, pieces), {
    kind: 'rc-wall',
    size: [length, height, CORE.wall],
    ...(opening ? { opening: { ...opening, ...door } } : {}),
  })
}
const piece = (from: number, to: number, low: number, high: number) =>
  block('concrete', [(from + to) / 2, (low + high) / 2, 0], [to - from, high - low, CORE.wall])

const H = CORE.half
const core: Part[] = [
  wall('core-north', 0, -H, 0, 2 * H),
  wall('core-south', 0, H, 0, 2 * H),
  // along z: local x goes north
  wall('core-west', -H, 0, W, 2 * H, { at: 0, width: CORE.opening }),
  wall('core-east', H, 0, W, 2 * H, { at: -2.4, width: 1.2 }),
  wall('shaft-north', SHAFT_AT, -CORE.shaft / 2, 0, CORE.shaft),
  wall('shaft-south', SHAFT_AT, CORE.shaft / 2, 0, CORE.shaft),
  wall('shaft-back', SHAFT_AT + CORE.shaft / 2, 0, W, CORE.shaft),
  looking(part('shaft-frame', 'shaft', vec(-H - 0.02, 0, 0), 0, []), {
    kind: 'shaft-frame',
    width: CORE.opening,
    height: 2.2,
    deep: -plan.STREET_Y,
    depth: CORE.shaft,
  }),
  // one storey only: nobody walks the stairs
  part('stair-gate', 'stair-gate', vec(H + 0.1, 0, 2.4), -W, [block('paint-red', [0, 0.6, 0], [1.2, 1.2, 0.05], OPEN)]),
  looking(part('stair-flight', 'stairs', vec(0.4, 0, 2.6), 0, []), {
    kind: 'stair-flight',
    width: 1.2,
    steps: 10,
    rail: true,
  }),
]

/** Props, beams and ply of the slab above: one looks through it, and does not walk in it. */
const formwork = looking(
  part('shore-bay', 'formwork', FORMWORK.at, 0, [
    block('steel', [0, 1.3, 0], [FORMWORK.size[0], 2.6, FORMWORK.size[1]], OPEN),
    block('wood', [0, CEILING.y - 0.06, 0], [FORMWORK.size[0], 0.12, FORMWORK.size[1]], { passable: true }),
  ]),
  { kind: 'shore-bay', size: FORMWORK.size, height: CEILING.y, apart: 1.2 },
)

/** Walls of blocks that are being laid, out of the ways. */
const blocks: Part[] = (
  [
    ['blocks-1', -13, -2.4, 3],
    ['blocks-2', -10.5, 8.4, 3],
  ] as const
).map(([id, x, z, length]) =>
  looking(part('block-wall', id, vec(x, 0, z), 0, [block('concrete', [0, 0.7, 0], [length, 1.4, 0.2])]), {
    kind: 'block-wall',
    length,
    height: 1.6,
  }),
)

/** The frame: slabs, columns, core, formwork, blocks. */
export const structure: Part[] = [slab, ceiling, ...columns, ...core, formwork, ...blocks]
