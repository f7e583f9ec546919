import { alarm, awaitTurn, call120, noHook, sayNo, tell } from '../playing/response'
import { prepareInHaste } from '../playing/worker'
import { get } from '../vars'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'b',
  shows: 'Lets the helper cut the lanyard of the man who hangs.',
  steps: [
    ...prepareInHaste,
    ...awaitTurn,
    ...alarm,
    { do: 'wait', seconds: 20, until: (sim) => get(sim, 'cutAskedAt') > 0 },
    { do: 'talk', person: 'helper', say: 'cut-ok' },
    ...call120,
    ...noHook,
    ...tell,
    ...sayNo,
  ],
})
