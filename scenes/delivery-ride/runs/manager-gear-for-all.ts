import { definePlayer } from '../../../src/players/player'
import { leastControl } from '../../../src/players/judging'
import { judgingAs } from '../../../src/players/mistakes'
import { good } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'manager',
  form: 'b',
  shows: 'Finds and ranks everything rightly, and orders gear and talks where roads, pads and time are owed.',
  steps: judgingAs(good, (sim, entity) => ({ control: leastControl(sim, entity) })),
})
