import { LIMITS } from './limits'
import { get, set } from './vars'
import type { Sim } from '../../src/sim/sim'

/**
 * Takes in what the traffic has measured of the trainee against everybody near them: how often it came too near (one encounter once),
 * and the least time to collision and between of the whole run.
 */
export function conflicts(sim: Sim): void {
  const near = sim.world.traffic?.near
  if (!near) return
  let n = 0
  for (const { kind, value } of near.log) {
    if (kind === 'hit' || (kind === 'ttc' ? value < LIMITS.ttcS : value < LIMITS.petS)) n++
    if (kind === 'ttc') set(sim, 'leastTtcS', Math.min(get(sim, 'leastTtcS'), value))
    if (kind === 'pet') set(sim, 'leastPetS', Math.min(get(sim, 'leastPetS'), value))
  }
  set(sim, 'conflicts', n)
}
