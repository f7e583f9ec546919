import { definePlayer } from '../../../src/players/player'
import { yardFinds } from '../playing/rounds'
import { brief, island, leadAndCountOnce } from '../playing/leader'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'team-leader',
  form: 'c',
  shows: 'Leads everybody out and counts at the first point, but not again after the wind has turned.',
  steps: [...brief, ...island, ...yardFinds, ...leadAndCountOnce],
})
