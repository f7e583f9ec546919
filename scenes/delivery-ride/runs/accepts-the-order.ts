import { definePlayer } from '../../../src/players/player'
import { ontoB } from '../playing/mistakes'
import { rideTo, say } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'e',
  shows: 'Has ridden for four hours, rests for none of it, and takes one more order on the way.',
  steps: [...ontoB, rideTo(235, -56), say('accept-order')],
})
