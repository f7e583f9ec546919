import { definePlayer } from '../../../src/players/player'
import { rideBlind, toLights, untilRed } from '../playing/mistakes'
import { BOXES } from '../playing/way'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows: 'Comes up to the first lights at red, and rides over.',
  steps: [...toLights, untilRed, rideBlind(...BOXES.se)],
})
