import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Stands at the start until the time is up.',
  steps: [{ do: 'wait', seconds: 850 }],
})
