import { definePlayer } from '../../../src/players/player'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'e',
  shows: 'Stops the live repair and the ride on the belt, and leaves at once when both fans stop.',
  steps: [...prepare, ...respond],
})
