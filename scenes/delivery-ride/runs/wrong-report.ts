import { definePlayer } from '../../../src/players/player'
import { atCrash, awaitHelp, finish, noDeal, prepare, ridden } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows: 'Does everything as drilled, and tells the station what nobody saw.',
  steps: [
    ...prepare,
    ...ridden,
    ...atCrash.slice(0, -1),
    {
      do: 'report',
      phone: 'phone',
      but: { where: 'school', what: 'slid-in-wet', people: 'walks', called: 'nobody', road: 'free' },
    },
    ...noDeal,
    ...awaitHelp,
    ...finish,
  ],
})
