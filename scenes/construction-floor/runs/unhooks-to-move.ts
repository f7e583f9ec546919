import { vec } from '../../../src/base/vec'
import { respond } from '../playing/response'
import { closeZone, release, round } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'e',
  shows: 'Hooks on as one should, and takes the only hook off to get to the next tie.',
  steps: [
    ...round,
    ...closeZone,
    { do: 'take', entity: 'hook-1' },
    { do: 'put', into: 'life-1' },
    { do: 'operate', entity: 'net-tie-1', to: 1 },
    { do: 'take', entity: 'hook-1' },
    { do: 'put', into: vec(4.9, 1.2, -11.3) },
    { do: 'walk', to: vec(4.8, 0, -11.3), near: 0.3 },
    { do: 'operate', entity: 'net-tie-2', to: 1 },
    ...release,
    ...respond,
  ],
})
