import { type Step, definePlayer } from '../../../src/players/player'
import { lockAndUnload, prepare } from '../playing/worker'

const stray = ['steam-trap', 'drip', 'relief-valve', 'purge-hose', 'check-valve', 'gd-1']
/** Everything that one can see from the station and the bay, called a release. */
const atAll: Step[] = stray.map((entity) => ({ do: 'mark', entity, as: '0026', from: 5 }))

export default definePlayer({
  scene: 'chemical-unloading',
  role: 'worker',
  form: 'a',
  shows: 'Works as the good worker does, and marks every decoy and whatever else stands about.',
  steps: [...atAll, ...prepare, ...lockAndUnload],
})
