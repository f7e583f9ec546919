import { leadOut } from '../playing/leader'
import { rush } from '../playing/mistakes'
import { atStart, noOpening } from '../playing/rounds'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'team-leader',
  form: 'a',
  shows: 'Names nobody, hangs no chain, lifts without looking; stops the crane well.',
  steps: [...atStart, ...noOpening, ...rush, ...leadOut],
})
