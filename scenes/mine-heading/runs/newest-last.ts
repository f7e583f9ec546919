import { definePlayer } from '../../../src/players/player'
import { lead, leadOut } from '../playing/leader'

export default definePlayer({
  scene: 'mine-heading',
  role: 'team-leader',
  form: 'e',
  shows: 'Sends the newest man last in the line.',
  steps: [
    ...lead([
      { do: 'talk', person: 'new-hand', say: 'brief-route' },
      { do: 'talk', person: 'new-hand', say: 'new-last' },
    ]),
    ...leadOut,
  ],
})
