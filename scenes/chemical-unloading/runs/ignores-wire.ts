import { definePlayer } from '../../../src/players/player'
import { assemble, getOut, mask, openFast, orderCable, prepareInHaste, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows:
    'Leaves the wire on the emergency valve and the cam arm open: the cable pulls nothing, and the report says it is shut.',
  steps: [
    ...prepareInHaste,
    ...openFast,
    ...stop,
    ...mask,
    ...orderCable,
    ...getOut,
    ...assemble.slice(0, -2),
    { do: 'report', but: { valves: 'shut' } },
    { do: 'wait', seconds: 25 },
  ],
})
