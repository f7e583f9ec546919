import { definePlayer } from '../../../src/players/player'
import { withoutMarks } from '../../../src/players/mistakes'
import { needsMark } from '../playing/mistakes'
import { prepare, respond } from '../playing/worker'

export default definePlayer({
  scene: 'mine-heading',
  role: 'worker',
  form: 'a',
  shows: 'Does the work in its order, but calls out nothing of what is wrong.',
  steps: withoutMarks([...prepare, ...respond], needsMark),
})
