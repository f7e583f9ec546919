import { definePlayer } from '../../../src/players/player'
import { downwind } from '../playing/mistakes'
import { mask, openFast, orderCable, prepareInHaste, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows: 'Leaves with the wind instead of across it.',
  steps: [
    ...prepareInHaste,
    ...openFast,
    ...stop,
    ...mask,
    ...orderCable,
    { do: 'walk', to: downwind(12), near: 0.6 },
    { do: 'walk', to: downwind(22), near: 0.6 },
    { do: 'walk', to: downwind(32), near: 0.6 },
    { do: 'report' },
  ],
})
