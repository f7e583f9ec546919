import { definePlayer } from '../../../src/players/player'
import { brakeOnIron, ontoB } from '../playing/mistakes'
import { rideTo } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'b',
  shows: 'Sees the iron cover late, and pulls both levers on it in the wet.',
  steps: [...ontoB, rideTo(235, -16, { roll: true }), brakeOnIron],
})
