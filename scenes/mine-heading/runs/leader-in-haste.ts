import { definePlayer } from '../../../src/players/player'
import { briefNewHand, leadOut } from '../playing/leader'
import { atJunction, noCut, ready } from '../playing/rounds'

export default definePlayer({
  scene: 'mine-heading',
  role: 'team-leader',
  form: 'a',
  shows: 'Has nothing measured, sounded or propped, reports ready, and leads out well.',
  steps: [...atJunction, ...noCut, ...briefNewHand, ...ready, ...leadOut],
})
