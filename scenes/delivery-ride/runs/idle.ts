import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows: 'Stands before the kitchen until the time is up.',
  steps: [{ do: 'wait', seconds: 970 }],
})
