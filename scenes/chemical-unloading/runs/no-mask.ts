import { definePlayer } from '../../../src/players/player'
import { assemble, coupleGas, getOut, notify, openFast, prepare, released } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'd',
  shows: 'Causes the release with the wind towards the station, stops it, and leaves without a mask.',
  steps: [...prepare, ...coupleGas, ...notify, ...openFast, ...released, { do: 'operate', entity: 'esd-bay', to: 1 }, ...getOut, ...assemble],
})
