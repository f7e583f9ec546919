import { when } from '../../../src/players/when'
import { vec } from '../../../src/base/vec'
import type { Step } from '../../../src/players/player'
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

/** Pieces of the worker's runs: players are put together from these, each leaving out or changing what it shows. */

export const wearHarness: Step[] = [{ do: 'wear', entity: 'harness' }]
export const shutGate: Step[] = [when('hoist-door-open', { do: 'operate', entity: 'hoist-gate', to: 0 })]
export const barBox: Step[] = [when('box-open-wet', { do: 'operate', entity: 'box-barrier', to: 1 })]
export const coverHole: Step[] = [
  when('ply-hidden-hole', { do: 'take', entity: 'spare-cover' }, { do: 'put', into: 'hole-slot' }),
]
export const closeGap: Step[] = [
  when('edge-open', { do: 'take', entity: 'rail-panel' }, { do: 'put', into: 'gap-slot' }),
]
export const tagSling: Step[] = [when('sling-worn', { do: 'operate', entity: 'sling-tag', to: 1 })]
export const bagTool: Step[] = [
  when('tool-drop', { do: 'take', entity: 'spanner' }, { do: 'put', into: 'tool-bag-mouth' }),
]
export const closeZone: Step[] = [{ do: 'operate', entity: 'zone-chain', to: 1 }]
/** Lets go of a hook where there is nothing to hook to: it hangs at the chest. */
export const hookBack = (entity: string): Step[] => [
  { do: 'take', entity },
  { do: 'put', into: vec(5.6, 1.2, -9.4) },
]
/** At the open edge: on before one goes, the second on before the first comes off, off when one is back. */
export const workTiedOff: Step[] = [
  { do: 'take', entity: 'hook-1' },
  { do: 'put', into: 'life-1' },
  { do: 'operate', entity: 'net-tie-1', to: 1 },
  { do: 'take', entity: 'hook-2' },
  { do: 'put', into: 'life-2' },
  { do: 'take', entity: 'hook-1' },
  { do: 'put', into: vec(4.8, 1.2, -10.6) },
  { do: 'operate', entity: 'net-tie-2', to: 1 },
  { do: 'walk', to: vec(6, 0, -10.4), near: 0.4 },
  ...hookBack('hook-2'),
]
/** What a worker does by hand or has done, in the order of the way. */
export const round: Step[] = [
  ...atStart,
  ...shutGate,
  ...wearHarness,
  ...northWest,
  ...barBox,
  ...south,
  ...coverHole,
  ...noOpening,
  noHurryYet,
  ...east,
  ...closeGap,
  noHurryYet,
  ...atBay,
  ...tagSling,
  ...bagTool,
  noHurryYet,
]
/** Defects told, the driver's hurry refused, the bay released. */
export const release: Step[] = [
  ...reportDefects('fix-edge', 'fix-hole', 'fix-sling', 'fix-hoist', 'fix-tool'),
  { do: 'walk', to: LOOKOUT, near: 0.6 },
  ...noHurry,
  { do: 'radio', say: 'bay-clear' },
]
export const prepare: Step[] = [...round, ...closeZone, ...workTiedOff, ...release]
/** Bay barred and released, with as little as that takes. */
export const releaseInHaste: Step[] = [
  { do: 'look', at: 'sling', from: 2.2 },
  ...closeZone,
  { do: 'walk', to: LOOKOUT, near: 0.6 },
  { do: 'radio', say: 'bay-clear' },
]
/** As much as one does who is in a hurry: no round of the floor. */
export const prepareInHaste: Step[] = [...atStart, ...wearHarness, ...noOpening, ...workTiedOff, ...releaseInHaste]
