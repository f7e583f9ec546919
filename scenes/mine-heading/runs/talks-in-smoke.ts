import { definePlayer } from '../../../src/players/player'
import { vec } from '../../../src/base/vec'
import { awaitTurn, countByPhone, getOut, maskUp, sayNo, tellNewHand } from '../playing/response'
import { prepareInHaste } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'c',
  shows: 'Waits for the new hand and takes the mouthpiece out in the smoke to call him.',
  steps: [
    ...prepareInHaste,
    ...awaitTurn,
    ...maskUp,
    { do: 'walk', to: vec(13.5, 0, 1.2), near: 0.5 },
    { do: 'wait', seconds: 55 },
    ...tellNewHand,
    ...getOut,
    ...countByPhone,
    ...sayNo,
  ],
})
