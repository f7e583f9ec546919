import type { Vec3 } from '../../../src/base/vec'
import type { Sim } from '../../../src/sim/sim'
import { ASSEMBLY } from '../plan'
import { type Var, get } from '../vars'
import { rightPoint } from '../weather'

/** Has the tick mark been set? */
export const marked =
  (...keys: Var[]) =>
  (sim: Sim): boolean =>
    keys.every((key) => get(sim, key) > 0)
/** Was it set after the release? */
export const sinceRelease =
  (...keys: Var[]) =>
  (sim: Sim): boolean =>
    keys.some((key) => get(sim, key) > get(sim, 'releasedAt'))
/** The matter of the wired valve is settled: the wire is off, or the job refused. */
export const isSettled = (sim: Sim): boolean => get(sim, 'wireOff') > 0 || get(sim, 'refusedAt') > 0
export const isReleased = (sim: Sim): boolean => get(sim, 'releasedAt') > 0
export const atAssembly = (sim: Sim): Vec3 => ASSEMBLY[rightPoint(sim)]
