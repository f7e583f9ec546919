import { definePlayer } from '../../../src/players/player'
import { atStation, takeKeys } from '../playing/rounds'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Lets the driver talk them into his hose and his way.',
  steps: [
    ...atStation,
    ...takeKeys,
    { do: 'wait', seconds: 30, until: (sim) => (sim.world.vars.hoseOfferedAt ?? 0) > 0 },
    { do: 'talk', person: 'driver', say: 'use-hose' },
    { do: 'wait', seconds: 20 },
  ],
})
