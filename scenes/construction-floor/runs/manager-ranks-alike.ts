import { definePlayer } from '../../../src/players/player'
import { judgingAs } from '../../../src/players/mistakes'
import { leadOut } from '../playing/leader'
import { inspect } from '../playing/manager'
import { finesFor } from '../playing/mistakes'

export default definePlayer({
  scene: 'construction-floor',
  role: 'manager',
  form: 'c',
  shows: 'Finds everything, calls all of it the worst, 10 x 10 x 15, and orders fines.',
  steps: judgingAs([...inspect, ...leadOut], (sim, entity) => ({
    l: 10,
    e: 10,
    c: 15,
    control: finesFor(sim, entity),
  })),
})
