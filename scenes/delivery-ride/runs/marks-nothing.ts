import { definePlayer } from '../../../src/players/player'
import { withoutMarks } from '../../../src/players/mistakes'
import { needsMark } from '../playing/mistakes'
import { good } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows: 'Rides, answers and helps as the good rider does, but calls out nothing of what is wrong.',
  steps: withoutMarks(good, needsMark),
})
