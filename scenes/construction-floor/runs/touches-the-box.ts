import { respond } from '../playing/response'
import { atStart, noOpening, northWest } from '../playing/rounds'
import { releaseInHaste, wearHarness, workTiedOff } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'b',
  shows: 'Shuts the cover of the wet box by hand.',
  steps: [
    ...atStart,
    ...northWest,
    { do: 'operate', entity: 'site-box', to: 0 },
    ...wearHarness,
    ...noOpening,
    ...workTiedOff,
    ...releaseInHaste,
    ...respond,
  ],
})
