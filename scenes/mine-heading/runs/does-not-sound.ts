import { definePlayer } from '../../../src/players/player'
import { atFace, atJunction, noCut, ready, wayIn } from '../playing/rounds'
import { forepoles, lockHeader, measure, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'c',
  shows: 'Leaves sounding and prop out: the loose roof comes down, and nobody had said that it would.',
  steps: [...atJunction, ...wayIn, ...noCut, ...lockHeader, ...atFace, ...measure, ...forepoles, ...ready, ...respond],
})
