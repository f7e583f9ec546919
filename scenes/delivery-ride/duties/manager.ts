import { ordersCure } from '../../../src/sim/script/cure'
import { duty } from '../../../src/sim/script/duty'
import { get } from '../vars'
import { here, marked } from './make'

const routine = duty(['manager'], 'routine')
/** The station waits so long for an order of its manager, s. Chosen: time to stop at the kerb. */
const ANSWER_S = 240

/** What a station manager owes on the round: time, rules for rain and rest, no cheering for the fastest, and a list handed in. */
export const managerDuties = [
  routine(
    'give-time',
    'communicate',
    4,
    'phone',
    (sim) => get(sim, 'said.man-time') > 0 && get(sim, 'said.man-faster') === 0,
    {
      opens: (sim) => get(sim, 'askedTimeAt') > 0,
      windowS: ANSWER_S,
    },
  ),
  routine('rain-rule', 'communicate', 3, 'phone', marked('said.man-rain'), {
    opens: (sim) => get(sim, 'askedRainAt') > 0,
    windowS: 2 * ANSWER_S,
  }),
  routine('send-to-rest', 'communicate', 3, 'phone', marked('said.man-rest'), {
    opens: (sim) => get(sim, 'askedRestAt') > 0,
    windowS: 2 * ANSWER_S,
  }),
  routine(
    'no-king',
    'communicate',
    2,
    'phone',
    (sim) => get(sim, 'said.man-king-off') > 0 && get(sim, 'said.man-king-on') === 0,
    {
      opens: (sim) => get(sim, 'kingAt') > 0,
      windowS: 2 * ANSWER_S,
    },
  ),
  routine('man-cure', 'judge', 2, here, (sim) => get(sim, 'said.list-in') > 0 && ordersCure(sim), {
    opens: marked('arrivedAt'),
  }),
  routine('hand-in', 'communicate', 3, here, marked('said.list-in'), { opens: marked('arrivedAt') }),
]
