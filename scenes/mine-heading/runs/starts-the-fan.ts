import { definePlayer } from '../../../src/players/player'
import { awaitTurn, countByPhone, getOut, tellNewHand } from '../playing/response'
import { prepare } from '../playing/worker'
import { get } from '../vars'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Switches the fan on because the dispatcher says that power is back.',
  steps: [
    ...prepare,
    ...awaitTurn,
    ...tellNewHand,
    ...getOut,
    ...countByPhone,
    { do: 'wait', seconds: 15, until: (sim) => get(sim, 'temptedAt') > 0 },
    { do: 'operate', entity: 'fan-switch', to: 1 },
    { do: 'talk', person: 'phone-a', say: 'start-ok' },
    { do: 'wait', seconds: 5 },
  ],
})
