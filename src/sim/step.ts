import type { Sample } from './sample'
import type { Sim } from './sim'
import { aimSystem } from './systems/aim'
import { askSystem, closingCheck } from './systems/identity'
import { dutySystem } from './systems/duties'
import { exposureSystem, hazardSystem } from './systems/hazards'
import { interactionSystem } from './systems/interaction'
import { logSystem } from './systems/log'
import { noticeSystem } from './systems/notice'
import { panelSystem } from './systems/panel'
import { traineeSystem } from './systems/trainee'

/** Everything that happens in a tick, in this order. */
const SYSTEMS: readonly ((sim: Sim, sample: Sample) => void)[] = [
  traineeSystem,
  aimSystem,
  panelSystem,
  interactionSystem,
  (sim) => sim.scene.logic.mechanisms(sim),
  (sim) => sim.scene.logic.actors(sim),
  (sim) => sim.physics.step(sim.world.entities),
  hazardSystem,
  exposureSystem,
  noticeSystem,
  dutySystem,
  logSystem,
  askSystem,
]

/**
 * Advances the run by one tick of 1/60 s. Says whether the sample was taken: a run that has ended takes one more, with the
 * check of who trained, and nothing after it.
 */
export function step(sim: Sim, sample: Sample): boolean {
  if (sim.world.ended) return closingCheck(sim, sample)
  sim.world.tick++
  for (const system of SYSTEMS) system(sim, sample)
  return true
}
