import { definePlayer } from '../../../src/players/player'
import { brief, island, lead } from '../playing/leader'
import { yardFinds } from '../playing/rounds'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'team-leader',
  form: 'c',
  shows: 'Leads everybody out, but reports without having counted again after the wind has turned.',
  steps: [...brief, ...island, ...yardFinds, ...lead.slice(0, 9), ...lead.slice(11)],
})
