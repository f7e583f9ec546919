import { definePlayer } from '../../../src/players/player'
import { GATE } from '../plan'
import { assemble, getOut, mask, openFast, orderCable, prepare, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Goes to the right assembly point, and off to the gate before anybody has counted.',
  steps: [
    ...prepare,
    ...openFast,
    ...stop,
    ...mask,
    ...orderCable,
    ...getOut,
    ...assemble.slice(0, -4),
    { do: 'walk', to: GATE, near: 2 },
  ],
})
