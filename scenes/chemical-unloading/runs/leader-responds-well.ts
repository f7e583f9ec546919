import { definePlayer } from '../../../src/players/player'
import { yardFinds } from '../playing/rounds'
import { brief, island, lead } from '../playing/leader'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'team-leader',
  form: 'c',
  shows:
    'Does not look at the coupling; when it lets go, leads everybody out, moves the assembly point with the wind and counts.',
  steps: [...brief, ...island, ...yardFinds, ...lead],
})
