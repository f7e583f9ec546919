import { definePlayer } from '../../../src/players/player'
import { allBut } from '../playing/mistakes'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'e',
  shows: 'Tells the electrician at the live box to be quick about it.',
  steps: [{ do: 'talk', person: 'electrician', say: 'live-ok' }, ...allBut(prepare, 'power-off-first'), ...respond],
})
