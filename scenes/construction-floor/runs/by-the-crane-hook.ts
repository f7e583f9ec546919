import { lead, nameNow, untilUp } from '../playing/leader'
import { alarm, awaitHook, awaitTurn, nurse, pedal, sayNo, tell } from '../playing/response'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'team-leader',
  form: 'b',
  shows: 'Agrees to bring the man up with the crane hook.',
  steps: [
    ...lead,
    ...awaitTurn,
    ...alarm,
    ...nameNow,
    awaitHook,
    { do: 'radio', say: 'crane-hook-ok' },
    ...pedal,
    ...untilUp,
    ...nurse,
    ...tell,
    ...sayNo,
  ],
})
