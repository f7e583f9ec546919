import { definePlayer } from '../../../src/players/player'
import { prepare } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows: 'Finds the emergency valve wired open, has the driver told twice, and refuses the job when he will not undo it.',
  steps: [...prepare, { do: 'wait', seconds: 5 }],
})
