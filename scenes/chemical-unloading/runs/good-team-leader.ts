import { definePlayer } from '../../../src/players/player'
import { brief, haveLocked, island, ready, testAndStart } from '../playing/leader'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'team-leader',
  form: 'a',
  shows: 'Briefs, names wind and escape, has the coupling locked and tested, and signs the run off.',
  steps: ready([...brief, ...island, ...haveLocked, ...testAndStart]),
})
