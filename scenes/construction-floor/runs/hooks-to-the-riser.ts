import { vec } from '../../../src/base/vec'
import { definePlayer } from '../../../src/players/player'
import { atStart } from '../playing/rounds'
import { wearHarness } from '../playing/worker'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'd',
  shows: 'Hooks to a water pipe and steps over the open edge: the pipe does not hold.',
  steps: [
    ...atStart,
    ...wearHarness,
    { do: 'take', entity: 'hook-1' },
    { do: 'put', into: 'riser' },
    { do: 'walk', to: vec(1.9, 0, -12.6), heedless: true },
    { do: 'wait', seconds: 3 },
  ],
})
