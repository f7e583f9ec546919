import { vec } from '../../src/base/vec'
import { airAt } from '../../src/sim/script/gusts'
import { letFall, stepToolFalls } from '../../src/sim/script/toolFall'
import { type Sim, entity, has } from '../../src/sim/sim'
import { STREET_Y } from './plan'
import { get, once } from './vars'

/** A ratchet spanner: mass, and the area that meets the air as it turns. */
const SPANNER = { massKg: 0.9, areaM2: 0.012 } as const
/** What the shaking rail gives it, m/s: enough to slide the hand's breadth to the edge. Chosen. */
const KICK = vec(0, 0, -1.9)

/** In too much wind the net beats on the rail, and a spanner that still lies at the edge goes over it. */
export function tool(sim: Sim): void {
  if (!has(sim, 'spanner')) return
  const { held, socket } = entity(sim, 'spanner')
  const lies = held === '' && socket === '' && get(sim, 'toolAt') === 0
  if (get(sim, 'floorWindAt') > 0 && lies && once(sim, 'toolFellAt')) letFall(sim, 'spanner', SPANNER, KICK, STREET_Y)
  stepToolFalls(sim, airAt(sim, -STREET_Y))
}
