import { vec } from '../../../src/base/vec'
import type { Step } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { MUSTER } from '../plan'
import { hasPower } from '../power'
import { CREW, isThere, rightPoint } from '../tracking'
import { TURN, mustLeave, turnOf } from '../turn'
import { get } from '../vars'

/** What every role does alike once something goes wrong. */

const isSmoke = (sim: Sim): boolean => turnOf(sim) === TURN.smoke
/** These until it goes wrong, which it does for the slow before they are done. */
export const untilTurn = (steps: Step[]): Step => ({ do: 'until', holds: (sim) => get(sim, 'turnAt') > 0, steps })
/** Waits until it goes wrong; where the gas rises has the cutting stopped first. */
export const awaitTurn: Step[] = [
  {
    do: 'wait',
    seconds: 120,
    until: (sim) => get(sim, 'turnAt') > 0 && (mustLeave(sim) || get(sim, 'faceAlarmAt') > 0),
  },
  {
    do: 'decide',
    steps: (sim) => (turnOf(sim) === TURN.rise ? [{ do: 'talk', person: 'header-driver', say: 'stop-cutting' }] : []),
  },
  { do: 'wait', seconds: 120, until: mustLeave },
]
/** In smoke: the mouthpiece from the chest into the mouth. */
export const maskUp: Step[] = [
  { do: 'decide', steps: (sim) => (isSmoke(sim) ? [{ do: 'wear', entity: 'mouthpiece' }] : []) },
]
export const tellNewHand: Step[] = [
  // with the mouthpiece in one beckons; before the smoke is there one can still shout
  { do: 'talk', person: 'new-hand', say: 'leave-now' },
]
const toFresh: Step[] = [
  // where the head at the face is covered no interlock has cut the power: on the way out, where the air is good
  {
    do: 'decide',
    steps: (sim) => (hasPower(sim) ? [{ do: 'operate', entity: 'feeder', to: 0 }] : []),
  },
  { do: 'walk', to: vec(-34.8, 0, 0.9), near: 0.6 },
  { do: 'operate', entity: 'no-entry', to: 1 },
  { do: 'walk', to: MUSTER.a, near: 2.5 },
]
/** Through the air doors one after the other, each shut behind. */
export const throughDoors: Step[] = [
  { do: 'walk', to: vec(-38.5, 0, -20), near: 1 },
  { do: 'walk', to: vec(-42.6, 0, -24), near: 0.5 },
  { do: 'wait', seconds: 40, until: (sim) => CREW.every((id) => isThere(sim, id)) },
  { do: 'operate', entity: 'door-1', to: 1 },
  { do: 'walk', to: vec(-46.4, 0, -24), near: 0.4 },
  { do: 'operate', entity: 'door-1', to: 0 },
  { do: 'operate', entity: 'door-2', to: 1 },
  { do: 'walk', to: vec(-51.6, 0, -24), near: 0.4 },
  { do: 'operate', entity: 'door-2', to: 0 },
  { do: 'walk', to: MUSTER.b, near: 2.5 },
]
/** Out, by the way that this form's turn leaves open. */
export const getOut: Step[] = [{ do: 'decide', steps: (sim) => (isSmoke(sim) ? throughDoors : toFresh) }]

const phone = (sim: Sim): string => (rightPoint(sim) === 'a' ? 'phone-a' : 'phone-b')
const allHere: Step = { do: 'wait', seconds: 60, until: (sim) => CREW.every((id) => isThere(sim, id)) }
/** At the muster point: report, count, and no to what control asks. */
export const countByPhone: Step[] = [
  allHere,
  { do: 'decide', steps: (sim) => [{ do: 'report', phone: phone(sim) }] },
  { do: 'decide', steps: (sim) => [{ do: 'talk', person: phone(sim), say: 'count-in' }] },
]
export const countByEye: Step[] = [
  allHere,
  { do: 'decide', steps: () => CREW.map((id): Step => ({ do: 'look', at: id, from: 8, seconds: 2.2 })) },
  { do: 'decide', steps: (sim) => [{ do: 'report', phone: phone(sim) }] },
]
const NO = { [TURN.fan]: 'no-start', [TURN.rise]: 'no-back', [TURN.smoke]: 'no-search' } as const
export const sayNo: Step[] = [
  { do: 'wait', seconds: 15, until: (sim) => get(sim, 'temptedAt') > 0 },
  { do: 'decide', steps: (sim) => [{ do: 'talk', person: phone(sim), say: NO[turnOf(sim) as 1 | 2 | 3] }] },
  { do: 'wait', seconds: 10 },
]
