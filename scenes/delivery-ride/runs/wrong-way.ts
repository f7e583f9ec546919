import { definePlayer } from '../../../src/players/player'
import { rideOver, setOff } from '../playing/mistakes'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'b',
  shows: 'Rides on the other side of the street, against those who come.',
  steps: [
    ...setOff,
    rideOver([
      [-200, 113],
      [-198, 108.5],
    ]),
    rideOver(
      [
        [-195, 106.4],
        [-172, 106.4],
      ],
      { kmh: 10, heed: () => Infinity, end: 'stop' },
    ),
  ],
})
