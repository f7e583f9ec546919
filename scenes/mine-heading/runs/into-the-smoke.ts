import { definePlayer } from '../../../src/players/player'
import { MUSTER } from '../plan'
import { awaitTurn, maskUp, tellNewHand } from '../playing/response'
import { prepareInHaste } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'c',
  shows: 'In smoke goes to the muster point that the boards name for a stopped fan: towards the fire.',
  steps: [
    ...prepareInHaste,
    ...awaitTurn,
    ...maskUp,
    ...tellNewHand,
    { do: 'walk', to: MUSTER.a, near: 2 },
    { do: 'report', phone: 'phone-a' },
  ],
})
