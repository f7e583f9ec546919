import { definePlayer } from '../../../src/players/player'
import { assemble, getOut, mask, openFast, orderCable, prepareInHaste, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'd',
  shows: 'Turns the water jet on the leak on the way out: water on liquid ammonia boils it.',
  steps: [
    ...prepareInHaste,
    ...openFast,
    ...stop,
    ...mask,
    { do: 'operate', entity: 'water-jet', to: 1 },
    ...orderCable,
    ...getOut,
    ...assemble,
  ],
})
