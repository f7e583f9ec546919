import { START } from '../plan'
import { alarm, awaitTurn, call120, noHook, pedal, raiseHim, reachHim, sayNo, tell } from '../playing/response'
import { prepareInHaste } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'e',
  shows: 'Goes to the hoist to meet the ambulance, and nobody is with him.',
  steps: [
    ...prepareInHaste,
    ...awaitTurn,
    ...alarm,
    ...call120,
    ...reachHim,
    ...pedal,
    ...noHook,
    ...raiseHim,
    { do: 'walk', to: START, near: 1 },
    ...tell,
    ...sayNo,
  ],
})
