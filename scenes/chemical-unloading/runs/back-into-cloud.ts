import { definePlayer } from '../../../src/players/player'
import { downwind } from '../playing/mistakes'
import { assemble, getOut, mask, openFast, orderCable, prepareInHaste, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows: 'Runs back into the cloud after the shout that somebody is still inside.',
  steps: [
    ...prepareInHaste,
    ...openFast,
    ...stop,
    ...mask,
    ...orderCable,
    ...getOut,
    { do: 'wait', seconds: 30, until: (sim) => (sim.world.vars.insideShoutAt ?? 0) > 0 },
    { do: 'walk', to: downwind(6), near: 0.6 },
    ...getOut,
    ...assemble,
  ],
})
