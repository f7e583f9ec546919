import { vec } from '../../../src/base/vec'
import { leavingOutTalk } from '../../../src/players/mistakes'
import type { Step } from '../../../src/players/player'
import { MUSTER } from '../plan'
import { mustLeave } from '../turn'

/** Ways to spoil what others do well. */

/** What can only be said once the thing has been marked. */
const NEEDS_MARK = ['get-off-belt', 'come-back']
export const needsMark = (line: string): boolean =>
  line.startsWith('fix-') || line === 'extend-duct' || NEEDS_MARK.includes(line)

/** Calls all of these a collapse, whatever they are. */
export const markAll = (...ids: string[]): Step[] =>
  ids.map((entity) => ({ do: 'mark', entity, as: '0012', from: entity === 'transformer' ? 8 : 5 }))

/** Along the way back into the heading, as one goes for forgotten tools. */
export const backIn: Step[] = [
  { do: 'walk', to: vec(-38, 0, 5), near: 1 },
  { do: 'walk', to: vec(-30, 0, 0.9), near: 1 },
  { do: 'walk', to: MUSTER.a, near: 2.5 },
]
export const untilMustLeave: Step = { do: 'wait', seconds: 150, until: mustLeave }

/** The same, but these lines are not said. */
export const allBut = (steps: readonly Step[], ...lines: string[]): Step[] =>
  lines.reduce<Step[]>((left, line) => leavingOutTalk(left, line), [...steps])
