import { vec } from '../../src/base/vec'
import { FLAT, OPEN, block, looking, part, rod } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import { START_AT } from './course'
import { BLOCK, ZEBRAS } from './map'
import { ALLEY, BAYS, HOARDING, KERB } from './plan'

/** A trunk's radius; from the kerb to it; from tree to tree, m. Planes of a street, chosen. */
const TRUNK = { r: 0.18, off: 0.65, step: 13 } as const
/** Nothing grows so near to a corner, m from the street's end. */
const CLEAR_OF_CORNER = 26

/** Heights of their crowns, m; those away from the way that is ridden are drawn with fewer leaves. */
const HEIGHTS = [7.6, 8.4, 7, 8.8, 7.9] as const

function tree(id: string, x: number, z: number): Part {
  const n = Math.abs(Math.round(x * 7 + z * 3))
  return looking(
    part('street-tree', id, vec(x, 0, z), (n % 13) * 0.5, [rod('wood', 'y', [0, 1.4, 0], TRUNK.r, 2.8, OPEN)]),
    { kind: 'tree', form: 'street', height: HEIGHTS[n % HEIGHTS.length] as number, seed: n % 7, row: true },
  )
}

/** Trees at a kerb along x or z, save where `not` says. */
function trees(
  id: string,
  along: 'x' | 'z',
  line: number,
  half: number,
  not: (at: number) => boolean,
  step: number = TRUNK.step,
): Part[] {
  const parts: Part[] = []
  for (let at = -half + CLEAR_OF_CORNER; at <= half - CLEAR_OF_CORNER; at += step)
    if (!not(at))
      parts.push(
        along === 'x' ? tree(`${id}${parts.length + 1}`, at, line) : tree(`${id}${parts.length + 1}`, line, at),
      )
  return parts
}
const within = (at: number, { from, to }: { from: number; to: number }, more = 1): boolean =>
  at > from - more && at < to + more
const near = (at: number, place: number, m: number): boolean => Math.abs(at - place) < m
const off = KERB.plain + TRUNK.off

const planes: Part[] = [
  ...trees(
    'tree-a-out-',
    'x',
    BLOCK.z + off,
    BLOCK.x,
    (x) =>
      within(x, BAYS.parked) ||
      within(x, { from: -44, to: -6 }) ||
      within(x, { from: 60, to: 110 }) ||
      near(x, START_AT.x, 7),
  ),
  ...trees('tree-a-in-', 'x', BLOCK.z - off, BLOCK.x, (x) => near(x, ALLEY.x, 4) || near(x, ZEBRAS.school.x, 8)),
  ...trees('tree-b-out-', 'z', BLOCK.x + off, BLOCK.z, (z) => near(z, HOARDING.gateZ, 9)),
  ...trees('tree-b-in-', 'z', BLOCK.x - off, BLOCK.z, (z) => near(z, -52, 8)),
  ...trees(
    'tree-c-out-',
    'x',
    -BLOCK.z - off,
    BLOCK.x,
    (x) => within(x, BAYS.c) || within(x, { from: 64, to: 116 }) || near(x, ZEBRAS.gate.x, 8) || near(x, -60, 8),
  ),
  ...trees(
    'tree-c-in-',
    'x',
    -BLOCK.z + off,
    BLOCK.x,
    (x) => near(x, ALLEY.x, 4) || within(x, { from: 64, to: 116 }) || near(x, ZEBRAS.gate.x, 14),
  ),
  ...trees('tree-d-out-', 'z', -BLOCK.x - off, BLOCK.z, () => false, 26),
  ...trees('tree-d-in-', 'z', -BLOCK.x + off, BLOCK.z, () => false, 26),
]

/** The ground about a trunk is left open, m. */
const PIT = 1.1
const pits = part(
  'tree-pits',
  'tree-pits',
  vec(0, 0, 0),
  0,
  planes.map(({ at }) => block('gravel', [at.x, 0, at.z], [PIT, 0.01, PIT], FLAT)),
)

/** Lamps between the trees of the outer pavements, and from one to the next the cables of the street. */
const LAMP = { first: 30, step: 36, off: 0.5 } as const
function lamps(
  id: string,
  along: 'x' | 'z',
  line: number,
  half: number,
  yaw: number,
  not: (at: number) => boolean,
): Part[] {
  const parts: Part[] = []
  for (let at = -half + LAMP.first; at <= half - LAMP.first; at += LAMP.step) {
    if (not(at)) continue
    const place = along === 'x' ? vec(at, 0, line) : vec(line, 0, at)
    parts.push(
      looking(
        part('street-lamp', `${id}${parts.length + 1}`, place, yaw, [rod('steel', 'y', [0, 4, 0], 0.14, 8, OPEN)]),
        {
          kind: 'street-lamp',
          ...(at + LAMP.step <= half - LAMP.first && !not(at + LAMP.step)
            ? { wire: yaw === Math.PI ? -LAMP.step : LAMP.step }
            : {}),
        },
      ),
    )
  }
  return parts
}

/** Trees and lamps along the kerbs. */
export const avenue: Part[] = [
  pits,
  ...planes,
  ...lamps(
    'lamp-a-',
    'x',
    BLOCK.z + KERB.plain + LAMP.off,
    BLOCK.x,
    Math.PI,
    (x) =>
      within(x, BAYS.parked) ||
      within(x, { from: -40, to: -8 }) ||
      near(x, ZEBRAS.school.x, 6) ||
      near(x, START_AT.x, 7),
  ),
  ...lamps('lamp-b-', 'z', BLOCK.x + KERB.plain + LAMP.off, BLOCK.z, -Math.PI / 2, (z) => near(z, HOARDING.gateZ, 7)),
  ...lamps(
    'lamp-c-',
    'x',
    -BLOCK.z - KERB.plain - LAMP.off,
    BLOCK.x,
    0,
    (x) => within(x, BAYS.c) || within(x, { from: 60, to: 120 }) || near(x, ZEBRAS.gate.x, 5),
  ),
]
