import { definePlayer } from '../../../src/players/player'
import { assemble, getOut, openFast, orderCable, prepare, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'd',
  shows: 'Causes the release, stops it, and leaves without a mask.',
  steps: [...prepare, ...openFast, ...stop, ...orderCable, ...getOut, ...assemble],
})
