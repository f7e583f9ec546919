import { definePlayer } from '../../../src/players/player'
import { untilMustLeave } from '../playing/mistakes'
import { prepare } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Agrees with the dispatcher to wait where they are for the fan, and waits.',
  steps: [
    ...prepare,
    untilMustLeave,
    { do: 'wait', seconds: 9 },
    { do: 'talk', person: 'phone-face', say: 'wait-ok' },
    { do: 'wait', seconds: 120 },
  ],
})
