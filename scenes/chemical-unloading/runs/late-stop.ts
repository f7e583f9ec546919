import { definePlayer } from '../../../src/players/player'
import { assemble, coupleGas, getOut, notify, openFast, prepare, released } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'c',
  shows: 'Causes the release, first takes the mask and thinks, and presses the stop late.',
  steps: [...prepare, ...coupleGas, ...notify, ...openFast, ...released, { do: 'wear', entity: 'mask' }, { do: 'wait', seconds: 7 }, { do: 'operate', entity: 'esd-bay', to: 1 }, ...getOut, ...assemble],
})
