import { type Vec3, vec } from '../../../src/base/vec'
import type { Sim } from '../../../src/sim/sim'
import { LEAK } from '../plan'

/** A few metres from the leak on the side that the gas goes to. */
export function intoCloud(sim: Sim): Vec3 {
  const { toX, toZ } = sim.world.wind
  return vec(LEAK.x + toX * 6, 0, LEAK.z + toZ * 6)
}
