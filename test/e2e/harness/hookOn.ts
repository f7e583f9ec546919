import type { Player } from '../../../src/players/player'

/** Ties off at an edge with two hooks, one after the other, and changes over without a break. */
export const hookOn: Player = {
  scene: 'storey',
  role: 'worker',
  form: 'a',
  shows: 'hooks, on whatever device',
  steps: [
    { do: 'take', entity: 'hook-right' },
    { do: 'put', into: 'high' },
    { do: 'take', entity: 'hook-left' },
    { do: 'put', into: 'low' },
    { do: 'take', entity: 'hook-right' },
    { do: 'put', into: 'pipe' },
  ],
}
