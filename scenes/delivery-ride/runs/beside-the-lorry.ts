import { definePlayer } from '../../../src/players/player'
import { rideOver, ontoB } from '../playing/mistakes'
import { rideTo } from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'c',
  shows: 'Rides up beside the lorry at the corner, on the right of it as it turns.',
  steps: [
    ...ontoB,

    rideTo(235, -70),
    rideOver(
      [
        [234.3, -76],
        [234.2, -92.5],
      ],
      { kmh: 9, heed: () => Infinity, end: 'stop' },
    ),
  ],
})
