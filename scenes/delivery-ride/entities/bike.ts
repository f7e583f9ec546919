import { vec } from '../../../src/base/vec'
import type { EntityDef } from '../../../src/sim/entity'
import { thing } from '../../../src/sim/script/things'
import { FLAT, SLIGHT, block, rod } from '../../../src/site/solid'
import type { DrawnForm } from '../../../src/sim/world'
import { START_AT, START_YAW } from '../course'
import { shows } from '../form'

/** The bike's frame: origin on the ground under the saddle, -z ahead, metres. A bike of GB 17761: wheelbase 1.25 m. */
export const PIVOT = vec(0, 1.02, -0.48)
export const GRIPS = { left: vec(-0.29, 1.04, -0.4), right: vec(0.29, 1.04, -0.4) } as const

/** Something on the bike, in its frame. */
const aboard = (
  id: string,
  at: readonly [number, number, number],
  mechanism: EntityDef['mechanism'],
  solids: EntityDef['solids'],
  more: Parameters<typeof thing>[4] = {},
): EntityDef => thing(id, vec(...at), mechanism, solids, { aboard: 'bike', ...more })

/** The trainee's bike and what is on it: what is pressed, read and talked into; in overload-box the box is broader than the bars. */
export const bikeEntities = (form: DrawnForm): EntityDef[] => {
  const big = shows(form, 'overload-box')
  const box: readonly [number, number, number] = big ? [0.86, 0.78, 0.6] : [0.46, 0.48, 0.46]
  return [
    thing(
      'bike',
      START_AT,
      { kind: 'moved' },
      [
        rod('rubber', 'x', [0, 0.23, -0.8], 0.23, 0.09, FLAT),
        rod('rubber', 'x', [0, 0.23, 0.45], 0.23, 0.09, FLAT),
        block('paint-blue', [0, 0.42, -0.15], [0.26, 0.2, 0.8], FLAT),
        block('paint-blue', [0, 0.62, 0.18], [0.24, 0.26, 0.5], FLAT),
        rod('black', 'y', [0, 0.72, -0.55], 0.04, 0.6, FLAT),
      ],
      { yaw: START_YAW, aimless: true, look: { kind: 'own-bike', paint: 'blue' } },
    ),
    aboard('bar', [0, 1.04, -0.48], { kind: 'moved' }, [rod('black', 'x', [0, 0, 0.04], 0.018, 0.66, FLAT)], {
      aimless: true,
      look: { kind: 'bike-bars', paint: 'blue' },
    }),
    aboard('saddle', [0, 0.78, 0.12], { kind: 'button' }, [block('black', [0, 0, 0], [0.26, 0.08, 0.46], FLAT)], {
      handle: vec(0, 0.05, 0),
      look: { kind: 'bike-saddle' },
    }),
    aboard('stand', [0.14, 0.3, 0.1], { kind: 'button' }, [rod('steel', 'y', [0, -0.1, 0], 0.02, 0.34, SLIGHT)], {
      handle: vec(0.02, 0.06, 0),
      look: { kind: 'bike-stand' },
    }),
    aboard('phone', [0, 1.12, -0.46], { kind: 'phone' }, [block('screen', [0, 0, 0], [0.09, 0.16, 0.015], SLIGHT)], {
      display: { unit: 'min', decimals: 0, at: vec(0, 0.03, 0.01), yaw: 0, height: 0.03 },
      readable: 1.6,
      look: { kind: 'bike-phone' },
    }),
    aboard(
      'headlight',
      [-0.2, 1.05, -0.44],
      { kind: 'button', latching: true },
      [
        block('black', [0, 0, 0], [0.04, 0.04, 0.05], SLIGHT),
        block('lamp-amber', [0.03, 0, 0.02], [0.015, 0.02, 0.015], SLIGHT),
      ],
      { look: { kind: 'bike-switch', of: 'headlight' } },
    ),
    aboard(
      'horn',
      [-0.15, 1.05, -0.44],
      { kind: 'button' },
      [block('lamp-red', [0, 0, 0], [0.03, 0.03, 0.04], SLIGHT)],
      { look: { kind: 'bike-switch', of: 'horn' } },
    ),
    aboard('brake-lever', [0.2, 1.03, -0.5], { kind: 'button' }, [rod('steel', 'x', [0, 0, 0], 0.012, 0.18, SLIGHT)], {
      handle: vec(0, 0, 0.02),
      look: { kind: 'bike-lever', side: 'right' },
    }),
    aboard('mirror', [-0.32, 1.24, -0.46], { kind: 'prop' }, [rod('glass', 'z', [0, 0, 0], 0.06, 0.02, SLIGHT)], {
      readable: 1.4,
      look: { kind: 'bike-mirror', side: 'left' },
    }),
    aboard('speedo', [0.09, 1.08, -0.5], { kind: 'prop' }, [block('black', [0, 0, 0], [0.1, 0.06, 0.03], SLIGHT)], {
      display: { unit: 'km/h', decimals: 0, at: vec(0, 0, 0.02), yaw: 0, height: 0.035 },
      readable: 1.6,
      look: { kind: 'bike-speedo' },
    }),
    aboard('tyre', [0, 0.23, -0.8], { kind: 'prop' }, [rod('rubber', 'x', [0, 0, 0], 0.235, 0.1, SLIGHT)], {
      readable: 2.5,
      look: { kind: 'bike-wheel', paint: 'blue' },
    }),
    aboard(
      'box',
      [0, 0.98 + box[1] / 2 - 0.2, 0.5],
      { kind: 'prop' },
      [block('paint-yellow', [0, 0, 0], [box[0], box[1], box[2]], SLIGHT)],
      { look: { kind: 'delivery-box', size: box, paint: 'yellow' } },
    ),
  ]
}

/** What of it turns with the bars. */
export const ON_BARS = ['bar', 'phone', 'headlight', 'horn', 'brake-lever', 'mirror', 'speedo', 'tyre'] as const
