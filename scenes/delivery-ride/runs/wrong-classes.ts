import { definePlayer } from '../../../src/players/player'
import { allAs } from '../../../src/players/mistakes'
import { good } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows: 'Finds everything, and calls all of it a collapse.',
  steps: allAs(good, '0012'),
})
