import { definePlayer } from '../../../src/players/player'
import { assemble, getOut, mask, openFast, orderCable, prepare, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'c',
  shows: 'Leaves the cam arm open and the leak test out; when the coupling lets go, does everything as drilled.',
  steps: [...prepare, ...openFast, ...stop, ...mask, ...orderCable, ...getOut, ...assemble],
})
