import { duty } from '../../../src/sim/script/duty'
import { entity } from '../../../src/sim/sim'
import { get } from '../vars'
import { here, marked } from './make'

const routine = duty(['worker'], 'routine')

/** What a worker of the floor owes before anything is lifted, in the order of the rules. */
export const workerDuties = [
  routine('read-task', 'prepare', 2, 'board-task', marked('read.board-task', 'read.board-lift')),
  routine('read-rescue', 'prepare', 1, 'board-rescue', marked('read.board-rescue')),
  routine('read-wind', 'prepare', 1, 'wind-crane', marked('read.wind-crane')),
  routine('wear-harness', 'prepare', 2, 'harness', (sim) => entity(sim, 'harness').worn),
  routine('tie-off', 'operate', 3, 'net-tie-1', marked('tiedInStripAt'), { after: ['wear-harness'] }),
  routine('change-over', 'operate', 2, 'net-tie-2', marked('overAt'), { after: ['tie-off'] }),
  routine('net-ties', 'operate', 2, 'net-tie-2', marked('tiesFastAt'), { after: ['tie-off'] }),
  routine('see-sling', 'prepare', 1, 'sling', marked('read.sling')),
  routine('close-zone', 'operate', 2, 'zone-chain', marked('zoneAt')),
  routine('refuse-opening', 'respond', 5, 'foreman', marked('openingShutAt'), {
    opens: (sim) => get(sim, 'openingAskedAt') > 0,
    windowS: 150,
  }),
  routine(
    'refuse-hurry',
    'communicate',
    2,
    here,
    (sim) => get(sim, 'said.no-hurry') > 0 && get(sim, 'said.hurry-ok') === 0,
    {
      opens: (sim) => get(sim, 'hurriedAt') > 0,
      windowS: 300,
    },
  ),
  routine('ready', 'communicate', 1, 'zone-chain', marked('said.bay-clear'), { after: ['close-zone', 'see-sling'] }),
]
