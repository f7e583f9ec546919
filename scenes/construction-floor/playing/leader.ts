import type { Step } from '../../../src/players/player'
import { CREW } from '../tracking'
import { get } from '../vars'
import {
  LOOKOUT,
  atBay,
  atStart,
  east,
  noHurry,
  noHurryYet,
  noOpening,
  northWest,
  reportDefects,
  south,
} from './rounds'
import { bagTool } from './worker'
import {
  alarm,
  awaitTurn,
  byTurn,
  fetchIn,
  letDown,
  noHook,
  nurse,
  pedal,
  sayNo,
  stopCall,
  stopWork,
  tell,
  toMuster,
} from './response'

/** Pieces of the team leader's runs: what a worker does by hand, they have done. */

/** Who signals, who rescues, who holds the rope, who calls: named before anything hangs. */
export const nameAll: Step[] = [
  { do: 'talk', person: 'carpenter', say: 'plan-caller' },
  { do: 'talk', person: 'signaller', say: 'you-signal' },
  { do: 'talk', person: 'signaller', say: 'plan-rope' },
  { do: 'talk', person: 'helper', say: 'plan-rescuer' },
]
export const briefHooks: Step[] = [{ do: 'talk', person: 'rigger', say: 'hooks-brief' }]
/** Unless a hand on the way has hung the chain already. */
export const haveBarred: Step[] = [
  {
    do: 'decide',
    steps: (sim) => (get(sim, 'zoneAt') > 0 ? [] : [{ do: 'talk', person: 'helper', say: 'order-zone' }]),
  },
  { do: 'wait', seconds: 20, until: (sim) => get(sim, 'zoneAt') > 0 },
]
/** Off the floor by a hand's breadth, looked at and listened to, and only then on. */
export const testLift: Step[] = [
  { do: 'radio', say: 'test-lift' },
  { do: 'wait', seconds: 20, until: (sim) => get(sim, 'testedAt') > 0 },
  { do: 'look', at: 'load', from: 9, seconds: 3.6 },
  { do: 'radio', say: 'lift-on' },
]
export const atLookout: Step[] = [{ do: 'walk', to: LOOKOUT, near: 0.6 }]
export const lead: Step[] = [
  ...atStart,
  ...northWest,
  ...briefHooks,
  ...south,
  ...noOpening,
  noHurryYet,
  ...east,
  noHurryYet,
  ...atBay,
  ...bagTool,
  noHurryYet,
  ...nameAll,
  ...haveBarred,
  ...reportDefects('fix-tool'),
  ...atLookout,
  ...noHurry,
  ...testLift,
]
/** Rescuer, rope man and caller by name, and on the spot. */
export const nameNow: Step[] = [
  { do: 'talk', person: 'helper', say: 'go-rescuer' },
  { do: 'talk', person: 'signaller', say: 'go-rope' },
  { do: 'talk', person: 'carpenter', say: 'go-caller' },
]
export const untilUp: Step[] = [{ do: 'wait', seconds: 90, until: (sim) => get(sim, 'raisedAt') > 0 }]
export const countByEye: Step[] = CREW.map((id): Step => ({ do: 'look', at: id, from: 8, seconds: 2.2 }))
/** The turn of whoever leads, to the end. */
export const leadOut: Step[] = [
  ...awaitTurn,
  byTurn(
    [...stopCall, ...letDown],
    [...alarm, ...nameNow, ...noHook, ...pedal, ...untilUp, ...nurse],
    [...stopWork, { do: 'radio', say: 'order-secure' }, ...fetchIn, ...toMuster, ...countByEye],
  ),
  ...tell,
  ...sayNo,
]
