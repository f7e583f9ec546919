import { definePlayer } from '../../../src/players/player'
import { vec } from '../../../src/base/vec'
import { MUSTER } from '../plan'
import { awaitTurn, countByPhone, maskUp, sayNo, tellNewHand, throughDoors } from '../playing/response'
import { prepareInHaste } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'c',
  shows: 'Opens the second air door with the first still open, and the smoke comes along.',
  steps: [
    ...prepareInHaste,
    ...awaitTurn,
    ...maskUp,
    ...tellNewHand,
    ...throughDoors.slice(0, 4),
    { do: 'walk', to: vec(-48, 0, -24), near: 0.6 },
    { do: 'operate', entity: 'door-2', to: 1 },
    { do: 'walk', to: MUSTER.b, near: 2.5 },
    ...countByPhone,
    ...sayNo,
  ],
})
