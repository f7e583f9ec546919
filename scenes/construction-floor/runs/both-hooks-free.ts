import { respond } from '../playing/response'
import { closeZone, release, round } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Goes to the open edge with both hooks at the chest, only to tie the net.',
  steps: [
    ...round,
    ...closeZone,
    { do: 'operate', entity: 'net-tie-1', to: 1 },
    { do: 'operate', entity: 'net-tie-2', to: 1 },
    ...release,
    ...respond,
  ],
})
