import { definePlayer } from '../../../src/players/player'
import { allBut } from '../playing/mistakes'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Does what the foreman wants: one cut first, and the bolts afterwards.',
  steps: [...allBut(prepare, 'no-cut', 'no-cut-again'), { do: 'talk', person: 'foreman', say: 'cut-ok' }, ...respond],
})
