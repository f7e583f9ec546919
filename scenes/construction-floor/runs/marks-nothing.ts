import { withoutMarks } from '../../../src/players/mistakes'
import { needsMark } from '../playing/mistakes'
import { respond } from '../playing/response'
import { prepare } from '../playing/worker'
import { definePlayer } from '../../../src/players/player'

export default definePlayer({
  scene: 'construction-floor',
  role: 'worker',
  form: 'a',
  shows: 'Does the work in its order, but calls out nothing of what is wrong.',
  steps: withoutMarks([...prepare, ...respond], needsMark),
})
