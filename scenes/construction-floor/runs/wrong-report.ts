import { awaitTurn, letDown, sayNo, stopCall } from '../playing/response'
import { prepare } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Does everything as drilled, and reports what was neither seen nor read.',
  steps: [
    ...prepare,
    ...awaitTurn,
    ...stopCall,
    ...letDown,
    {
      do: 'report',
      but: { where: 'core', what: 'formwork-gives', people: 'one-hanging', crane: 'moving', wind: 'over-12' },
    },
    ...sayNo,
  ],
})
