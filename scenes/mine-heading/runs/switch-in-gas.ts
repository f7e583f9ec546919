import { definePlayer } from '../../../src/players/player'
import { awaitTurn, countByPhone, getOut, sayNo, tellNewHand } from '../playing/response'
import { prepare } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'd',
  shows: 'At 1.5 % goes back to the machine to switch it off by hand.',
  steps: [
    ...prepare,
    ...awaitTurn,
    ...tellNewHand,
    { do: 'wait', seconds: 45 },
    { do: 'operate', entity: 'header-switch', to: 1 },
    ...getOut,
    ...countByPhone,
    ...sayNo,
  ],
})
