import { type Vec3, copyVec } from '../../../src/base/vec'
import type { Sim } from '../../../src/sim/sim'
import { type Var, get } from '../vars'

/** Have all of these tick marks been set? */
export const marked =
  (...keys: Var[]) =>
  (sim: Sim): boolean =>
    keys.every((key) => get(sim, key) > 0)
/** Was one of them set since the colleague was seen lying there? */
export const sinceCrash =
  (...keys: Var[]) =>
  (sim: Sim): boolean =>
    get(sim, 'crashSeenAt') > 0 && keys.some((key) => get(sim, key) >= get(sim, 'crashSeenAt'))
/** Said or done wherever one is. */
export const here = (sim: Sim): Vec3 => copyVec(sim.world.head.p)
