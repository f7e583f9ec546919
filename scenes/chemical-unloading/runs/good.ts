import { definePlayer } from '../../../src/players/player'
import { lockAndUnload, prepare, ready } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Inspects, finds the cam arm that stands off, tests, unloads, and gives everything back.',
  steps: ready([...prepare, ...lockAndUnload]),
})
