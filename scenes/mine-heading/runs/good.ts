import { definePlayer } from '../../../src/players/player'
import { untilTurn } from '../playing/response'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows:
    'Inspects, measures, sounds, sets the forepoles, refuses the cut; when both fans stop, is out at once and reports.',
  steps: [untilTurn(prepare), ...respond],
})
