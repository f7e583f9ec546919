import { PI } from '../../src/base/math'
import { vec } from '../../src/base/vec'
import type { EntityDef } from '../../src/sim/entity'
import { thing } from '../../src/sim/script/things'
import { SLIGHT, ball, block, rod } from '../../src/site/solid'
import { BENCH } from './site'

/** Where on the bench each thing stands, at the height of a bent elbow; metres. */
export const BUTTON_AT = vec(0.55, BENCH.top + 0.16, BENCH.z + 0.08)
export const WHEEL_AT = vec(-0.55, BENCH.top + 0.16, BENCH.z + 0.05)
export const MASK_AT = vec(0, BENCH.top + 0.18, BENCH.z + 0.05)
export const DRIP_AT = vec(1.3, 1.18, -2.95)
const TRAINER_AT = vec(-2.6, 0, -1.9)

/** The things of the yard: each asks for one movement of the hand. */
export const entities = (): EntityDef[] => [
  thing('radio', vec(0, 1.3, 0), { kind: 'wearable', on: 'chest', mass: 0.3 }, [
    block('black', [0, 0, 0], [0.06, 0.14, 0.04]),
  ]),
  thing('trainer', TRAINER_AT, { kind: 'person' }, [], {
    yaw: PI * 1.2,
    start: { mode: 'idle' },
    look: { kind: 'person', trade: 'supervisor', build: 0 },
  }),
  thing('drip', DRIP_AT, { kind: 'prop' }, [
    rod('rust', 'x', [0, 0.12, 0.05], 0.14, 0.16, SLIGHT),
    ball('glass', [0, -0.1, 0.05], 0.035, SLIGHT),
    ball('glass', [0.02, -0.32, 0.05], 0.03, SLIGHT),
    block('glass', [0, -1.16, 0.1], [0.8, 0.02, 0.6], SLIGHT),
  ]),
  thing(
    'button',
    BUTTON_AT,
    { kind: 'button' },
    [
      block('paint-yellow', [0, 0, -0.02], [0.18, 0.18, 0.04], SLIGHT),
      block('paint-grey', [0, -0.13, -0.02], [0.08, 0.1, 0.04], SLIGHT),
      rod('steel', 'y', [0, 0.13, -0.08], 0.012, 0.2, SLIGHT),
    ],
    { handle: vec(0, 0, 0.06), moving: [rod('paint-green', 'z', [0, 0, 0.03], 0.055, 0.05)] },
  ),
  thing('lamp-off', vec(0.55, BENCH.top + 0.34, BENCH.z), { kind: 'prop' }, [
    ball('lamp-off', [0, 0, 0], 0.06, SLIGHT),
  ]),
  thing(
    'lamp-on',
    vec(0.55, BENCH.top + 0.34, BENCH.z),
    { kind: 'prop' },
    [ball('lamp-green', [0, 0, 0], 0.06, SLIGHT)],
    {
      start: { present: false },
    },
  ),
  thing(
    'wheel',
    WHEEL_AT,
    { kind: 'wheel', pivot: vec(0, 0, 0), axis: vec(0, -1, 0), turns: 1 },
    [rod('steel', 'y', [0, -0.09, 0], 0.04, 0.16, SLIGHT)],
    {
      handle: vec(0, 0.02, 0.15),
      moving: [rod('paint-blue', 'y', [0, 0, 0], 0.16, 0.025), ball('black', [0, 0.03, 0.14], 0.03)],
    },
  ),
  thing('stand', vec(MASK_AT.x, BENCH.top, MASK_AT.z - 0.06), { kind: 'prop' }, [
    rod('steel', 'y', [0, 0.05, 0], 0.03, 0.1, SLIGHT),
  ]),
  thing(
    'mask',
    MASK_AT,
    { kind: 'wearable', on: 'face', mass: 0.4 },
    [
      block('black', [0, 0.04, 0], [0.16, 0.16, 0.08]),
      rod('black', 'z', [0, -0.04, 0.08], 0.055, 0.08),
      rod('paint-green', 'z', [0, -0.04, 0.09], 0.057, 0.035),
    ],
    { look: { kind: 'face-mask', band: 'paint-green' } },
  ),
]
