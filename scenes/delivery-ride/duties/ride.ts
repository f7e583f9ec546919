import { duty } from '../../../src/sim/script/duty'
import type { Sim } from '../../../src/sim/sim'
import { isWet } from '../crash'
import { LIMITS } from '../limits'
import { get } from '../vars'
import { here, marked } from './make'

const routine = duty(['rider', 'manager'], 'routine')
const arrived = marked('arrivedAt')
/** Held over the whole way: said at the end of it. */
const kept = (holds: (sim: Sim) => boolean) => (sim: Sim) => arrived(sim) && holds(sim)

/** What everybody owes who takes a bike onto the road, rider or station manager. */
export const rideDuties = [
  routine('read-board', 'prepare', 1, 'board-station', marked('read.board-station')),
  routine('check-brakes', 'prepare', 2, 'brake-lever', marked('brakesTriedAt')),
  routine('check-tyre', 'prepare', 1, 'tyre', marked('read.tyre')),
  routine('check-light', 'prepare', 1, 'headlight', marked('lightTriedAt')),
  routine('helmet', 'prepare', 2, 'helmet', marked('said.helmet-selfie')),

  routine('stop-at-red', 'operate', 3, here, marked('waitedRedAt'), { opens: (sim) => get(sim, 'redAt') > 0 }),
  routine('give-way', 'operate', 2, here, marked('schoolOkAt'), { opens: (sim) => get(sim, 'schoolSeenAt') > 0 }),
  routine('light-on', 'operate', 2, 'headlight', marked('litAt'), { opens: marked('underpassAt') }),
  routine('push-across', 'operate', 3, here, marked('crossedAt'), { opens: marked('gateAt') }),
  routine('park', 'operate', 1, 'stand', arrived, { opens: marked('setOffAt') }),
  routine('swap', 'operate', 2, 'cabinet', marked('swappedAt'), { opens: arrived }),

  routine(
    'lane-speed',
    'operate',
    3,
    here,
    kept((sim) => get(sim, 'overTicks') <= LIMITS.overS * 60),
    {
      opens: marked('setOffAt'),
    },
  ),
  routine(
    'keep-gaps',
    'operate',
    3,
    here,
    kept((sim) => get(sim, 'conflicts') === 0),
    { opens: marked('setOffAt') },
  ),
  routine(
    'brake-early',
    'operate',
    2,
    here,
    kept((sim) => get(sim, 'hardStops') <= LIMITS.hardStops),
    {
      opens: marked('setOffAt'),
    },
  ),
  routine(
    'eyes-on-road',
    'operate',
    2,
    here,
    kept((sim) => get(sim, 'glanceTicks') <= LIMITS.glanceS * 60),
    {
      opens: marked('setOffAt'),
    },
  ),
  routine(
    'rain-speed',
    'operate',
    2,
    here,
    kept((sim) => get(sim, 'wetOverTicks') <= LIMITS.overS * 60),
    {
      opens: (sim) => isWet(sim) && get(sim, 'setOffAt') > 0,
    },
  ),
]
