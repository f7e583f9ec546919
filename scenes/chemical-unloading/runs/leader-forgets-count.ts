import { definePlayer } from '../../../src/players/player'
import { brief, lead, round } from '../playing/leader'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'team-leader',
  form: 'c',
  shows: 'Leads everybody out, but reports without having counted again after the wind has turned.',
  steps: [...brief, ...round, ...lead.slice(0, 9), ...lead.slice(11)],
})
