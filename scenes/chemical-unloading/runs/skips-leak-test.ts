import { definePlayer } from '../../../src/players/player'
import { coupleGas, finish, lockCoupling, notify, openValves, prepare, untilLoaded } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Locks the coupling, but opens liquid without the nitrogen test.',
  steps: [...prepare, ...lockCoupling, ...coupleGas, ...notify, ...openValves, ...untilLoaded, ...finish],
})
