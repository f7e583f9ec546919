import { definePlayer } from '../../../src/players/player'
import { assemble, getOut, mask, openFast, orderCable, prepare, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'c',
  shows: 'Causes the release, first takes the mask and thinks, and presses the stop late.',
  steps: [...prepare, ...openFast, ...mask, { do: 'wait', seconds: 7 }, ...stop, ...orderCable, ...getOut, ...assemble],
})
