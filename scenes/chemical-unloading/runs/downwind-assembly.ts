import { definePlayer } from '../../../src/players/player'
import { ASSEMBLY } from '../plan'
import { coupleGas, emergency, notify, openFast, atStation, withDriver, noHose, secure } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows: 'Goes to the first assembly point and stays there when the wind turns the gas to it.',
  steps: [...atStation, ...withDriver, ...noHose, ...secure, ...coupleGas, ...notify, ...openFast, ...emergency, { do: 'walk', to: ASSEMBLY.a, near: 2 }, { do: 'radio', say: 'cable-now' }, { do: 'report' }, { do: 'wait', seconds: 120 }],
})
