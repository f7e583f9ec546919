import type { EntityDef } from '../../../src/sim/entity'
import type { DrawnForm } from '../../../src/sim/world'
import { lightEntities } from '../lights'
import { bikeEntities } from './bike'
import { evidenceEntities } from './evidence'
import { peopleEntities } from './people'
import { vehicleEntities } from './vehicles'

/** Everything that can change, for the form drawn and the role. */
export const entities = (form: DrawnForm, role: string): EntityDef[] => [
  ...bikeEntities(form),
  ...peopleEntities(form, role),
  ...evidenceEntities(form),
  ...vehicleEntities(form),
  ...lightEntities(),
]
