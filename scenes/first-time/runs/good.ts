import { definePlayer } from '../../../src/players/player'
import { BOARD_LEFT, BOARD_RIGHT, SQUARE } from '../site'

/** Does each thing as it is said. */
export default definePlayer({
  scene: 'first-time',
  role: 'beginner',
  form: 'only',
  shows: 'every step of the lesson, one after the other',
  steps: [
    { do: 'look', at: BOARD_LEFT, from: 12, seconds: 1 },
    { do: 'look', at: BOARD_RIGHT, from: 12, seconds: 1 },
    { do: 'walk', to: SQUARE },
    { do: 'mark', entity: 'drip', as: '0011', from: 6 },
    { do: 'operate', entity: 'button', to: 1 },
    { do: 'operate', entity: 'wheel', to: 0.5 },
    { do: 'wear', entity: 'mask' },
    { do: 'radio', say: 'here' },
  ],
})
