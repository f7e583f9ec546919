import { type Vec3, vec } from '../../../src/base/vec'
import type { Sim } from '../../../src/sim/sim'
import { LEAK } from '../plan'

/** What can only be said once the thing has been marked. */
const NEEDS_MARK = ['hose-away', 'remove-wire', 'take-rest', 'clear-eyewash', 'stop-hot-work', 'second-tanker-out']
export const needsMark = (line: string): boolean => line.startsWith('fix-') || NEEDS_MARK.includes(line)

/** So many metres from the leak along the way that the gas goes now. */
export const downwind =
  (metres: number) =>
  ({ world: { wind } }: Sim): Vec3 =>
    vec(LEAK.x + wind.toX * metres, 0, LEAK.z + wind.toZ * metres)
