import { respond } from '../playing/response'
import { closeZone, hookBack, release, round } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Hooks to the tube at the feet, where it is handy.',
  steps: [
    ...round,
    ...closeZone,
    { do: 'take', entity: 'hook-1' },
    { do: 'put', into: 'foot-tube' },
    { do: 'operate', entity: 'net-tie-1', to: 1 },
    { do: 'operate', entity: 'net-tie-2', to: 1 },
    ...hookBack('hook-1'),
    ...release,
    ...respond,
  ],
})
