import { definePlayer } from '../../../src/players/player'
import { good } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'e',
  shows:
    'Rides in the way of somebody who has done it for years: early looks, no hard braking, rests after four hours.',
  steps: good,
})
