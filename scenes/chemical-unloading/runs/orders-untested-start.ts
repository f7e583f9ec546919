import { definePlayer } from '../../../src/players/player'
import { yardFinds } from '../playing/rounds'
import { brief, haveLocked, island, letStart } from '../playing/leader'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'team-leader',
  form: 'a',
  shows: 'Has the coupling locked, and orders the start without the leak test, because the dispatcher presses.',
  steps: [...brief, ...island, ...haveLocked, ...yardFinds, ...letStart],
})
