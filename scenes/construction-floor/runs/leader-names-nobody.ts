import { lead } from '../playing/leader'
import { alarm, awaitTurn, call120, noHook, pedal } from '../playing/response'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'team-leader',
  form: 'e',
  shows: 'When the man hangs, shouts for help and names nobody.',
  steps: [...lead, ...awaitTurn, ...alarm, ...call120, ...noHook, ...pedal, { do: 'wait', seconds: 800 }],
})
