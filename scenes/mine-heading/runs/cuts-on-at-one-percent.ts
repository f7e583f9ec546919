import { definePlayer } from '../../../src/players/player'
import { countByPhone, getOut, sayNo, tellNewHand } from '../playing/response'
import { untilMustLeave } from '../playing/mistakes'
import { prepare } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'd',
  shows: 'Lets it cut on at 1.0 %, and leaves only when the power trips.',
  steps: [...prepare, untilMustLeave, ...tellNewHand, ...getOut, ...countByPhone, ...sayNo],
})
