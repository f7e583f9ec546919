import type { EntityDef } from '../../../src/sim/entity'
import type { DrawnForm } from '../../../src/sim/world'
import { evidenceEntities } from './evidence'
import { peopleEntities } from './people'
import { safetyEntities } from './safety'
import { barrierEntities, stationEntities } from './station'
import { islandEntities, tankerEntities } from './unloading'

/** Everything that can change, for the form drawn and the role. */
export const entities = (form: DrawnForm, role: string): EntityDef[] => [
  ...stationEntities(form),
  ...barrierEntities(),
  ...tankerEntities(form),
  ...islandEntities(form),
  ...safetyEntities(form),
  ...evidenceEntities(form),
  ...peopleEntities(form, role),
]
