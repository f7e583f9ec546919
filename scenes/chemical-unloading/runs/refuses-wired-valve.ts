import { definePlayer } from '../../../src/players/player'
import { lockAndUnload, prepare } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows: 'Finds the emergency valve wired open, tells the driver twice, and refuses the job when he will not undo it.',
  steps: [...prepare, ...lockAndUnload],
})
