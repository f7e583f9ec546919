import { definePlayer } from '../../../src/players/player'
import { awaitTurn, getOut, sayNo, tellNewHand } from '../playing/response'
import { prepare } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Does everything as drilled, and reports what was neither read nor seen.',
  steps: [
    ...prepare,
    ...awaitTurn,
    ...tellNewHand,
    ...getOut,
    { do: 'talk', person: 'phone-a', say: 'count-in' },
    {
      do: 'report',
      phone: 'phone-a',
      but: { what: 'roof-fall', reading: 'co-over-24', missing: 'not-counted', done: 'just-left' },
    },
    ...sayNo,
  ],
})
