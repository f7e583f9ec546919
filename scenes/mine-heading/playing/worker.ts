import { when } from '../../../src/players/when'
import type { Step } from '../../../src/players/player'
import { get } from '../vars'
import { SPOTS } from '../intake'
import { awaitTurn, countByPhone, getOut, maskUp, sayNo, tellNewHand } from './response'
import { atFace, atJunction, atTail, mainRoad, noCut, ready, reportDefects, wayIn } from './rounds'

/** Pieces of the worker's runs: players are put together from these, each leaving out or changing what it shows. */

export const lockHeader: Step[] = [{ do: 'operate', entity: 'header-switch', to: 0 }]
/** The rod under the roof near the face, until its reading stands. */
export const measure: Step[] = [
  { do: 'take', entity: 'probe' },
  { do: 'put', into: 'probe-face' },
  { do: 'wait', seconds: 6, until: (sim) => get(sim, 'measuredAt') > 0 },
]
/** The bar against the roof at three places, from outby to inby. */
export const sound: Step[] = SPOTS.flatMap((into): Step[] => [
  { do: 'take', entity: 'sounding-bar' },
  { do: 'put', into },
])
/** A prop under the roof that sounds hollow. */
export const setProp: Step[] = [when('loose-roof', { do: 'take', entity: 'prop-1' }, { do: 'put', into: 'prop-spot' })]
export const forepoles: Step[] = [
  { do: 'take', entity: 'forepole' },
  { do: 'put', into: 'forepole-slot' },
]
const noBag: Step = {
  do: 'decide',
  steps: (sim) => (get(sim, 'bagAskedAt') > 0 ? [{ do: 'talk', person: 'header-driver', say: 'no-bag' }] : []),
}
/** Everything up to the report of readiness, done rightly. */
export const prepare: Step[] = [
  ...atJunction,
  ...mainRoad,
  ...wayIn,
  ...noCut,
  ...atTail,
  ...setProp,
  ...lockHeader,
  ...atFace,
  ...measure,
  ...sound,
  noBag,
  ...forepoles,
  ...reportDefects('phone-face'),
  ...ready,
]
/** As much as one does who is in a hurry: no round of the heading. */
export const prepareInHaste: Step[] = [...atJunction, ...noCut, ...lockHeader, ...ready]
/** The turn as drilled, to the end. */
export const respond: Step[] = [...awaitTurn, ...maskUp, ...tellNewHand, ...getOut, ...countByPhone, ...sayNo]
