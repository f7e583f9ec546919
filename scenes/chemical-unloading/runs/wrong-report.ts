import { definePlayer } from '../../../src/players/player'
import { assemble, getOut, mask, openFast, orderCable, prepare, stop } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Does everything as drilled after the release, and reports what was neither read nor seen.',
  steps: [
    ...prepare,
    ...openFast,
    ...stop,
    ...mask,
    ...orderCable,
    ...getOut.slice(0, -1),
    ...assemble.slice(0, -2),
    { do: 'report', but: { what: 'water-vapour', reading: 'no-alarm', valves: 'not-shut', missing: 'all-out' } },
    { do: 'wait', seconds: 10 },
  ],
})
