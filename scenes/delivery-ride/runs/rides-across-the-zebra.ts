import { definePlayer } from '../../../src/players/player'
import { rideOver } from '../playing/mistakes'
import {
  atCrash,
  atHouse,
  awaitHelp,
  intoCorner,
  noDeal,
  prepare,
  ridden,
  signOff,
  swap,
  toGate,
} from '../playing/pieces'
import { GATE_ZEBRA } from '../course'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'b',
  shows: 'Does all well up to the gate, and rides over the crossing.',
  steps: [
    ...prepare,
    ...ridden,
    ...atCrash,
    ...noDeal,
    ...awaitHelp,
    ...toGate,
    rideOver(
      [
        [GATE_ZEBRA.x + 1.5, -114.4],
        [GATE_ZEBRA.x, -112.5],
        [GATE_ZEBRA.x, -91],
      ],
      { kmh: 9 },
    ),
    ...intoCorner,
    ...swap,
    ...atHouse,
    ...signOff,
  ],
})
