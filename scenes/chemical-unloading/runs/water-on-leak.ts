import { definePlayer } from '../../../src/players/player'
import { assemble, atStation, coupleGas, emergency, getOut, noHose, notify, openFast, secure, withDriver } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'd',
  shows: 'Turns the water jet on the leak on the way out: water on liquid ammonia boils it.',
  steps: [
    ...atStation,
    ...withDriver,
    ...noHose,
    ...secure,
    ...coupleGas,
    ...notify,
    ...openFast,
    ...emergency,
    { do: 'operate', entity: 'water-jet', to: 1 },
    ...getOut,
    ...assemble,
  ],
})
