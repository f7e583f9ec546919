import { definePlayer } from '../../../src/players/player'
import { briefNewHand, lead } from '../playing/leader'
import { awaitTurn, getOut, tellNewHand } from '../playing/response'

export default definePlayer({
  scene: 'mine-heading',
  role: 'team-leader',
  form: 'a',
  shows: 'Leads out, reports, and never looks whether all are there.',
  steps: [
    ...lead(briefNewHand),
    ...awaitTurn,
    ...tellNewHand,
    ...getOut,
    { do: 'report', phone: 'phone-a' },
    { do: 'wait', seconds: 5 },
  ],
})
