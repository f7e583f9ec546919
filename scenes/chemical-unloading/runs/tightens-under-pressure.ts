import { definePlayer } from '../../../src/players/player'
import { coupleGas, finish, leakTest, lockCoupling, notify, openValves, prepare, untilLoaded } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Sees at the nitrogen test that the coupling leaks, and knocks the cam arm in under pressure.',
  steps: [
    ...prepare,
    ...coupleGas,
    ...leakTest.slice(0, 1),
    { do: 'wait', seconds: 4 },
    ...lockCoupling,
    ...leakTest,
    ...notify,
    ...openValves,
    ...untilLoaded,
    ...finish,
  ],
})
