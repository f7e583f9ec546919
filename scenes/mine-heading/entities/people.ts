import { type Vec3, vec } from '../../../src/base/vec'
import type { EntityDef } from '../../../src/sim/entity'
import type { Trade } from '../../../src/site/looks/person'
import { thing } from '../../../src/sim/script/things'
import type { DrawnForm } from '../../../src/sim/world'
import { BELT, PEOPLE } from '../plan'

const person = (id: string, trade: Trade, build: number, at: Vec3, yaw: number, mode = 'idle'): EntityDef =>
  thing(id, at, { kind: 'person' }, [], { yaw, readable: 20, start: { mode }, look: { kind: 'person', trade, build } })

/** Before the cutting head, where nobody may be. */
export const AHEAD_AT = vec(34.2, 0, 0.3)
/** Where somebody lies who rides the belt, at its tail. */
export const RIDE_FROM = vec(BELT.tailX - 2, BELT.top, BELT.z)
const W = Math.PI / 2

/** The crew of the shift. */
export function peopleEntities(form: DrawnForm): EntityDef[] {
  const here = (hazard: string): boolean => form.hazards.includes(hazard)
  const newHand = here('riding-belt') ? RIDE_FROM : here('roadheader-zone') ? AHEAD_AT : PEOPLE.newHand
  return [
    person('inspector', 'miner', 0, PEOPLE.inspector, W),
    person('electrician', 'miner', 1, PEOPLE.electrician, 0, here('live-repair') ? 'work' : 'idle'),
    person('header-driver', 'miner', 2, PEOPLE.driver, W),
    person('belt-tender', 'miner', 3, PEOPLE.beltTender, 0),
    person('new-hand', 'miner', 4, newHand, here('riding-belt') ? W : -W, here('riding-belt') ? 'sit' : 'idle'),
    person('foreman', 'miner', 5, PEOPLE.foreman, W),
  ]
}
