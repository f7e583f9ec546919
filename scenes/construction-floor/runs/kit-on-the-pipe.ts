import { alarm, awaitTurn, call120, noHook, nurse, pedal, raiseHim, reachHim, sayNo, tell } from '../playing/response'
import { prepareInHaste } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'e',
  shows: 'Hangs the rescue kit on the water pipe, as it is nearest.',
  steps: [
    ...prepareInHaste,
    ...awaitTurn,
    ...alarm,
    ...call120,
    { do: 'take', entity: 'rescue-kit' },
    { do: 'put', into: 'water-pipe' },
    ...reachHim,
    ...pedal,
    ...noHook,
    ...raiseHim,
    ...nurse,
    ...tell,
    ...sayNo,
  ],
})
