import { definePlayer } from '../../../src/players/player'
import { leavingOut } from '../../../src/players/mistakes'
import { coupleGas, finish, leakTest, lockCoupling, notify, openValves, prepare, untilLoaded } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Takes the earth clamp off first when the load is over, with the arms still on.',
  steps: [
    ...prepare,
    ...lockCoupling,
    ...coupleGas,
    ...leakTest,
    ...notify,
    ...openValves,
    ...untilLoaded,
    { do: 'take', entity: 'earth-clamp' },
    { do: 'put', into: 'earth-reel' },
    ...leavingOut(finish, 'earth-clamp').filter((step) => !(step.do === 'put' && step.into === 'earth-reel')),
  ],
})
