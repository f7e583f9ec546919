import { type Vec3, copyVec } from '../../../src/base/vec'
import type { Sim } from '../../../src/sim/sim'
import { MUSTER } from '../plan'
import { rightPoint } from '../tracking'
import { alarmAt } from '../turn'
import { type Var, get } from '../vars'

/** Has the tick mark been set? */
export const marked =
  (...keys: Var[]) =>
  (sim: Sim): boolean =>
    keys.every((key) => get(sim, key) > 0)
/** Was one of them set after everybody had to be on the way out? */
export const sinceAlarm =
  (...keys: Var[]) =>
  (sim: Sim): boolean =>
    keys.some((key) => get(sim, key) >= alarmAt(sim) && get(sim, key) > 0)
export const atMuster = (sim: Sim): Vec3 => MUSTER[rightPoint(sim)]
/** Said or done wherever one stands. */
export const here = (sim: Sim): Vec3 => copyVec(sim.world.head.p)
