import { definePlayer } from '../../../src/players/player'
import { coupleGas, finish, leakTest, lockCoupling, notify, openValves, prepare, untilLoaded } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Goes back to the station while the liquid runs.',
  steps: [
    ...prepare,
    ...lockCoupling,
    ...coupleGas,
    ...leakTest,
    ...notify,
    ...openValves,
    { do: 'walk', to: { x: -16, y: 0, z: -4.2 }, near: 0.5 },
    { do: 'wait', seconds: 14 },
    ...untilLoaded.slice(1),
    ...finish,
  ],
})
