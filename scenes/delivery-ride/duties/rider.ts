import { duty } from '../../../src/sim/script/duty'
import { isHome, isLongShift } from '../crash'
import { get } from '../vars'
import { here, marked } from './make'

const routine = duty(['rider'], 'routine')
/** Answers that platform or people wait for, s. Chosen: time to stop at the kerb. */
const ANSWER_S = 150

/** What a rider owes besides riding: to use the outs that there are, and to end the turn well. */
export const riderDuties = [
  routine('tell-delay', 'communicate', 3, 'phone', marked('said.report-delay'), {
    opens: (sim) => get(sim, 'lateAt') > 0,
    windowS: ANSWER_S,
  }),
  routine('tell-waiting', 'communicate', 2, 'phone', marked('said.tell-waiting'), {
    opens: (sim) => get(sim, 'customerAt') > 0,
    windowS: 2 * ANSWER_S,
  }),
  routine('refuse-added', 'communicate', 3, 'phone', marked('said.refuse-order'), {
    opens: (sim) => get(sim, 'addedAt') > 0,
    windowS: 2 * ANSWER_S,
  }),
  routine('rest', 'respond', 3, 'phone', marked('restedAt'), {
    opens: (sim) => (isLongShift(sim) || isHome(sim)) && get(sim, 'tiredAt') > 0,
  }),
  routine('hand-over', 'communicate', 1, here, (sim) => get(sim, 'deliveredAt') > 0, {
    opens: (sim) => !isHome(sim) && get(sim, 'arrivedAt') > 0,
  }),
  routine('sign-off', 'communicate', 1, 'phone', marked('endedAt'), { opens: marked('arrivedAt') }),
]
