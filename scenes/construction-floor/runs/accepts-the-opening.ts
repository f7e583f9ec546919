import { vec } from '../../../src/base/vec'
import { respond } from '../playing/response'
import { atStart } from '../playing/rounds'
import { releaseInHaste, wearHarness, workTiedOff } from '../playing/worker'
import { get } from '../vars'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'b',
  shows: 'Lets the foreman have his opening for five minutes.',
  steps: [
    ...atStart,
    ...wearHarness,
    { do: 'walk', to: vec(9.2, 0, 0.6), near: 0.8 },
    { do: 'wait', seconds: 40, until: (sim) => get(sim, 'openingAskedAt') > 0 },
    { do: 'talk', person: 'foreman', say: 'opening-ok' },
    ...workTiedOff,
    ...releaseInHaste,
    ...respond,
  ],
})
