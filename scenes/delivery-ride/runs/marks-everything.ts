import { definePlayer } from '../../../src/players/player'
import { markAll } from '../playing/mistakes'
import {
  atCrash,
  awaitHelp,
  finish,
  mountUp,
  noDeal,
  prepare,
  rideTo,
  streetA,
  streetB,
  streetC,
} from '../playing/pieces'

export default definePlayer({
  scene: 'delivery-ride',
  role: 'rider',
  form: 'a',
  shows: 'Rides and helps as the good rider does, and marks decoys and whatever else is at hand.',
  steps: [
    ...prepare,
    ...markAll(5, 'board-station', 'headlight', 'tyre', 'speedo'),
    ...mountUp,
    ...streetA.slice(0, 1),
    rideTo(-121, 117.35),
    ...markAll(29, 'empty-car'),
    rideTo(-86, 115.8),
    ...markAll(29, 'dry-shine'),
    ...streetA.slice(1),
    ...markAll(40, 'queue-car'),
    ...streetB,
    ...streetC,
    ...atCrash,
    ...noDeal,
    ...awaitHelp,
    ...finish,
  ],
})
