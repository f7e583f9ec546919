import { vec } from '../../../src/base/vec'
import { definePlayer } from '../../../src/players/player'
import { atStart } from '../playing/rounds'
import { wearHarness } from '../playing/worker'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'd',
  shows: 'Steps back over the open edge while tied to the lifeline, and is held.',
  steps: [
    ...atStart,
    ...wearHarness,
    { do: 'take', entity: 'hook-1' },
    { do: 'put', into: 'life-1' },
    { do: 'walk', to: vec(3.6, 0, -12.6), heedless: true },
    { do: 'wait', seconds: 3 },
  ],
})
