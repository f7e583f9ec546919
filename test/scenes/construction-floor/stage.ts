import scene from '../../../scenes/construction-floor/scene'
import type { Line } from '../../../scenes/construction-floor/lines'
import type { READY } from '../../../scenes/construction-floor/turn'
import { seedFor } from '../../../src/players/play'
import { createSim } from '../../../src/sim/create'
import type { EventBody } from '../../../src/sim/event'
import type { Sim } from '../../../src/sim/sim'
import { pass } from '../pass'

/** A run of the form, at its start. */
export const stage = (form: string, role: keyof typeof READY = 'worker'): Sim =>
  createSim(scene, role, seedFor(scene, form), { practice: false })

/** What would have been the trainee's doing becomes an event of the next tick. */
export function doing(sim: Sim, body: EventBody): void {
  sim.events.push({ ...body, tick: sim.world.tick + 1, at: { ...sim.world.head.p } })
  pass(sim, 1 / 60)
}
export const say = (sim: Sim, line: Line, to = 'radio'): void => doing(sim, { type: 'said', to, line })
