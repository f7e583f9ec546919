import { vec } from '../../../src/base/vec'
import { SLIGHT, ball, block, letter, rod } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import { prop } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import * as plan from '../plan'
import { ductEntities } from './duct'

const W = Math.PI / 2
const N = Math.PI

/** A fixed head that hangs from the roof, its display towards who comes from outby. */
const head = (id: string, at: typeof plan.T1, unit: string, decimals: number, tag: string, bagged = false): EntityDef =>
  prop(
    id,
    at,
    [block(bagged ? 'cloth-grey' : 'paint-white', [0, 0, 0], bagged ? [0.26, 0.36, 0.26] : [0.2, 0.28, 0.12], SLIGHT)],
    {
      yaw: -W,
      // a bag hides what it is
      look: bagged ? { kind: 'bagged' } : { kind: 'mine-sensor', head: unit === 'm/s' ? 'wind' : 'gas' },
      display: { unit, decimals, at: vec(0, 0.07, bagged ? 0.14 : 0.036), yaw: 0, height: 0.05 },
      readable: 6,
      labels: [letter(tag, [0, -0.04, bagged ? 0.14 : 0.036], 0, 0.045, '#000000', { ground: '#ffffff' })],
    },
  )
const warning = (id: string, at: typeof plan.T1): EntityDef =>
  prop(id, vec(at.x, at.y + 0.2, at.z), [ball('lamp-red', [0, 0, 0], 0.05, SLIGHT)], {
    yaw: -W,
    look: { kind: 'signal-lamp', part: 'glow' },
    start: { present: false },
  })

/** A board on the south wall, looking north. */
const board = (id: string, at: typeof plan.T1, title: string, lines: string[], ground: string): EntityDef =>
  prop(id, at, [block('paint-white', [0, 0, 0], [1.05, 0.8, 0.04], SLIGHT)], {
    yaw: N,
    look: { kind: 'wall-board', size: [1.05, 0.8], material: 'paint-white' },
    readable: 3.2,
    labels: [
      letter(title, [0, 0.29, 0.03], 0, 0.1, '#ffffff', { ground }),
      ...lines.map((line, i) => letter(line, [0, 0.13 - i * 0.13, 0.03], 0, 0.07, '#000000')),
    ],
  })

/** What shows the air: heads, gauges, boards, duct. */
export function airEntities(form: DrawnForm): EntityDef[] {
  const here = (item: string): boolean => form.hazards.includes(item) || form.decoys.includes(item)
  const { T1, T1_MOVED, T2, BOARDS, DUCT, DUCT_TEAR } = plan
  const moved = here('sensor-moved')
  const mouthX = here('duct-too-far') ? DUCT.mouthFarX : DUCT.mouthX
  return [
    head('t1', moved ? T1_MOVED : T1, '%', 2, 'T1', moved),
    warning('t1-lamp', moved ? T1_MOVED : T1),
    head('t2', T2, '%', 2, 'T2'),
    warning('t2-lamp', T2),
    head('co-head', plan.CO_HEAD, 'ppm', 0, here('decoy-self-test') ? 'tag.calibrating' : 'CO'),
    ...(here('decoy-self-test')
      ? [
          prop(
            'test-gas',
            vec(plan.CO_HEAD.x + 0.3, 0.35, plan.CO_HEAD.z + 0.6),
            [rod('paint-grey', 'y', [0, 0, 0], 0.06, 0.5, SLIGHT)],
            {
              look: { kind: 'gas-bottle' },
              labels: [letter('tag.test-gas', [0, 0.3, 0.06], 0, 0.06, '#000000', { ground: '#ffffff' })],
            },
          ),
        ]
      : []),
    head('dust-head', plan.DUST_HEAD, 'mg/m³', 1, 'sign.dust'),
    head('wind-gauge', plan.WIND_GAUGE, 'm/s', 2, 'sign.wind'),
    prop(
      'duct-gauge',
      vec(plan.DUCT_GAUGE.x, 1.75, plan.DUCT_GAUGE.z),
      [rod('paint-white', 'z', [0, 0, 0], 0.1, 0.05, SLIGHT)],
      {
        yaw: N,
        look: { kind: 'duct-gauge' },
        readable: 3,
        display: { unit: 'Pa', decimals: 0, at: vec(0, 0, 0.03), yaw: 0, height: 0.06 },
        labels: [letter('sign.duct-gauge', [0, 0.16, 0], 0, 0.05, '#000000', { ground: '#ffffff' })],
      },
    ),
    prop(
      'duct-end',
      vec(mouthX - 0.15, DUCT.heading.y, DUCT.heading.z),
      [rod('paint-orange', 'x', [0, 0, 0], DUCT.diameter / 2, 0.3, SLIGHT)],
      {
        look: {
          kind: 'air-duct',
          route: [
            [-0.15, 0, 0],
            [0.15, 0, 0],
          ],
          radius: DUCT.diameter / 2,
          state: 'blown',
          mouth: true,
        },
      },
    ),
    ...ductEntities(mouthX - 0.3),
    ...(here('duct-torn')
      ? [
          prop('duct-tear', DUCT_TEAR, [block('black', [0, -0.15, -0.36], [0.8, 0.34, 0.1], SLIGHT)], {
            look: { kind: 'duct-tear', radius: DUCT.diameter / 2, length: 0.9 },
          }),
        ]
      : []),
    ...(here('roof-layer')
      ? [
          prop(
            'roof-crack',
            vec(26, 3.3, 0.9),
            [
              block('black', [0, 0, 0], [1.1, 0.05, 0.12], SLIGHT),
              block('black', [0.2, 0, 0.2], [0.5, 0.05, 0.06], SLIGHT),
            ],
            { look: { kind: 'rock-crack', size: [1.3, 0.6], faces: [0, -0.964, -0.267] } },
          ),
        ]
      : []),
    ...(here('recirculation')
      ? [
          prop(
            'fan-dust',
            vec(plan.FAN.one.x - 0.1, 1.4, plan.FAN.one.z - 1.6),
            [ball('cloth-grey', [0, 0, 0], 0.22, SLIGHT)],
            {
              effects: [{ kind: 'dust', at: vec(-0.3, 0, -2), half: vec(0.5, 0.6, 2.4), instead: 'cloth-grey' }],
            },
          ),
        ]
      : []),
    prop(
      'duct-smoke',
      vec(mouthX + 0.5, DUCT.heading.y, DUCT.heading.z),
      [ball('cloth-grey', [0, 0, 0], 0.4, SLIGHT)],
      {
        aimless: true,
        effects: [{ kind: 'steam', at: vec(0, 0, 0), radius: 0.3, speed: 0.6, sooty: true, instead: 'cloth-grey' }],
        start: { present: false },
      },
    ),
    board(
      'board-vent',
      BOARDS.vent,
      'sign.board-vent',
      ['sign.vent-1', here('roof-layer') ? 'sign.vent-2-weak' : 'sign.vent-2', 'sign.vent-3', 'sign.vent-4'],
      '#0051ba',
    ),
    board('board-gas', BOARDS.gas, 'sign.board-gas', ['sign.gas-1', 'sign.gas-2', 'sign.gas-3'], '#c8102e'),
    board('board-route', BOARDS.route, 'sign.board-route', ['sign.route-1', 'sign.route-2', 'sign.route-3'], '#00843d'),
    board('board-roof', BOARDS.roof, 'sign.board-roof', ['sign.roof-1', 'sign.roof-2', 'sign.roof-3'], '#1d3f73'),
  ]
}
