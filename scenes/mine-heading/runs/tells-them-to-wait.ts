import { definePlayer } from '../../../src/players/player'
import { briefWrongly, lead, leadOut } from '../playing/leader'

export default definePlayer({
  scene: 'mine-heading',
  role: 'team-leader',
  form: 'b',
  shows: 'Briefs the new hand to wait for the air when it stops.',
  steps: [...lead(briefWrongly), ...leadOut],
})
