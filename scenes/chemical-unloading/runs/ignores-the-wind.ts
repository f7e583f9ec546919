import { definePlayer } from '../../../src/players/player'
import { briefWrongly, haveLocked, island, testAndStart } from '../playing/leader'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'team-leader',
  form: 'a',
  shows: 'Names the wind that was yesterday, and sends the operator away with the gas if something happens.',
  steps: [...briefWrongly, ...island, ...haveLocked, ...testAndStart],
})
