import type { Step } from '../../../src/players/player'
import { itemOf } from '../../../src/sim/item'
import { answersTo } from '../../../src/sim/judging'
import type { Sim } from '../../../src/sim/sim'
import { get } from '../vars'
import { LOOKOUT } from './rounds'

/** Ways to spoil what others do well. */

/** What can only be said once the thing has been marked. */
const NEEDS_MARK = ['hook-high', 'good-anchor', 'tie-first', 'out-of-bay', 'strap-on', 'use-lifeline']
export const needsMark = (line: string): boolean => line.startsWith('fix-') || NEEDS_MARK.includes(line)

/** Calls all of these a fall from height, whatever they are. */
export const markAll = (...ids: string[]): Step[] =>
  ids.map((entity) => ({ do: 'mark', entity, as: '0010', from: entity === 'slew-hook' ? 28 : 6 }))

/** Off the floor and on, without a name, a chain or a look. */
export const rush: Step[] = [
  { do: 'walk', to: LOOKOUT, near: 0.6 },
  { do: 'radio', say: 'test-lift' },
  { do: 'wait', seconds: 10, until: (sim) => get(sim, 'testedAt') > 0 },
  { do: 'radio', say: 'lift-on' },
]

/** The control that controls nothing: fines where they are offered, a note where not. */
export const finesFor = (sim: Sim, entity: string): string =>
  answersTo(sim, 'control', itemOf(sim, entity)).includes('fine-them') ? 'fine-them' : 'common-note'
