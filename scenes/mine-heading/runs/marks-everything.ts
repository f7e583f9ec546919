import { definePlayer } from '../../../src/players/player'
import { markAll } from '../playing/mistakes'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Works as the good worker does, and marks every decoy and whatever else stands about.',
  steps: [
    ...markAll('transformer', 't2', 'mist', 'belt-motor', 'roof-drip', 'fan-2', 'roof-gauge-1'),
    ...prepare,
    ...respond,
  ],
})
