import { definePlayer } from '../../../src/players/player'
import { rideReading, setOff } from '../playing/mistakes'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows: 'Reads on the telephone while riding.',
  steps: [...setOff, rideReading(-165, 115.4)],
})
