import { when } from '../../../src/players/when'
import { vec } from '../../../src/base/vec'
import type { Step } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { MUSTER } from '../plan'
import { CREW, isThere } from '../tracking'
import { TURN, turnOf } from '../turn'
import { get } from '../vars'

/** What is done once something goes wrong. */

/** These until it goes wrong, which it does for the slow before they are done. */
export const untilTurn = (steps: Step[]): Step => ({ do: 'until', holds: (sim) => get(sim, 'turnAt') > 0, steps })
const hasCome = (sim: Sim): boolean => get(sim, 'turnAt') > 0 && (turnOf(sim) !== TURN.wind || get(sim, 'windAt') > 0)
export const awaitTurn: Step[] = [{ do: 'wait', seconds: 480, until: hasCome }]

/** Caught load: stop, everybody out from under it, down slowly, in this order. */
export const stopCall: Step[] = [{ do: 'radio', say: 'stop-stop-stop' }]
export const letDown: Step[] = [
  { do: 'radio', say: 'nobody-under' },
  when('load-snag', { do: 'mark', entity: 'lead-taut', as: '0005', from: 14 }),
  { do: 'radio', say: 'lower-slowly' },
  { do: 'wait', seconds: 40, until: (sim) => get(sim, 'downAt') > 0 },
]

/** A man hangs: told, an ambulance, no crane hook; kit, contact, pedalling, up, airway, stay. */
export const alarm: Step[] = [{ do: 'radio', say: 'man-hanging' }]
export const call120: Step[] = [{ do: 'radio', say: 'call-120' }]
export const awaitHook: Step = { do: 'wait', seconds: 12, until: (sim) => get(sim, 'hookAskedAt') > 0 }
export const noHook: Step[] = [awaitHook, { do: 'radio', say: 'no-crane-hook' }]
export const reachHim: Step[] = [
  { do: 'take', entity: 'rescue-kit' },
  { do: 'put', into: 'rescue-ring' },
  { do: 'operate', entity: 'rescue-clip', to: 1 },
]
export const pedal: Step[] = [{ do: 'talk', person: 'rigger', say: 'pedal' }]
export const raiseHim: Step[] = [{ do: 'operate', entity: 'rescue-haul', to: 1 }]
export const nurse: Step[] = [
  { do: 'talk', person: 'rigger', say: 'breathe' },
  { do: 'wait', seconds: 11 },
]

/** Too much wind: the crane, the work at height, the two who are outside, the sheets, the muster point. */
export const stopWork: Step[] = [
  { do: 'radio', say: 'wind-stop' },
  { do: 'wait', seconds: 30, until: (sim) => get(sim, 'floorWindAt') > 0 },
  { do: 'radio', say: 'height-stop' },
]
export const fetchIn: Step[] = [
  { do: 'walk', to: vec(19.4, 0, 4.4), near: 0.6 },
  { do: 'talk', person: 'gondola-man', say: 'gondola-in' },
  { do: 'talk', person: 'scaffolder', say: 'come-in' },
]
export const strap: Step[] = [{ do: 'operate', entity: 'sheet-strap', to: 1 }]
export const toMuster: Step[] = [
  { do: 'walk', to: MUSTER, near: 2 },
  { do: 'wait', seconds: 90, until: (sim) => CREW.every((id) => isThere(sim, id)) },
]

/** Told, and no to what is asked then. */
export const tell: Step[] = [{ do: 'report' }]
const NO = { [TURN.snag]: 'no-resume', [TURN.fall]: 'no-walking', [TURN.wind]: 'no-last-lift' } as const
export const sayNo: Step[] = [
  { do: 'wait', seconds: 15, until: (sim) => get(sim, 'temptedAt') > 0 },
  { do: 'decide', steps: (sim) => [{ do: 'radio', say: NO[turnOf(sim) as 1 | 2 | 3] }] },
  { do: 'wait', seconds: 10 },
]

/** By what has gone wrong. */
export const byTurn = (snag: Step[], fall: Step[], wind: Step[]): Step => ({
  do: 'decide',
  steps: (sim) => ({ [TURN.snag]: snag, [TURN.fall]: fall, [TURN.wind]: wind })[turnOf(sim)] ?? [],
})
/** The worker's turn as drilled, to the end. */
export const respond: Step[] = [
  ...awaitTurn,
  byTurn(
    [...stopCall, ...letDown],
    [...alarm, ...call120, ...reachHim, ...pedal, ...noHook, ...raiseHim, ...nurse],
    [...stopWork, ...fetchIn, ...strap, ...toMuster, { do: 'radio', say: 'count-in' }],
  ),
  ...tell,
  ...sayNo,
]
