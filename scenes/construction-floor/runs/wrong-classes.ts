import { allAs } from '../../../src/players/mistakes'
import { respond } from '../playing/response'
import { prepare } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Finds everything, and calls all of it a fire.',
  steps: allAs([...prepare, ...respond], '0009'),
})
