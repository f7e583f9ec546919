import { definePlayer } from '../../../src/players/player'
import { islandFinds } from '../playing/rounds'
import { assemble, getOut, mask, openFast, orderCable, prepareInHaste, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'c',
  shows: 'Does not look at the rain valve: the curtain washes ammonia into the drain.',
  steps: [...prepareInHaste, ...islandFinds, ...openFast, ...stop, ...mask, ...orderCable, ...getOut, ...assemble],
})
