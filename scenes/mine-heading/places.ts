import { vec } from '../../src/base/vec'
import { FLAT, SLIGHT, block, letter, looking, part } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import { wallSign } from '../../src/site/wallSign'
import * as plan from './plan'

const W = Math.PI / 2
const N = Math.PI
const { MUSTER, CROSSCUT, DOORS, HEADING, MAIN } = plan

/** A plate that hangs across a road; `yaw` 0 faces south. */
const hung = (
  id: string,
  x: number,
  y: number,
  z: number,
  yaw: number,
  text: string,
  ground: string,
  sign: string,
): Part =>
  looking(
    part(
      'hung-sign',
      id,
      vec(x, y, z),
      yaw,
      [block('paint-white', [0, 0, 0], [1.1, 0.42, 0.02], SLIGHT)],
      [
        letter(text, [0, 0, 0.014], 0, 0.17, '#ffffff', { ground, sign }),
        letter(text, [0, 0, -0.014], N, 0.17, '#ffffff', { ground, sign }),
      ],
    ),
    { kind: 'hung-sign', size: [1.1, 0.42], chain: 0.5, material: 'paint-white' },
  )

const bench = (id: string, x: number, z: number, yaw: number): Part =>
  looking(part('bench', id, vec(x, 0, z), yaw, [block('wood', [0, 0.24, 0], [2, 0.48, 0.36])]), {
    kind: 'bench',
    length: 2,
  })

/** The floor's place of a muster point: a painted rim is worn off below ground, a mat of boards is not. */
const boards = (id: string, x: number, z: number): Part =>
  part(
    'muster',
    id,
    vec(x, 0, z),
    0,
    [-0.6, -0.36, -0.12, 0.12, 0.36, 0.6].map((off) => block('wood', [off, 0.02, 0], [0.22, 0.04, 2], FLAT)),
  )

const muster: Part[] = [
  hung('muster-a', MUSTER.a.x, 2.75, MUSTER.a.z - 1.6, 0, 'sign.muster-a', '#00843d', 'E007'),
  hung('muster-b', MUSTER.b.x, 2.7, MUSTER.b.z + 2.6, 0, 'sign.muster-b', '#00843d', 'E007'),
  bench('bench-a1', -36.3, 26, W),
  bench('bench-a2', -36.3, 28.4, W),
  bench('bench-b1', -53.25, -28.4, W),
  bench('bench-b2', -53.25, -19.6, W),
  boards('boards-a', MUSTER.a.x + 0.9, MUSTER.a.z),
  boards('boards-b', MUSTER.b.x, MUSTER.b.z),
  wallSign('refuge-sign', -57.86, 1.75, -23.4, W, 'E-refuge', '#00843d', '#ffffff'),
]

/** Walls of brick with the frames of the air doors; their solids are the doors'. */
const walls: Part[] = DOORS.map(({ id, x }) =>
  looking(part('air-wall', `${id}-wall`, vec(x, 0, CROSSCUT.z), 0, []), {
    kind: 'air-wall',
    profile: CROSSCUT.profile,
    door: [1.6, 2.08],
  }),
)

const signs: Part[] = [
  hung('way-a', HEADING.fromX + 8.4, 2.62, 0.4, W, 'sign.way-out', '#00843d', 'E-arrow'),
  hung('way-mid', -10, 2.62, 0.4, W, 'sign.way-out', '#00843d', 'E-arrow'),
  hung('way-face', 16, 2.62, 0.4, W, 'sign.way-out', '#00843d', 'E-arrow'),
  hung('way-b', -42.2, 2.5, CROSSCUT.z, -W, 'sign.way-b', '#00843d', 'E-arrow'),
  wallSign('sign-firedamp', -35.2, 1.5, -2.12, 0, 'W-firedamp', '#ffcd00', '#000000'),
  wallSign('sign-roof', -24.6, 1.35, -2.12, 0, 'W-roof', '#ffcd00', '#000000'),
  wallSign('sign-helmet', MAIN.x + 2.3, 1.6, -3.2, -W, 'M014', '#0051ba', '#ffffff'),
  wallSign('sign-rescuer', MAIN.x + 2.3, 1.6, -3.9, -W, 'M-rescuer', '#0051ba', '#ffffff'),
  wallSign('sign-igniters', MAIN.x + 2.3, 1.6, 3.4, -W, 'P-igniters', '#ffffff', '#c8102e'),
  wallSign('sign-train', MAIN.x - 2.3, 1.5, 12, W, 'W-train', '#ffcd00', '#000000'),
  wallSign('sign-belt', -20.5, 1.2, -2.16, 0, 'W-belt', '#ffcd00', '#000000'),
]

/** Muster points, walls of the air doors, signs. */
export const places: Part[] = [...muster, ...walls, ...signs]
