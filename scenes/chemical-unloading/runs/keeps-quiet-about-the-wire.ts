import { definePlayer } from '../../../src/players/player'
import { leavingOutTalk } from '../../../src/players/mistakes'
import { lockAndUnload, prepare } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'b',
  shows: 'Sees the wire on the emergency valve and marks it, says nothing to the driver, and unloads.',
  steps: leavingOutTalk([...prepare, ...lockAndUnload], 'remove-wire'),
})
