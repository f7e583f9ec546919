import { definePlayer } from '../../../src/players/player'
import { respond, untilTurn } from '../playing/response'
import { prepare } from '../playing/worker'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows:
    'Inspects, covers, bars, works tied off, refuses the opening and the hurry; calls the stop when the load is caught.',
  steps: [untilTurn(prepare), ...respond],
})
