import { vec } from '../../../src/base/vec'
import { awaitTurn, letDown, sayNo, stopCall, tell } from '../playing/response'
import { prepare } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Calls no stop, and goes under the caught load to free the lead, as was done in 2007.',
  steps: [
    ...prepare,
    ...awaitTurn,
    { do: 'walk', to: vec(15.2, 0, -6.6), near: 0.5 },
    { do: 'wait', seconds: 4 },
    ...stopCall,
    ...letDown,
    ...tell,
    ...sayNo,
  ],
})
