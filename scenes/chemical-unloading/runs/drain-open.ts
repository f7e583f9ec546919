import { definePlayer } from '../../../src/players/player'
import { assemble, coupleGas, emergency, getOut, inspectIsland, noHose, notify, openFast, secure, atStation, withDriver } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'c',
  shows: 'Does not look at the rain valve: the curtain washes ammonia into the drain.',
  steps: [...atStation, ...withDriver, ...noHose, ...secure, ...inspectIsland, ...coupleGas, ...notify, ...openFast, ...emergency, ...getOut, ...assemble],
})
