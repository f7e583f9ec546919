import { awaitTurn, sayNo, tell } from '../playing/response'
import { prepare } from '../playing/worker'
import { get } from '../vars'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'd',
  shows: 'Sees the load caught and leaves it to the signaller, who is gone for water.',
  steps: [
    ...prepare,
    ...awaitTurn,
    { do: 'wait', seconds: 40 },
    { do: 'radio', say: 'lower-slowly' },
    { do: 'wait', seconds: 40, until: (sim) => get(sim, 'downAt') > 0 },
    ...tell,
    ...sayNo,
  ],
})
