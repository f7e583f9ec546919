import { vec } from '../../../src/base/vec'
import type { Player } from '../../../src/players/player'

/** A place on the ground beside the tanker, metres; what is let go there lies on it. */
const GROUND = vec(-2.6, 0.1, -2.6)

/** Lays a wheel chock on the ground, takes it up again, and puts it before its wheel: what somebody who sits has to get down to. */
export const low: Player = {
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'low things taken and laid down',
  steps: [
    { do: 'take', entity: 'chock-1' },
    { do: 'put', into: GROUND },
    { do: 'take', entity: 'chock-1' },
    { do: 'put', into: 'chock-front' },
  ],
}
