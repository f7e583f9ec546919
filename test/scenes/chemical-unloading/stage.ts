import { type Vec3, vec } from '../../../src/base/vec'
import { seedFor } from '../../../src/players/play'
import { createSim } from '../../../src/sim/create'
import type { RunEvent } from '../../../src/sim/event'
import { type Sim, entity } from '../../../src/sim/sim'
import type { Line } from '../../../scenes/chemical-unloading/lines'
import scene from '../../../scenes/chemical-unloading/scene'
import { pass } from '../pass'

export { pass } from '../pass'

/** A run of the scene in this form, the trainee standing still. */
export const stage = (form: string, role = 'worker'): Sim =>
  createSim(scene, role, seedFor(scene, form), { practice: false })

/** A form that has the hazard. */
export function formWith(hazard: string): string {
  const form = scene.forms.find((f) => f.hazards.includes(hazard))
  if (!form) throw new Error(`no form has '${hazard}'`)
  return form.id
}

/** Puts the trainee on a spot of the ground. */
export const standAt = (sim: Sim, p: Vec3): void => {
  sim.world.rig.p = vec(p.x, 0, p.z)
}

/** The trainee says a line, as if the panel's button had just been pressed. */
export function say(sim: Sim, to: string, line: Line): void {
  sim.events.push({ type: 'said', to, line, tick: sim.world.tick + 1, at: sim.world.head.p })
  pass(sim, 1 / 60)
}

/** The trainee's hand has brought mechanisms to values. */
export function work(sim: Sim, values: Record<string, number>): void {
  for (const [id, value] of Object.entries(values)) {
    entity(sim, id).value = value
    sim.events.push({
      type: 'operated',
      entity: id,
      value,
      by: 'trainee',
      tick: sim.world.tick + 1,
      at: entity(sim, id).p,
    })
  }
  pass(sim, 1 / 60)
}

/** The valves as they stand when liquid runs, with the coupling as the form left it. */
export const letLiquidOn = (sim: Sim): void => work(sim, { 'gas-valve': 1, 'liquid-valve': 1 })
/** Lets the coupling go, and comes back at that moment. */
export function letGo(sim: Sim): void {
  letLiquidOn(sim)
  pass(sim, 12, (s) => s.events.some((e) => e.type === 'release'))
}
export const heard = (sim: Sim, line: string): RunEvent | undefined =>
  sim.events.find((e) => e.type === 'heard' && e.line === line)
