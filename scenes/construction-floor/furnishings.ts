import { vec } from '../../src/base/vec'
import { FLAT, SLIGHT, block, letter, looking, part, rod } from '../../src/site/solid'
import type { Part } from '../../src/site/types'
import { wallSign } from '../../src/site/wallSign'
import * as plan from './plan'

const N = Math.PI
const W = Math.PI / 2

const signs: Part[] = [
  wallSign('sign-helmet', -17.69, 1.6, 10.5, W, 'M014', '#0051ba', '#ffffff'),
  wallSign('sign-harness', -0.31, 1.6, -10.5, -W, 'M018', '#0051ba', '#ffffff'),
  wallSign('sign-fall', 0.31, 1.6, -10.4, W, 'W008', '#ffcd00', '#000000'),
  wallSign('sign-load', 9, 1.6, -10.19, 0, 'W015', '#ffcd00', '#000000'),
  wallSign('sign-objects', 9.31, 1.6, 10.5, W, 'W035', '#ffcd00', '#000000'),
  wallSign('sign-shaft', -4.15, 1.6, -1.2, -W, 'W008', '#ffcd00', '#000000'),
]

/** The floor's muster point: boards under a plate that hangs from the slab above. */
const muster: Part[] = [
  looking(
    part(
      'hung-sign',
      'muster-sign',
      vec(plan.MUSTER.x, 2.35, plan.MUSTER.z),
      W,
      [block('paint-white', [0, 0, 0], [0.76, 0.74, 0.02], SLIGHT)],
      [
        letter('sign.muster', [0, 0, 0.014], 0, 0.17, '#ffffff', { ground: '#00843d', sign: 'E007' }),
        letter('sign.muster', [0, 0, -0.014], N, 0.17, '#ffffff', { ground: '#00843d', sign: 'E007' }),
      ],
    ),
    { kind: 'hung-sign', size: [0.76, 0.74], chain: 0.13, material: 'paint-white' },
  ),
  part('muster', 'muster-mat', plan.MUSTER, 0, [block('paint-green', [0, 0.004, 0], [2.4, 0.008, 2.4], FLAT)]),
]

/** Stores and plant on the floor, out of the ways. */
const stores: Part[] = [
  looking(part('ply-stack', 'ply-stack', plan.PLY_STACK, 0, [block('wood', [0, 0.35, 0], [1.83, 0.7, 0.92])]), {
    kind: 'ply-stack',
    n: 36,
  }),
  looking(part('tube-stack', 'tubes', vec(3, 0, 9.6), 0, [block('steel', [0, 0.3, 0], [3, 0.6, 0.8])]), {
    kind: 'tube-stack',
    length: 3,
  }),
  looking(part('brick-pallet', 'pallet', vec(-13, 0, 9), 0.1, [block('concrete', [0, 0.55, 0], [1.2, 1.1, 1])]), {
    kind: 'brick-pallet',
    courses: 4,
  }),
  looking(part('rebar-mat', 'rebar-mat', vec(15.6, 0, -6.6), 0, [block('rust', [0, 0.03, 0], [6, 0.06, 4.6], FLAT)]), {
    kind: 'rebar-mat',
    size: [6, 4.6],
  }),
  looking(
    part('harness-stand', 'harness-stand', plan.HARNESS_STAND, N, [
      block('steel', [0, 0.9, 0.1], [1.5, 1.8, 0.3], { clear: true }),
    ]),
    { kind: 'harness-stand', n: 3 },
  ),
  // a bar on two posts, and the hook that the slings hang from
  part('sling-rack', 'sling-rack', vec(plan.SLING_RACK.x, 0, plan.SLING_RACK.z), 0, [
    ...[-0.6, 0.6].map((x) => rod('paint-yellow', 'y', [x, 0.93, 0], 0.03, 1.86, SLIGHT)),
    ...[-0.6, 0.6].map((x) => block('paint-yellow', [x, 0.02, 0], [0.12, 0.04, 0.7], SLIGHT)),
    rod('paint-yellow', 'x', [0, 1.83, 0], 0.03, 1.3, SLIGHT),
    rod('steel', 'y', [0, 1.66, 0], 0.014, 0.32, SLIGHT),
  ]),
  part('radio-shelf', 'radio-shelf', vec(-15.6, 0, 0.4), 0, [block('wood', [0, 0.5, 0], [0.5, 1, 0.35])]),
  looking(part('radio-base', 'radio-base', vec(-15.6, 1, 0.4), 0, []), { kind: 'radio-base' }),
]

/** Signs, muster point, stores. */
export const furnishings: Part[] = [...signs, ...muster, ...stores]
