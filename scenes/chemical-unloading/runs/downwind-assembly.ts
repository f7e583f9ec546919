import { definePlayer } from '../../../src/players/player'
import { ASSEMBLY } from '../plan'
import { mask, openFast, orderCable, prepareInHaste, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows: 'Goes to the first assembly point and stays there when the wind turns the gas to it.',
  steps: [
    ...prepareInHaste,
    ...openFast,
    ...stop,
    ...mask,
    ...orderCable,
    { do: 'walk', to: ASSEMBLY.a, near: 2 },
    { do: 'report' },
    { do: 'wait', seconds: 120 },
  ],
})
