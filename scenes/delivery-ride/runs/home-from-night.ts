import { definePlayer } from '../../../src/players/player'
import { good } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'f',
  shows:
    'On the way home from a night shift: rests when nodding, refuses the early bonus, tells who waits, gets home safe.',
  steps: good,
})
