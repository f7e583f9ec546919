import type { Vec3 } from '../../base/vec'
import type { Competency, DutyDef } from '../scene'
import { type Sim, entity } from '../sim'

type Rest = Partial<Pick<DutyDef, 'opens' | 'windowS' | 'after' | 'acts'>>

/** Makes duties of these roles and of this phase; `where` is an entity or a place. */
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
