import { duty } from '../../../src/sim/script/duty'
import { ordersCure } from '../../../src/sim/script/cure'
import { get } from '../vars'
import { here, marked } from './make'

const routine = duty(['manager'], 'routine')

/** What the manager owes on the round: boards, people at height, slings, refusals, and a list handed over. */
export const managerDuties = [
  routine('man-boards', 'prepare', 2, 'board-task', marked('read.board-task', 'read.board-lift')),
  routine('man-rescue', 'prepare', 1, 'board-rescue', marked('read.board-rescue')),
  routine('man-wind', 'prepare', 1, 'wind-crane', marked('read.wind-crane', 'read.wind-floor')),
  routine('man-sling', 'prepare', 1, 'sling', marked('read.sling')),
  routine('man-heights', 'prepare', 2, 'rigger', marked('read.rigger', 'read.scaffolder')),
  routine('man-bay', 'prepare', 1, 'signaller', marked('read.signaller')),
  routine('man-opening', 'respond', 5, 'foreman', marked('openingShutAt'), {
    opens: (sim) => get(sim, 'openingAskedAt') > 0,
    windowS: 150,
  }),
  routine(
    'man-hurry',
    'communicate',
    2,
    here,
    (sim) => get(sim, 'said.no-hurry') > 0 && get(sim, 'said.hurry-ok') === 0,
    {
      opens: (sim) => get(sim, 'hurriedAt') > 0,
      windowS: 300,
    },
  ),
  routine('man-cure', 'judge', 2, here, (sim) => get(sim, 'said.list-in') > 0 && ordersCure(sim)),
  routine('man-list', 'communicate', 3, here, marked('said.list-in'), { after: ['man-boards', 'man-sling'] }),
]
