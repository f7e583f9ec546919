import { alarm, awaitTurn, call120, noHook, pedal, raiseHim, reachHim, sayNo, tell } from '../playing/response'
import { prepareInHaste } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'b',
  shows: 'Gets him up well, and then stands him on his feet.',
  steps: [
    ...prepareInHaste,
    ...awaitTurn,
    ...alarm,
    ...call120,
    ...reachHim,
    ...pedal,
    ...noHook,
    ...raiseHim,
    { do: 'talk', person: 'rigger', say: 'stand-up' },
    { do: 'wait', seconds: 11 },
    ...tell,
    ...sayNo,
  ],
})
