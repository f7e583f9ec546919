import { definePlayer } from '../../../src/players/player'
import { vec } from '../../../src/base/vec'
import { respond, prepareInHaste } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Goes to the face to look, before any forepole is up.',
  steps: [
    ...prepareInHaste.slice(0, -1),
    { do: 'walk', to: vec(34.6, 0, 1), near: 0.4 },
    { do: 'wait', seconds: 5 },
    ...prepareInHaste.slice(-1),
    ...respond,
  ],
})
