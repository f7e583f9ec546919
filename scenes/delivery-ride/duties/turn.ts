import { duty } from '../../../src/sim/script/duty'
import { has } from '../../../src/sim/sim'
import { get } from '../vars'
import { here, marked, sinceCrash } from './make'

const everybody = duty(['rider', 'manager'], 'turn')
const opens = marked('crashSeenAt')
/** After a crash off the lane and others warned within 30 s (practice); the window's five bands stretch over five times that. */
const SECURE_S = 150

/** Whoever comes upon a colleague who lies on the road: secure, call, keep him still, photograph, tell the station. */
export const turnDuties = [
  everybody('stop-for-him', 'respond', 3, 'mate', marked('nearAt'), { opens, windowS: SECURE_S }),
  everybody('warn-others', 'respond', 3, 'shopkeeper', sinceCrash('guardAt'), { opens, windowS: SECURE_S }),
  everybody('call-120', 'communicate', 3, 'phone', sinceCrash('said.call-120'), { opens, windowS: SECURE_S }),
  everybody('call-122', 'communicate', 2, 'phone', sinceCrash('said.call-122'), { opens, windowS: 2 * SECURE_S }),
  everybody('keep-him-still', 'respond', 2, 'mate', sinceCrash('said.lie-still'), { opens, windowS: 2 * SECURE_S }),
  everybody('photograph', 'communicate', 2, 'phone', sinceCrash('said.take-photo'), { opens, windowS: 2 * SECURE_S }),
  everybody(
    'no-deal',
    'respond',
    2,
    'other-driver',
    (sim) => get(sim, 'said.no-deal') > 0 && get(sim, 'dealtAt') === 0,
    {
      opens: (sim) => has(sim, 'other-driver') && get(sim, 'dealAskedAt') > 0,
      windowS: SECURE_S,
    },
  ),
  everybody('report', 'communicate', 3, here, sinceCrash('reportedAt'), { opens, windowS: 4 * SECURE_S }),
]
