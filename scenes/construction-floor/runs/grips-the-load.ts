import { awaitTurn, letDown, sayNo, stopCall, tell } from '../playing/response'
import { prepareInHaste } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'd',
  shows: 'Calls the stop, and then holds the load by hand to keep it still.',
  steps: [
    ...prepareInHaste,
    ...awaitTurn,
    ...stopCall,
    { do: 'try', steps: [{ do: 'take', entity: 'machine' }] },
    ...letDown,
    ...tell,
    ...sayNo,
  ],
})
