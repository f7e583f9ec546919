import type { Vec3 } from '../../../src/base/vec'
import type { Competency, DutyDef } from '../../../src/sim/scene'
import { type Sim, entity } from '../../../src/sim/sim'
import { ASSEMBLY } from '../plan'
import { type Var, get } from '../vars'
import { rightPoint } from '../weather'

type Rest = Partial<Pick<DutyDef, 'opens' | 'windowS' | 'after' | 'acts'>>

export const duty =
  (roles: string[], phase: DutyDef['phase']) =>
  (
    id: string,
    competency: Competency,
    weight: number,
    where: string | ((sim: Sim) => Vec3),
    done: (sim: Sim) => boolean,
    rest: Rest = {},
  ): DutyDef => ({
    id,
    roles,
    phase,
    competency,
    weight,
    where: typeof where === 'string' ? (sim) => entity(sim, where).p : where,
    done,
    ...rest,
  })

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
