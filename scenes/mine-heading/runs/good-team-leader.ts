import { definePlayer } from '../../../src/players/player'
import { briefNewHand, lead, leadOut } from '../playing/leader'
import { untilTurn } from '../playing/response'

export default definePlayer({
  scene: 'mine-heading',
  role: 'team-leader',
  form: 'b',
  shows:
    'Briefs, has it measured, sounded, locked and propped, stops the live repair; leads everybody out when the gas rises.',
  steps: [untilTurn(lead(briefNewHand)), ...leadOut],
})
