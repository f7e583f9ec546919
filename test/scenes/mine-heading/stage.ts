import type { Line } from '../../../scenes/mine-heading/lines'
import scene from '../../../scenes/mine-heading/scene'
import { type Vec3, vec } from '../../../src/base/vec'
import { seedFor } from '../../../src/players/play'
import { createSim } from '../../../src/sim/create'
import type { EventBody } from '../../../src/sim/event'
import type { Sim } from '../../../src/sim/sim'
import { pass } from '../pass'

export { pass } from '../pass'

/** A run of the scene in this form, the trainee standing still. */
export const stage = (form: string, role = 'worker'): Sim =>
  createSim(scene, role, seedFor(scene, form), { practice: false })

/** Puts the trainee on a spot of the ground. */
export const standAt = (sim: Sim, x: number, z: number): void => {
  sim.world.rig.p = vec(x, 0, z)
}

/** What would have been the trainee's doing becomes an event of the next tick. */
export function doing(sim: Sim, body: EventBody, at: Vec3 = sim.world.head.p): void {
  sim.events.push({ ...body, tick: sim.world.tick + 1, at: { ...at } })
  pass(sim, 1 / 60)
}
export const say = (sim: Sim, to: string, line: Line): void => doing(sim, { type: 'said', to, line })

/** The crew is reported ready, and what is to go wrong in this form begins. */
export function begin(sim: Sim): void {
  say(sim, 'phone-face', 'ready')
  pass(sim, 30, (s) => (s.world.vars.turnAt ?? 0) > 0)
}
