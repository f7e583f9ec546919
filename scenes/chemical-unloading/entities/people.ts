import { type Vec3, vec } from '../../../src/base/vec'
import type { Trade } from '../../../src/site/looks/person'
import { ball, block } from '../../../src/site/solid'
import type { EntityDef } from '../../../src/sim/entity'
import type { DrawnForm } from '../../../src/sim/world'
import { CONTRACTOR_AT, DRIVER_AT, ESCORT_AT } from '../plan'
import { thing } from '../../../src/sim/script/things'

const person = (id: string, trade: Trade, build: number, at: Vec3, yaw: number, mode = 'idle'): EntityDef =>
  thing(id, at, { kind: 'person' }, [], { yaw, readable: 20, start: { mode }, look: { kind: 'person', trade, build } })

/** Where an escort waits who has left the watch point: the shade of the guard's box at the entry. */
export const AWAY_AT = vec(38.5, 0, -9)
/** The driver's seat. */
export const SEAT = vec(-3.2, 0.75, -0.5)
export const WELDER_AT = vec(13.1, 0, -8.9)
export const SECOND_DRIVER_AT = vec(16.4, 0, -1.8)
/** Where the operator of the leader's run waits for orders. */
export const OPERATOR_AT = vec(6.6, 0, -2.6)

/** What the trainee has on from the start. */
const worn = (): EntityDef[] => [
  thing('helmet', vec(0, 1.75, 0), { kind: 'wearable', on: 'face', mass: 0.4 }, [
    ball('paint-yellow', [0, 0, 0], 0.14),
  ]),
  thing('radio', vec(0, 1.3, 0), { kind: 'wearable', on: 'chest', mass: 0.3 }, [
    block('black', [0, 0, 0], [0.06, 0.14, 0.04]),
  ]),
]

/** Everybody else in this run, and what the trainee wears. */
export function peopleEntities(form: DrawnForm, role: string): EntityDef[] {
  const here = (hazard: string): boolean => form.hazards.includes(hazard)
  return [
    ...worn(),
    here('keys-in-cab')
      ? person('driver', 'driver', 0, SEAT, Math.PI, 'sit')
      : person('driver', 'driver', 0, DRIVER_AT, -Math.PI / 2),
    person('escort', 'escort', 1, here('driver-absent') ? AWAY_AT : ESCORT_AT, Math.PI / 2),
    person('contractor', 'worker', 2, CONTRACTOR_AT, 0),
    ...(here('hot-work-in-zone') ? [person('welder', 'worker', 3, WELDER_AT, 0, 'work')] : []),
    ...(here('second-tanker') ? [person('second-driver', 'driver', 4, SECOND_DRIVER_AT, Math.PI / 2)] : []),
    ...(role === 'team-leader' ? [person('operator', 'worker', 5, OPERATOR_AT, Math.PI)] : []),
  ]
}
