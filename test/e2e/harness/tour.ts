import { vec } from '../../../src/base/vec'
import type { Player } from '../../../src/players/player'

/** Works one of everything in the yard with whatever device it is played on, and ends the run by a report. */
export const tour: Player = {
  scene: 'yard',
  role: 'worker',
  form: 'a',
  shows: 'every mechanism, worked by hand',
  steps: [
    { do: 'look', at: 'gauge' },
    { do: 'mark', entity: 'wheel', as: '0026' },
    { do: 'mark', entity: 'prop', as: '0016' },
    { do: 'unmark', entity: 'prop' },
    { do: 'operate', entity: 'wheel', to: 0 },
    { do: 'operate', entity: 'lever', to: 1 },
    { do: 'operate', entity: 'button', to: 1 },
    { do: 'operate', entity: 'board', to: 1 },
    { do: 'operate', entity: 'cord', to: 1 },
    { do: 'wear', entity: 'mask' },
    { do: 'take', entity: 'chock' },
    { do: 'put', into: 'slot' },
    { do: 'take', entity: 'plug' },
    { do: 'put', into: 'outlet' },
    { do: 'operate', entity: 'door', to: 1 },
    { do: 'talk', person: 'mate', say: 'hello' },
    { do: 'radio', say: 'start' },
    { do: 'walk', to: vec(0, 0, 3) },
    { do: 'report' },
  ],
}
