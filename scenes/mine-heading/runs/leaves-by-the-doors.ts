import { definePlayer } from '../../../src/players/player'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'c',
  shows:
    'Takes the set with the whole seal; in smoke has it on in time and leaves with the air, through one air door after the other.',
  steps: [...prepare, ...respond],
})
