import { definePlayer } from '../../../src/players/player'
import { awaitTurn, countByPhone, getOut, sayNo, tellNewHand } from '../playing/response'
import { prepare } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'c',
  shows: 'Leaves through the smoke without the self-rescuer that hangs on the chest.',
  steps: [...prepare, ...awaitTurn, ...tellNewHand, ...getOut, ...countByPhone, ...sayNo],
})
