import { duty } from '../../../src/sim/script/duty'
import { entity } from '../../../src/sim/sim'
import { get } from '../vars'
import { marked } from './make'

const routine = duty(['team-leader'], 'routine')

/** What the team leader owes before anybody cuts: hand over, brief, have it measured, sounded, propped and locked. */
export const leaderDuties = [
  // one with a broken seal is a hazard of its own, and breathed from it costs 'rescuer-on': not a third time here
  routine('lead-set', 'prepare', 2, 'rescuer-box', marked('rescuerAt')),
  routine('lead-meter', 'prepare', 1, 'meter', (sim) => entity(sim, 'meter').worn),
  routine('lead-boards', 'prepare', 2, 'board-vent', marked('read.board-vent', 'read.board-route')),
  routine('lead-heads', 'prepare', 2, 't2', marked('read.t2', 'read.t1')),
  routine('lead-route', 'communicate', 2, 'new-hand', (sim) => get(sim, 'said.brief-route') > 0),
  routine('lead-second', 'communicate', 2, 'new-hand', (sim) => get(sim, 'said.new-second') > 0),
  routine('lead-task', 'communicate', 2, 'header-driver', marked('said.brief-task')),
  routine('lead-gas', 'operate', 3, 'inspector', marked('writtenAt')),
  routine('lead-lock', 'operate', 2, 'header-switch', marked('lockedOutAt')),
  routine('lead-sound', 'operate', 3, 'header-driver', marked('soundedThreeAt'), { after: ['lead-gas'] }),
  routine('lead-forepoles', 'operate', 3, 'header-driver', marked('forepoleAt'), {
    after: ['lead-sound', 'lead-lock'],
  }),
  routine('lead-refuse', 'respond', 5, 'foreman', marked('cutDroppedAt'), {
    opens: (sim) => get(sim, 'cutAskedAt') > 0,
    windowS: 120,
  }),
  routine('lead-ready', 'communicate', 1, 'phone-face', marked('said.ready'), {
    after: ['lead-forepoles', 'lead-gas', 'lead-sound'],
  }),
]
