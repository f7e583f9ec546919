import { definePlayer } from '../../../src/players/player'
import { leadOut } from '../playing/leader'
import { inspect } from '../playing/manager'
import { untilTurn } from '../playing/response'

export default definePlayer({
  scene: 'construction-floor',
  role: 'manager',
  form: 'c',
  shows:
    'Goes round, ranks what is fatal over what is loud, hands in the list; stops everything when the wind is too strong.',
  steps: [untilTurn(inspect), ...leadOut],
})
