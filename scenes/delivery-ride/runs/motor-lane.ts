import { definePlayer } from '../../../src/players/player'
import { rideOver, setOff } from '../playing/mistakes'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'b',
  shows: 'Leaves the lane of bicycles and rides among the cars.',
  steps: [
    ...setOff,
    rideOver(
      [
        [-198, 115.1],
        [-188, 111.8],
        [-145, 111.8],
      ],
      { kmh: 14 },
    ),
  ],
})
