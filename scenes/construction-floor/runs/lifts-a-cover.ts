import { vec } from '../../../src/base/vec'
import { respond } from '../playing/response'
import { atStart } from '../playing/rounds'
import { releaseInHaste, wearHarness, workTiedOff } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Lifts the shaft cover for the foreman, standing on it, with neither barrier nor watcher.',
  steps: [
    { do: 'walk', to: vec(5.6, 0, -2), near: 0.4 },
    { do: 'operate', entity: 'pipe-cover', to: 1 },
    ...atStart,
    ...wearHarness,
    ...workTiedOff,
    ...releaseInHaste,
    ...respond,
  ],
})
