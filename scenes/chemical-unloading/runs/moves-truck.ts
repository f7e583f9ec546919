import { definePlayer } from '../../../src/players/player'
import { assemble, getOut, mask, openFast, orderCable, prepare, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Sends the driver back from the assembly point to drive his vehicle out, coupled as it is.',
  steps: [
    ...prepare,
    ...openFast,
    ...stop,
    ...mask,
    ...orderCable,
    ...getOut,
    { do: 'talk', person: 'driver', say: 'move-truck' },
    ...assemble,
  ],
})
