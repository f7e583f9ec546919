import { definePlayer } from '../../../src/players/player'
import { wire, yardFinds } from '../playing/rounds'
import { brief, haveLocked, island, letStart } from '../playing/leader'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'team-leader',
  form: 'b',
  shows: 'Hears that the wire stays on the emergency valve, and lets the operator begin all the same.',
  steps: [...brief, ...island, ...haveLocked, wire, ...yardFinds, ...letStart],
})
