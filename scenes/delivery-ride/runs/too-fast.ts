import { definePlayer } from '../../../src/players/player'
import { rideFast, setOff } from '../playing/mistakes'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'e',
  shows: 'Rides as fast as the motor allows, with a good eye on all others.',
  steps: [...setOff, rideFast(40, 115.4, 23)],
})
