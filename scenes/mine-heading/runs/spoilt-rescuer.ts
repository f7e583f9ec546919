import { definePlayer } from '../../../src/players/player'
import { noCut, ready } from '../playing/rounds'
import { lockHeader, respond, forepoles } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'c',
  shows: 'Takes the set with the broken seal from the box without looking, and trusts it in the smoke.',
  steps: [
    { do: 'wear', entity: 'rescuer' },
    { do: 'wear', entity: 'meter' },
    ...noCut,
    ...lockHeader,
    ...forepoles,
    ...ready,
    ...respond,
  ],
})
