import { definePlayer } from '../../../src/players/player'
import { allAs } from '../../../src/players/mistakes'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Finds everything, and calls all of it a collapse.',
  steps: allAs([...prepare, ...respond], '0012'),
})
