import { definePlayer } from '../../../src/players/player'
import { judgingAs } from '../../../src/players/mistakes'
import { leadOut } from '../playing/leader'
import { inspect } from '../playing/manager'
import { finesFor } from '../playing/mistakes'

export default definePlayer({
  scene: 'construction-floor',
  role: 'manager',
  form: 'b',
  shows: 'Finds everything, ranks the chin strap over all that kills, and orders fines.',
  steps: judgingAs([...inspect, ...leadOut], (sim, entity) => ({
    l: entity === 'carpenter' ? 10 : 1,
    e: entity === 'carpenter' ? 10 : 1,
    c: 7,
    control: finesFor(sim, entity),
  })),
})
