import { awaitTurn, sayNo, tell } from '../playing/response'
import { prepare } from '../playing/worker'
import { get } from '../vars'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Tells the driver to pull once more.',
  steps: [
    ...prepare,
    ...awaitTurn,
    { do: 'radio', say: 'pull-on' },
    { do: 'wait', seconds: 6 },
    { do: 'radio', say: 'nobody-under' },
    { do: 'radio', say: 'lower-slowly' },
    { do: 'wait', seconds: 60, until: (sim) => get(sim, 'downAt') > 0 },
    ...tell,
    ...sayNo,
  ],
})
