import { definePlayer } from '../../../src/players/player'
import {
  atCrash,
  atHouse,
  awaitHelp,
  intoCorner,
  noDeal,
  prepare,
  pushAcross,
  ridden,
  signOff,
  toGate,
} from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows: 'Rides and helps well, and charges in the stairs in place of swapping.',
  steps: [
    ...prepare,
    ...ridden,
    ...atCrash,
    ...noDeal,
    ...awaitHelp,
    ...toGate,
    ...pushAcross,
    ...intoCorner,
    { do: 'operate', entity: 'stair-plug', to: 1 },
    ...atHouse,
    ...signOff,
  ],
})
