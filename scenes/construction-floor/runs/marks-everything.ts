import { markAll } from '../playing/mistakes'
import { respond } from '../playing/response'
import { prepare } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Works as the good worker does, and marks every decoy and whatever else stands about.',
  steps: [
    ...markAll('fixed-cover', 'net-shadow', 'dry-cable', 'slew-hook', 'wind-crane', 'board-lift', 'scaffolder'),
    ...prepare,
    ...respond,
  ],
})
