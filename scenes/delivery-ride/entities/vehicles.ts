import { ORIGIN, thing } from '../../../src/sim/script/things'
import { SLIGHT, ball, block } from '../../../src/site/solid'
import type { Solid } from '../../../src/site/types'
import { DOG_COLLAR, LEASH_HAND } from '../../../src/site/looks/vehicle'
import type { EntityDef, Rope } from '../../../src/sim/entity'
import { KINDS } from '../../../src/sim/traffic/kinds'
import type { AgentKind } from '../../../src/sim/traffic/map'
import { DOOR_OUT_M } from '../../../src/sim/traffic/footprint'
import type { DrawnForm } from '../../../src/sim/world'
import { fleetOf } from '../fleet'
import { shows } from '../form'
import { DOOR_CAR, lookOf } from './looks'

/** Heights of bodies over the road, m (makers' sheets; a rider sits up to 1.7). */
const TALL: Record<AgentKind, number> = {
  car: 1.45,
  taxi: 1.5,
  van: 2,
  bus: 3,
  lorry: 3.2,
  ebike: 1.1,
  tricycle: 1.5,
  walker: 1.7,
  child: 1.3,
  dog: 0.5,
}
const PAINT: Record<AgentKind, Solid['material']> = {
  car: 'paint-grey',
  taxi: 'paint-blue',
  van: 'paint-white',
  bus: 'paint-green',
  lorry: 'paint-orange',
  ebike: 'paint-red',
  tricycle: 'paint-green',
  walker: 'cloth-grey',
  child: 'cloth-blue',
  dog: 'paint-brown',
}

/** From a dog's collar to the hand of who leads it. */
const LEASH: Rope = {
  at: DOG_COLLAR,
  to: 'dog-walker',
  toAt: LEASH_HAND,
  radius: 0.006,
  material: 'paint-red',
  lengthM: 2,
}

/** A body as it is met: a box of its kind's size, the origin at its middle on the road, -z ahead. */
function bodyOf(kind: AgentKind): Solid[] {
  const { lengthM, widthM } = KINDS[kind]
  const rider =
    kind === 'ebike' || kind === 'tricycle'
      ? [ball('cloth-blue', [0, 1.35, 0.1], 0.28, SLIGHT), ball('paint-yellow', [0, 1.72, 0.1], 0.14, SLIGHT)]
      : []
  return [block(PAINT[kind], [0, TALL[kind] / 2, 0], [widthM, TALL[kind], lengthM]), ...rider]
}

const onFoot = (id: string, kind: AgentKind, n: number): EntityDef =>
  thing(id, ORIGIN, { kind: 'person' }, [], {
    look: lookOf(id, kind, n),
    start: { mode: kind === 'child' ? 'run' : 'walk' },
  })

/** Everybody on the road as entities, and the leaf of the door that opens. */
export const vehicleEntities = (form: DrawnForm): EntityDef[] => [
  ...fleetOf(form).agents.map(({ id, kind }, n) =>
    kind === 'walker' || kind === 'child'
      ? onFoot(id, kind, n)
      : thing(id, ORIGIN, { kind: 'moved' }, bodyOf(kind), {
          look: lookOf(id, kind, n),
          ...(kind === 'dog' ? { ropes: [LEASH] } : {}),
        }),
  ),
  ...(shows(form, 'car-door')
    ? [
        thing('car-door', ORIGIN, { kind: 'moved' }, [block('paint-grey', [0, 0.8, 0], [DOOR_OUT_M, 1.1, 0.12])], {
          look: { kind: 'car-door', paint: DOOR_CAR, side: 'right' },
          start: { present: false },
        }),
      ]
    : []),
]
