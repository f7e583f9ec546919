import { definePlayer } from '../../../src/players/player'
import { assemble, coupleGas, emergency, getOut, notify, openFast, atStation, withDriver, noHose, secure } from '../playing/worker'
import { intoCloud } from '../playing/places'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows: 'Runs back into the cloud after the shout that somebody is still inside.',
  steps: [...atStation, ...withDriver, ...noHose, ...secure, ...coupleGas, ...notify, ...openFast, ...emergency, ...getOut.slice(0, 2), { do: 'wait', seconds: 30, until: (sim) => (sim.world.vars.insideShoutAt ?? 0) > 0 }, { do: 'walk', to: intoCloud, near: 0.6 }, ...getOut, ...assemble],
})
