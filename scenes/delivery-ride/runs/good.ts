import { definePlayer } from '../../../src/players/player'
import { good } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows:
    'Checks, rides by the rules, reports the delay, refuses the added order, sees to the colleague, swaps at the cabinet.',
  steps: good,
})
