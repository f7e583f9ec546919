import { definePlayer } from '../../../src/players/player'
import { leavingOut, leavingOutTalk } from '../../../src/players/mistakes'
import { setOff } from '../playing/mistakes'
import { rideTo } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows: 'Leaves the helmet on its hook, checks all else, and rides.',
  steps: [...leavingOutTalk(leavingOut(setOff, 'helmet'), 'helmet-selfie'), rideTo(-150, 117.3)],
})
