import { awaitTurn, letDown, stopCall, tell } from '../playing/response'
import { prepare } from '../playing/worker'
import { get } from '../vars'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Does all well, and lets the driver go on as soon as the load is free.',
  steps: [
    ...prepare,
    ...awaitTurn,
    ...stopCall,
    ...letDown,
    ...tell,
    { do: 'wait', seconds: 15, until: (sim) => get(sim, 'temptedAt') > 0 },
    { do: 'radio', say: 'resume-ok' },
    { do: 'wait', seconds: 10 },
  ],
})
