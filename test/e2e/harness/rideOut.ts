import { vec } from '../../../src/base/vec'
import type { Player } from '../../../src/players/player'

/** There and round a corner, metres; the bike stands at the beginning. */
export const ROAD = [vec(0, 0, 0), vec(0, 0, -14), vec(3, 0, -19), vec(12, 0, -20)]

/** Gets on a bike, rides round a corner, stops, gets off, and pushes it to where it is put on its stand. */
export const rideOut: Player = {
  scene: 'track',
  role: 'worker',
  form: 'a',
  shows: 'a bike ridden and pushed, on whatever device',
  steps: [
    { do: 'mount' },
    { do: 'ride', along: ROAD, kmh: 12 },
    { do: 'dismount' },
    { do: 'push', to: vec(14, 0, -17), park: true },
  ],
}
