import { definePlayer } from '../../../src/players/player'
import { allBut } from '../playing/mistakes'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Lets the driver put a bag over the methane head because it is loud.',
  steps: [
    ...allBut(prepare, 'no-bag', 'ready'),
    { do: 'talk', person: 'header-driver', say: 'bag-ok' },
    { do: 'talk', person: 'phone-face', say: 'ready' },
    ...respond,
  ],
})
