import type { Sample } from './sample'
import type { Sim } from './sim'
import { aimSystem } from './systems/aim'
import { bodySystem } from './systems/bodies'
import { askSystem, closingCheck } from './systems/identity'
import { dutySystem } from './systems/duties'
import { fallSystem } from './systems/falls'
import { exposureSystem, hazardSystem } from './systems/hazards'
import { interactionSystem } from './systems/interaction'
import { lanyardSystem } from './systems/lanyard'
import { logSystem } from './systems/log'
import { noticeSystem } from './systems/notice'
import { panelSystem } from './systems/panel'
import { mountSystem, rideSystem } from './systems/ride'
import { limbSystem, traineeSystem } from './systems/trainee'

/** One part of a tick. The name is for those who measure. */
export interface System {
  name: string
  /** Goes on when the trainee has come to harm. Default: then nothing happens any more. */
  after?: true
  run: (sim: Sim, sample: Sample) => void
}

/** Everything that happens in a tick, in this order. */
export const SYSTEMS: readonly System[] = [
  { name: 'trainee', run: traineeSystem, after: true },
  { name: 'ride', run: rideSystem },
  { name: 'limbs', run: limbSystem },
  { name: 'aim', run: aimSystem },
  { name: 'panel', run: panelSystem },
  { name: 'interaction', run: interactionSystem },
  { name: 'mount', run: mountSystem },
  { name: 'lanyard', run: lanyardSystem },
  { name: 'mechanisms', run: (sim) => sim.scene.logic.mechanisms(sim) },
  { name: 'actors', run: (sim) => sim.scene.logic.actors(sim) },
  { name: 'falls', run: fallSystem },
  { name: 'bodies', run: bodySystem },
  { name: 'hazard', run: hazardSystem },
  { name: 'exposure', run: exposureSystem },
  { name: 'notice', run: noticeSystem },
  { name: 'duties', run: dutySystem },
  { name: 'log', run: logSystem, after: true },
  { name: 'ask', run: askSystem },
]

/**
 * Advances the run by one tick of 1/60 s. Says whether the sample was taken: a run that has ended takes one more, with the
 * check of who trained, and nothing after it.
 */
export function step(sim: Sim, sample: Sample): boolean {
  if (sim.world.ended) return closingCheck(sim, sample)
  sim.world.tick++
  for (const { run, after } of SYSTEMS) if (after || !sim.world.harm) run(sim, sample)
  return true
}
