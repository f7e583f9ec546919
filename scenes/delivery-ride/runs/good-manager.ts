import { definePlayer } from '../../../src/players/player'
import { good } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'manager',
  form: 'b',
  shows:
    'Rides the way of the riders, judges what is found, gives time, sets the rain rule, sees to the rider on the road, hands the list in.',
  steps: good,
})
