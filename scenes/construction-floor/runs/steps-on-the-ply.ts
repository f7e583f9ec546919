import { vec } from '../../../src/base/vec'
import { definePlayer } from '../../../src/players/player'
import { MEP_HOLE } from '../plan'
import { atStart } from '../playing/rounds'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Steps onto a sheet of ply that lies over an opening.',
  steps: [
    ...atStart,
    { do: 'walk', to: vec(-12, 0, 5), near: 0.5 },
    { do: 'walk', to: MEP_HOLE.at, heedless: true },
    { do: 'wait', seconds: 3 },
  ],
})
