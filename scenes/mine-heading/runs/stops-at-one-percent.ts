import { definePlayer } from '../../../src/players/player'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'd',
  shows: 'Has the cutting stopped at 1.0 % and leaves at 1.5 %, bars the heading, and does not go back when it falls.',
  steps: [...prepare, ...respond],
})
