import { definePlayer } from '../../../src/players/player'
import { backIn } from '../playing/mistakes'
import { countByPhone, getOut, sayNo, tellNewHand, awaitTurn } from '../playing/response'
import { prepare } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Is out at once when the fans stop, and goes back in for a tool.',
  steps: [...prepare, ...awaitTurn, ...tellNewHand, ...getOut, ...backIn, ...countByPhone, ...sayNo],
})
