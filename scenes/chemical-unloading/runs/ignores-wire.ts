import { definePlayer } from '../../../src/players/player'
import { ASSEMBLY } from '../plan'
import { rightPoint } from '../weather'
import { assemble, atStation, coupleGas, emergency, noHose, notify, openFast, secure, withDriver } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows: 'Leaves the wire on the emergency valve and the cam arm open: the cable pulls nothing, and the report says it is shut.',
  steps: [...atStation, ...withDriver, ...noHose, ...secure, ...coupleGas, ...notify, ...openFast, ...emergency, { do: 'walk', to: (sim) => ASSEMBLY[rightPoint(sim)], near: 3 }, { do: 'radio', say: 'cable-now' }, { do: 'report', but: { valves: 'shut' } }, ...assemble],
})
