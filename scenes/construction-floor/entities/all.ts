import type { EntityDef } from '../../../src/sim/entity'
import type { DrawnForm } from '../../../src/sim/world'
import { boardEntities } from './boards'
import { craneEntities } from './crane'
import { evidenceEntities } from './evidence'
import { gearEntities } from './gear'
import { peopleEntities } from './people'
import { plantEntities } from './plant'

/** Everything that can change, for the form drawn. */
export const entities = (form: DrawnForm): EntityDef[] => [
  ...gearEntities(form),
  ...boardEntities,
  ...craneEntities(form),
  ...plantEntities(form),
  ...evidenceEntities(form),
  ...peopleEntities(form),
]
