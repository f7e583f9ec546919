import { definePlayer } from '../../../src/players/player'
import { allAs } from '../../../src/players/mistakes'
import { lockAndUnload, prepare } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'c',
  shows: 'Finds everything, and calls all of it poisoning.',
  steps: [...allAs([...prepare, ...lockAndUnload], '0023')],
})
