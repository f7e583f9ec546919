import type { Step } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { type Var, get } from '../vars'
import { awaitTurn, countByEye, getOut, maskUp, sayNo, tellNewHand } from './response'
import { atFace, atJunction, atTail, mainRoad, noCut, ready, reportDefects, wayIn } from './rounds'
import { setProp } from './worker'

/** Pieces of the team leader's runs: what a worker does by hand, they have done. */

const until =
  (key: Var) =>
  (sim: Sim): boolean =>
    get(sim, key) > 0
/** The way out told to the newest man, and his place in the line. */
export const briefNewHand: Step[] = [
  { do: 'talk', person: 'new-hand', say: 'brief-route' },
  { do: 'talk', person: 'new-hand', say: 'new-second' },
]
export const briefWrongly: Step[] = [
  { do: 'talk', person: 'new-hand', say: 'brief-wait' },
  { do: 'talk', person: 'new-hand', say: 'new-second' },
]
export const haveMeasured: Step[] = [
  { do: 'talk', person: 'inspector', say: 'order-gas' },
  { do: 'wait', seconds: 25, until: until('writtenAt') },
]
/** The roadheader locked out, the roof sounded and the forepoles set, in this order. */
export const haveProvided: Step[] = [
  { do: 'talk', person: 'header-driver', say: 'brief-task' },
  { do: 'talk', person: 'header-driver', say: 'order-lock' },
  { do: 'wait', seconds: 30, until: until('lockedOutAt') },
  { do: 'talk', person: 'header-driver', say: 'order-sound' },
  { do: 'wait', seconds: 45, until: until('soundedThreeAt') },
]
export const haveProps: Step[] = [
  { do: 'talk', person: 'header-driver', say: 'order-forepole' },
  { do: 'wait', seconds: 30, until: until('forepoleAt') },
]
const noBag: Step = {
  do: 'decide',
  steps: (sim) => (get(sim, 'bagAskedAt') > 0 ? [{ do: 'talk', person: 'header-driver', say: 'no-bag' }] : []),
}
/** Everything up to the report of readiness, with this briefing of the newest man. */
export const lead = (briefing: readonly Step[]): Step[] => [
  ...atJunction,
  ...mainRoad,
  ...wayIn,
  ...noCut,
  ...atTail,
  ...setProp,
  ...briefing,
  ...atFace,
  ...haveMeasured,
  ...haveProvided,
  noBag,
  ...haveProps,
  ...reportDefects('phone-face'),
  ...ready,
]
export const leadOut: Step[] = [...awaitTurn, ...maskUp, ...tellNewHand, ...getOut, ...countByEye, ...sayNo]
