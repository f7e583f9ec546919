import { definePlayer } from '../../../src/players/player'
import { brief, island, runAway } from '../playing/leader'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'team-leader',
  form: 'c',
  shows: 'Lets the operator begin unasked and untested, runs when the coupling lets go, and says nothing to anybody.',
  steps: [...brief, ...island, ...runAway],
})
