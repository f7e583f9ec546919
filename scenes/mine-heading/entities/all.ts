import type { EntityDef } from '../../../src/sim/entity'
import type { DrawnForm } from '../../../src/sim/world'
import { airEntities } from './air'
import { evidenceEntities } from './evidence'
import { gearEntities } from './gear'
import { machineEntities } from './machines'
import { peopleEntities } from './people'

/** Everything that can change, for the form drawn. */
export const entities = (form: DrawnForm): EntityDef[] => [
  ...gearEntities(form),
  ...machineEntities(form),
  ...airEntities(form),
  ...evidenceEntities(form),
  ...peopleEntities(form),
]
