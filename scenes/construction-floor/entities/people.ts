import { type Vec3, vec } from '../../../src/base/vec'
import type { EntityDef } from '../../../src/sim/entity'
import type { Trade } from '../../../src/site/looks/person'
import { thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import { GONDOLA, PEOPLE, RIGGER } from '../plan'

const W = Math.PI / 2

const person = (id: string, trade: Trade, build: number, at: Vec3, yaw: number, mode = 'idle'): EntityDef =>
  thing(id, at, { kind: 'person' }, [], { yaw, readable: 20, start: { mode }, look: { kind: 'person', trade, build } })

/** Everybody on the floor; the crane's driver is heard by radio alone. */
export function peopleEntities(form: DrawnForm): EntityDef[] {
  const here = (item: string): boolean => form.hazards.includes(item) || form.decoys.includes(item)
  return [
    person('signaller', 'signaller', 1, PEOPLE.signaller, -W),
    person('foreman', 'supervisor', 2, PEOPLE.foreman, 0),
    person('helper', 'builder', 3, here('people-under-load') ? PEOPLE.helperUnder : PEOPLE.helper, -W),
    person('carpenter', 'builder', 4, PEOPLE.carpenter, -W, 'work'),
    person('scaffolder', 'builder', 5, PEOPLE.scaffolder, 0, 'work'),
    person('rigger', 'builder', 6, RIGGER, 0, 'work'),
    person('gondola-man', 'builder', 7, vec(GONDOLA.x, 0, GONDOLA.z), W, 'work'),
    ...(here('decoy-sparks-far')
      ? [
          person('welder', 'builder', 8, PEOPLE.welder, W, 'work'),
          person('fire-watch', 'safety', 9, PEOPLE.fireWatch, W),
        ]
      : []),
  ]
}
