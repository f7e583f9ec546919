import { duty } from '../../../src/sim/script/duty'
import { get } from '../vars'
import { here, marked } from './make'

const routine = duty(['team-leader'], 'routine')
/** Least time that a load is looked at in its slings, seconds (practice). */
const LISTEN_S = 3

/** What the team leader owes before the load leaves the floor: talk, names, bars, test lift. */
export const leaderDuties = [
  routine('lead-boards', 'prepare', 2, 'board-task', marked('read.board-task', 'read.board-lift', 'read.board-rescue')),
  routine('lead-wind', 'prepare', 1, 'wind-crane', marked('read.wind-crane')),
  routine('lead-hooks', 'communicate', 1, 'rigger', marked('said.hooks-brief')),
  routine('lead-signal', 'communicate', 2, 'signaller', marked('said.you-signal')),
  routine('lead-rescue', 'communicate', 3, 'helper', marked('said.plan-rescuer', 'said.plan-rope', 'said.plan-caller')),
  routine('lead-sling', 'prepare', 1, 'sling', marked('read.sling')),
  routine('lead-zone', 'operate', 2, 'zone-chain', marked('zoneAt')),
  routine('lead-opening', 'respond', 5, 'foreman', marked('openingShutAt'), {
    opens: (sim) => get(sim, 'openingAskedAt') > 0,
    windowS: 150,
  }),
  routine(
    'lead-hurry',
    'communicate',
    2,
    here,
    (sim) => get(sim, 'said.no-hurry') > 0 && get(sim, 'said.hurry-ok') === 0,
    {
      opens: (sim) => get(sim, 'hurriedAt') > 0,
      windowS: 300,
    },
  ),
  routine('lead-test', 'operate', 3, 'load', marked('said.test-lift', 'testedAt'), {
    after: ['lead-zone', 'lead-sling', 'lead-signal', 'lead-rescue'],
  }),
  // looked and listened before it goes on
  routine(
    'lead-listen',
    'operate',
    2,
    'load',
    (sim) => get(sim, 'said.lift-on') > get(sim, 'testedAt') + LISTEN_S * 60,
    {
      opens: marked('testedAt'),
      after: ['lead-test'],
    },
  ),
]
