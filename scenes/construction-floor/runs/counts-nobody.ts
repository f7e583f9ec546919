import { MUSTER } from '../plan'
import { lead } from '../playing/leader'
import { awaitTurn, fetchIn, stopWork, tell } from '../playing/response'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'team-leader',
  form: 'c',
  shows: 'Stops everything in the wind and calls everybody in, but counts by guess.',
  steps: [
    ...lead,
    ...awaitTurn,
    ...stopWork,
    { do: 'radio', say: 'order-secure' },
    ...fetchIn,
    { do: 'walk', to: MUSTER, near: 2 },
    ...tell,
    { do: 'wait', seconds: 60 },
  ],
})
