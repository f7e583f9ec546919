import { definePlayer } from '../../../src/players/player'
import { setOff } from '../playing/mistakes'
import { rideTo, say } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'manager',
  form: 'b',
  shows: 'Tells the whole station to be quicker, and cheers whoever was the fastest.',
  steps: [...setOff, rideTo(-52, 115.4), say('man-faster')],
})
