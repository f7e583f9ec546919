import { duty } from '../../../src/sim/script/duty'
import { type Sim, entity } from '../../../src/sim/sim'
import { get } from '../vars'
import { marked } from './make'

const routine = duty(['worker'], 'routine')

/** Outby before inby: the roof is sounded from where it is safe towards where it may not be. */
const inOrder = (sim: Sim): boolean => {
  const [one, two, three] = [get(sim, 'soundedOneAt'), get(sim, 'soundedTwoAt'), get(sim, 'soundedThreeAt')]
  return one > 0 && two > one && three > two
}

/** What a worker of the heading owes before anybody cuts, in the order of the rules. */
export const workerDuties = [
  // one with a broken seal is a hazard of its own, and breathed from it costs 'rescuer-on': not a third time here
  routine('carry-set', 'prepare', 2, 'rescuer-box', marked('rescuerAt')),
  routine('wear-meter', 'prepare', 1, 'meter', (sim) => entity(sim, 'meter').worn),
  routine('read-boards', 'prepare', 2, 'board-vent', marked('read.board-vent', 'read.board-route')),
  routine('open-spray', 'prepare', 1, 'spray-valve', (sim) => entity(sim, 'spray-valve').value > 0.5),
  routine('read-heads', 'prepare', 2, 't2', marked('read.t2', 'read.t1')),
  routine('read-duct', 'prepare', 1, 'duct-gauge', marked('read.duct-gauge')),
  routine('lock-header', 'operate', 2, 'header-switch', marked('lockedOutAt')),
  routine('measure-gas', 'operate', 3, 'probe', marked('measuredAt'), { after: ['wear-meter'] }),
  routine('sound-roof', 'operate', 3, 'sounding-bar', inOrder, { after: ['measure-gas'] }),
  routine('forepoles', 'operate', 3, 'forepole', marked('forepoleAt'), { after: ['sound-roof', 'lock-header'] }),
  routine('refuse-cut', 'respond', 5, 'foreman', marked('cutDroppedAt'), {
    opens: (sim) => get(sim, 'cutAskedAt') > 0,
    windowS: 120,
  }),
  routine('ready', 'communicate', 1, 'phone-face', marked('said.ready'), {
    after: ['forepoles', 'measure-gas', 'sound-roof'],
  }),
]
