import { definePlayer } from '../../../src/players/player'
import { lead, leadOut } from '../playing/leader'
import { untilTurn } from '../playing/response'

export default definePlayer({
  scene: 'construction-floor',
  role: 'team-leader',
  form: 'b',
  shows:
    'Names everybody before the lift, lifts by a hand and listens; when the rigger hangs, sends rescuer, rope man and caller.',
  steps: [untilTurn(lead), ...leadOut],
})
