import { type Vec3, vec } from '../../../src/base/vec'
import type { EntityDef } from '../../../src/sim/entity'
import type { Trade } from '../../../src/site/looks/person'
import { ball, block, letter, rod, SLIGHT } from '../../../src/site/solid'
import { prop, thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import { CRASH } from '../crash'
import { BOARD_AT, CABINET_AT, CRASH_AT, DOOR_AT, DRIVER_AT, HELMET_AT, MATE_AT, SHOP_AT } from '../course'
import { shows } from '../form'

const W = Math.PI / 2
const S = Math.PI

const person = (
  id: string,
  trade: Trade,
  build: number,
  at: Vec3,
  yaw: number,
  start: EntityDef['start'] = {},
): EntityDef =>
  thing(id, at, { kind: 'person' }, [], {
    yaw,
    start: { mode: 'idle', ...start },
    look: { kind: 'person', trade, build },
  })

/** Colleague, shopkeeper and who else one talks to on the way; what one takes along, reads and swaps at. */
export function peopleEntities(form: DrawnForm, role: string): EntityDef[] {
  const other = form.numbers.crash !== CRASH.slid && form.numbers.crash !== CRASH.asleep
  const customer = role === 'rider' && form.numbers.home !== 1
  return [
    thing('helmet', HELMET_AT, { kind: 'wearable', on: 'face', mass: 0.5 }, [ball('paint-yellow', [0, 0, 0], 0.14)]),
    prop('board-station', BOARD_AT, [block('paint-white', [0, 1.4, 0], [1.2, 0.8, 0.06])], {
      yaw: S,
      readable: 4,
      labels: [letter('sign.station', [0, 1.45, 0.04], 0, 0.07, '#003a6c', { ground: '#ffffff', within: 1.1 })],
    }),
    person('mate', 'rider', 2, MATE_AT, W),
    prop(
      'mate-bike',
      vec(CRASH_AT.x - 1.6, 0, CRASH_AT.z + 0.3),
      [block('paint-red', [0, 0.25, 0], [1.6, 0.4, 0.7], SLIGHT)],
      { yaw: 0.5, start: { present: false } },
    ),
    person('shopkeeper', 'visitor', 5, SHOP_AT, 0),
    ...(other ? [person('other-driver', 'driver', 6, DRIVER_AT, -W, { present: false })] : []),
    ...(shows(form, 'battery-lift')
      ? [person('neighbour', 'visitor', 7, vec(DOOR_AT.x + 1.6, 0, DOOR_AT.z - 2.4), 0)]
      : []),
    ...(customer ? [person('customer', 'visitor', 3, vec(DOOR_AT.x, 0, DOOR_AT.z - 1.2), 0)] : []),
    thing('cabinet', CABINET_AT, { kind: 'button' }, [block('paint-green', [0, 0.95, -0.3], [1.8, 1.9, 0.6])], {
      yaw: W,
      handle: vec(0, 1.15, 0.03),
      look: { kind: 'swap-cabinet', width: 1.8 },
      labels: [letter('sign.cabinet', [0, 1.6, 0.01], 0, 0.12, '#ffffff', { ground: '#00843d' })],
    }),
    thing(
      'stair-plug',
      vec(DOOR_AT.x + 3.2, 1.1, DOOR_AT.z - 0.1),
      { kind: 'button' },
      [block('paint-white', [0, 0, 0], [0.1, 0.14, 0.05], SLIGHT)],
      { yaw: S, handle: vec(0, 0, 0.03) },
    ),
    thing(
      'lift-button',
      vec(DOOR_AT.x - 3, 1.2, DOOR_AT.z - 0.1),
      { kind: 'button' },
      [block('steel', [0, 0, 0], [0.12, 0.2, 0.05], SLIGHT)],
      {
        yaw: S,
        handle: vec(0, 0, 0.03),
        labels: [letter('sign.lift', [0, 0.2, 0.03], 0, 0.08, '#000000', { ground: '#ffffff' })],
      },
    ),
    ...(shows(form, 'charge-stairwell')
      ? [
          prop('stair-cable', vec(DOOR_AT.x + 2.6, 0, DOOR_AT.z - 0.3), [
            rod('paint-orange', 'y', [0, 2.2, 0], 0.03, 4.2, SLIGHT),
            block('paint-red', [0.4, 0.5, -0.4], [0.5, 0.9, 1.5], SLIGHT),
          ]),
        ]
      : []),
  ]
}
