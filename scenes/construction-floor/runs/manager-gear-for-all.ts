import { definePlayer } from '../../../src/players/player'
import { leastControl } from '../../../src/players/judging'
import { judgingAs } from '../../../src/players/mistakes'
import { leadOut } from '../playing/leader'
import { inspect } from '../playing/manager'

export default definePlayer({
  scene: 'construction-floor',
  role: 'manager',
  form: 'a',
  shows: 'Finds and ranks everything rightly, and orders gear and talks where rails, covers and anchors are owed.',
  steps: judgingAs([...inspect, ...leadOut], (sim, entity) => ({ control: leastControl(sim, entity) })),
})
