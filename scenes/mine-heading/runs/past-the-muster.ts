import { definePlayer } from '../../../src/players/player'
import { vec } from '../../../src/base/vec'
import { awaitTurn, getOut, tellNewHand } from '../playing/response'
import { prepare } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Goes by the muster point and on towards the shaft before anybody has counted.',
  steps: [
    ...prepare,
    ...awaitTurn,
    ...tellNewHand,
    ...getOut,
    { do: 'report', phone: 'phone-a' },
    { do: 'walk', to: vec(-38.5, 0, 37.4), near: 0.4 },
  ],
})
