import { PI } from '../../../src/base/math'
import { vec } from '../../../src/base/vec'
import { SLIGHT, ball, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import type { DrawnForm } from '../../../src/sim/world'
import { X, prop, thing } from '../../../src/sim/script/things'

type Maker = (form: DrawnForm) => EntityDef[]

/** What shows a hazard, for those that are more than a detail of something that is always there. */
const HAZARDS: Record<string, Maker> = {
  'hose-instead-of-arm': () => [
    prop(
      'driver-hose',
      vec(0.9, 0.1, -2.5),
      [
        rod('black', 'z', [0.45, 0, 0.35], 0.05, 1.6, SLIGHT),
        rod('black', 'x', [0, 0, -0.45], 0.05, 0.9, SLIGHT),
        rod('black', 'z', [-0.45, 0, -0.9], 0.05, 0.9, SLIGHT),
        rod('steel', 'z', [-0.45, 0.02, -1.4], 0.07, 0.16, SLIGHT),
        rod('steel', 'y', [0.45, 0.3, 1.15], 0.07, 0.5, SLIGHT),
      ],
      { look: { kind: 'loose-hose' } },
    ),
  ],
  'keys-in-cab': () => [
    prop('cab-light', vec(-3.2, 2.4, 0.6), [ball('lamp-amber', [0, 0, 0], 0.08, SLIGHT)], {
      look: { kind: 'beacon', radius: 0.08 },
    }),
    prop(
      'exhaust',
      vec(-2.0, 3.3, 0.9),
      [
        ball('cloth-grey', [0, 0, 0], 0.12, SLIGHT),
        ball('cloth-grey', [0.12, 0.25, 0.02], 0.18, SLIGHT),
        ball('cloth-grey', [0.3, 0.6, 0.04], 0.25, SLIGHT),
      ],
      {
        effects: [
          { kind: 'steam', at: vec(0, -0.08, 0), radius: 0.05, speed: 1.6, sooty: true, instead: 'cloth-grey' },
        ],
      },
    ),
  ],
  'hot-work-in-zone': () => [
    prop(
      'hot-work',
      vec(13.2, 0, -9.6),
      [
        block('steel', [0, 0.4, 0], [0.9, 0.8, 0.5], SLIGHT),
        rod('steel', 'x', [0, 0.85, 0], 0.08, 1.2, SLIGHT),
        block('paint-orange', [1.1, 0.3, 0.3], [0.5, 0.6, 0.4], SLIGHT),
      ],
      { look: { kind: 'welding-place' } },
    ),
    prop('arc', vec(13.0, 0.95, -9.45), [ball('lamp-amber', [0, 0, 0], 0.09, SLIGHT)], {
      effects: [{ kind: 'sparks', at: vec(0, 0, 0), towards: vec(0.4, 1.2, 1.6), arc: true, instead: 'lamp-amber' }],
    }),
  ],
  'second-tanker': () => [
    prop(
      'second-tanker',
      vec(23.6, 0, 0.4),
      [
        rod('paint-white', 'x', [1.75, 2.1, 0], 1.1, 8),
        ball('paint-white', [-1.95, 2.1, 0], 1.02),
        ball('paint-white', [5.2, 2.1, 0], 1.02),
        rod('paint-orange', 'x', [1.75, 2.1, 0], 1.108, 0.35),
        block('black', [0, 0.86, 0], [12, 0.24, 0.9]),
        block('paint-blue', [-5.2, 1.1, 0], [2.1, 0.8, 2.4]),
        block('glass', [-5.25, 2.05, 0], [2.0, 1.1, 2.3], SLIGHT),
        block('paint-blue', [-5.2, 2.7, 0], [2.1, 0.2, 2.4]),
        ...[-5.3, -2.6, 3.6, 4.8].flatMap((x) => [-1, 1].map((s) => rod('rubber', 'z', [x, 0.5, s * 1.02], 0.5, 0.42))),
        ball('lamp-amber', [-6.3, 0.95, -0.8], 0.12, SLIGHT),
        ball('lamp-amber', [-6.3, 0.95, 0.8], 0.12, SLIGHT),
      ],
      {
        labels: [
          letter('sign.liquid-ammonia', [0.3, 2.2, 1.12], 0, 0.6, '#c8102e'),
          letter('plate.second', [-6.27, 0.9, 0], -PI / 2, 0.2, '#000000', { ground: '#ffcd00' }),
        ],
      },
    ),
  ],
}

/** What looks dangerous and is not. */
const DECOYS: Record<string, Maker> = {
  'decoy-frost-arm': () => [
    prop('frost-line', vec(2.6, 0.5, -9.2), [rod('frost', 'z', [0, 0, 0], 0.085, 3, SLIGHT)], {
      labels: [letter('tag.frost', [0, 0.2, 1.2], 0, 0.09, '#000000', { ground: '#ffffff' })],
    }),
  ],
  'decoy-steam-trap': () => [
    prop(
      'steam-trap',
      vec(-7.2, 0, -8.6),
      [
        rod('steel', 'y', [0, 0.3, 0], 0.05, 0.6, SLIGHT),
        block('steel', [0, 0.62, 0], [0.2, 0.14, 0.14], SLIGHT),
        ball('cloth-grey', [0.05, 0.85, 0], 0.1, SLIGHT),
        ball('cloth-grey', [0.1, 1.05, 0], 0.14, SLIGHT),
        ball('cloth-grey', [0.16, 1.3, 0], 0.1, SLIGHT),
      ],
      {
        labels: [letter('tag.steam', [0, 0.4, 0.1], 0, 0.09, '#000000', { ground: '#ffffff' })],
        effects: [{ kind: 'steam', at: vec(0, 0.68, 0), radius: 0.05, speed: 1.8, instead: 'cloth-grey' }],
      },
    ),
  ],
  'decoy-water-drip': () => [
    prop('drip', vec(11, 0, -5.5), [
      ball('glass', [0, 2.6, 0], 0.03, SLIGHT),
      ball('glass', [0, 1.4, 0], 0.03, SLIGHT),
      rod('glass', 'y', [0, 0.012, 0], 0.45, 0.01, SLIGHT),
    ]),
  ],
  'decoy-faint-smell': () => [
    prop('scrubber-meter', vec(17, 1.35, -7.35), [block('paint-grey', [0, 0, 0], [0.26, 0.3, 0.1], SLIGHT)], {
      look: { kind: 'detector' },
      readable: 4,
      display: { unit: 'ppm', decimals: 0, at: vec(0, 0.03, 0.06), yaw: 0, height: 0.09 },
      labels: [letter('tag.scrubber', [0, -0.1, 0.06], 0, 0.066, '#000000', { ground: '#8edd65' })],
      start: { reading: 5 },
    }),
  ],
  'decoy-relief-tag': () => [
    prop(
      'relief-valve',
      vec(4.6, 1.5, -5.4),
      [
        rod('rust', 'y', [0, 0, 0], 0.07, 0.5, SLIGHT),
        rod('rust', 'x', [0.12, -0.1, 0], 0.05, 0.2, SLIGHT),
        rod('paint-yellow', 'y', [0, -0.85, 0], 0.04, 1.2, SLIGHT),
        ball('steel', [0.06, 0.2, 0.07], 0.03, SLIGHT),
      ],
      {
        look: { kind: 'relief-valve' },
        labels: [letter('tag.relief', [0, 0.34, 0.05], 0, 0.06, '#000000', { ground: '#8edd65' })],
      },
    ),
  ],
  'decoy-spare-hose': () => [
    prop(
      'spare-hose',
      vec(-11, 1.35, -7.3),
      [
        rod('rust', 'z', [0, 0, 0], 0.3, 0.06, SLIGHT),
        rod('paint-white', 'z', [0, 0, 0.005], 0.2, 0.06, SLIGHT),
        rod('rust', 'y', [0.28, -0.35, 0], 0.04, 0.5, SLIGHT),
      ],
      {
        look: { kind: 'hung-hose' },
        labels: [letter('tag.scrapped', [0, 0, 0.05], 0, 0.08, '#ffffff', { ground: '#c8102e' })],
      },
    ),
  ],
  'decoy-forklift-beyond': () => [
    // travels to and fro behind the barrier; the handle is out of anybody's reach
    thing('forklift', vec(16, 0, 19.5), { kind: 'cord', axis: X, travel: 10 }, [], {
      handle: vec(0, 4, 0),
      look: { kind: 'forklift' },
      moving: [
        block('paint-yellow', [0, 0.75, 0], [1.6, 0.8, 1.1]),
        block('black', [0.1, 2.1, 0], [1.2, 0.08, 1.1]),
        block('black', [-0.5, 1.6, 0.5], [0.06, 1.0, 0.06]),
        block('black', [-0.5, 1.6, -0.5], [0.06, 1.0, 0.06]),
        block('black', [0.6, 1.6, 0.5], [0.06, 1.0, 0.06]),
        block('black', [0.6, 1.6, -0.5], [0.06, 1.0, 0.06]),
        block('steel', [0.95, 1.1, 0], [0.12, 2.0, 0.9]),
        block('steel', [1.5, 0.3, 0], [1.0, 0.05, 0.6]),
        block('wood', [1.5, 0.6, 0], [0.9, 0.5, 0.9]),
        rod('rubber', 'z', [-0.5, 0.3, 0], 0.3, 1.1),
        rod('rubber', 'z', [0.5, 0.3, 0], 0.3, 1.1),
        block('cloth-blue', [0, 1.45, 0], [0.4, 0.6, 0.45]),
        ball('skin', [0, 1.85, 0], 0.11),
        ball('lamp-amber', [0.1, 2.22, 0], 0.09),
      ],
    }),
  ],
}

/** Props of the hazards and decoys that this form shows. */
export const evidenceEntities = (form: DrawnForm): EntityDef[] => [
  ...form.hazards.flatMap((id) => HAZARDS[id]?.(form) ?? []),
  ...form.decoys.flatMap((id) => DECOYS[id]?.(form) ?? []),
]
