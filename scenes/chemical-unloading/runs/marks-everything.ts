import { definePlayer } from '../../../src/players/player'
import { markAll } from '../playing/rounds'
import { lockAndUnload, prepare } from '../playing/worker'

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Works as the good worker does, and marks every decoy and whatever else stands about.',
  steps: [
    ...markAll('steam-trap', 'drip', 'relief-valve', 'forklift', 'purge-hose', 'check-valve', 'gd-1'),
    ...prepare,
    ...lockAndUnload,
  ],
})
