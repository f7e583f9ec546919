import type { Sample } from './sample'
import type { Sim } from './sim'
import { aimSystem } from './systems/aim'
import { bodySystem } from './systems/bodies'
import { askSystem, closingCheck } from './systems/identity'
import { dutySystem } from './systems/duties'
import { exposureSystem, hazardSystem } from './systems/hazards'
import { interactionSystem } from './systems/interaction'
import { logSystem } from './systems/log'
import { noticeSystem } from './systems/notice'
import { panelSystem } from './systems/panel'
import { traineeSystem } from './systems/trainee'

/** One part of a tick. The name is for those who measure. */
export interface System {
  name: string
  run: (sim: Sim, sample: Sample) => void
}

/** Everything that happens in a tick, in this order. */
export const SYSTEMS: readonly System[] = [
  { name: 'trainee', run: traineeSystem },
  { name: 'aim', run: aimSystem },
  { name: 'panel', run: panelSystem },
  { name: 'interaction', run: interactionSystem },
  { name: 'mechanisms', run: (sim) => sim.scene.logic.mechanisms(sim) },
  { name: 'actors', run: (sim) => sim.scene.logic.actors(sim) },
  { name: 'bodies', run: bodySystem },
  { name: 'hazard', run: hazardSystem },
  { name: 'exposure', run: exposureSystem },
  { name: 'notice', run: noticeSystem },
  { name: 'duties', run: dutySystem },
  { name: 'log', run: logSystem },
  { name: 'ask', run: askSystem },
]

/**
 * Advances the run by one tick of 1/60 s. Says whether the sample was taken: a run that has ended takes one more, with the
 * check of who trained, and nothing after it.
 */
export function step(sim: Sim, sample: Sample): boolean {
  if (sim.world.ended) return closingCheck(sim, sample)
  sim.world.tick++
  for (const { run } of SYSTEMS) run(sim, sample)
  return true
}
