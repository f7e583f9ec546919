import { type Vec3, vec } from '../../../src/base/vec'
import { mapSteps } from '../../../src/players/mapSteps'
import type { Step } from '../../../src/players/player'
import type { Sim } from '../../../src/sim/sim'
import { LEAK } from '../plan'

/** Ways to spoil what others do well. */

/** What can only be said once the thing has been marked. */
const NEEDS_MARK = ['hose-away', 'remove-wire', 'take-rest', 'clear-eyewash', 'stop-hot-work', 'second-tanker-out']
const needsMark = (line: string): boolean => line.startsWith('fix-') || NEEDS_MARK.includes(line)

/** The same, but nothing is marked, and so nobody is told of it. */
export const withoutMarks = (steps: readonly Step[]): Step[] =>
  mapSteps(steps, (step) =>
    step.do === 'mark' || ((step.do === 'talk' || step.do === 'radio') && needsMark(step.say)) ? null : step,
  )

/** The same, but everything is called by this one type. */
export const allAs = (steps: readonly Step[], type: string): Step[] =>
  mapSteps(steps, (step) => (step.do === 'mark' ? { ...step, as: type } : step))

/** The same without the things that are done to these entities. */
export const leavingOut = (steps: readonly Step[], ...ids: string[]): Step[] =>
  mapSteps(steps, (step) => ('entity' in step && ids.includes(step.entity) ? null : step))

/** The same, but this is not said to anybody. */
export const leavingOutTalk = (steps: readonly Step[], line: string): Step[] =>
  mapSteps(steps, (step) => (step.do === 'talk' && step.say === line ? null : step))

/** So many metres from the leak along the way that the gas goes now. */
export const downwind =
  (metres: number) =>
  ({ world: { wind } }: Sim): Vec3 =>
    vec(LEAK.x + wind.toX * metres, 0, LEAK.z + wind.toZ * metres)
