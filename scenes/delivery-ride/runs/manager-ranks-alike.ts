import { definePlayer } from '../../../src/players/player'
import { judgingAs } from '../../../src/players/mistakes'
import { finesFor } from '../playing/mistakes'
import { good } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'manager',
  form: 'b',
  shows: 'Finds everything, calls all of it the worst, 10 x 10 x 15, and orders fines.',
  steps: judgingAs(good, (sim, entity) => ({ l: 10, e: 10, c: 15, control: finesFor(sim, entity) })),
})
