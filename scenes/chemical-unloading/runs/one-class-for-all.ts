import { definePlayer } from '../../../src/players/player'
import { allAs } from '../../../src/players/mistakes'
import { lockAndUnload, prepare } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Finds everything, and calls all of it a release, which is right for four of seven.',
  steps: [...allAs([...prepare, ...lockAndUnload], '0026')],
})
