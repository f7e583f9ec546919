import { groundDistance } from '../../../src/base/vec'
import type { DutyDef } from '../../../src/sim/scene'
import { duty } from '../../../src/sim/script/duty'
import { type Sim, entity } from '../../../src/sim/sim'
import { CLEAR_OF_LEAK_M, LEAK } from '../plan'
import { ALARM_MG } from '../tracking'
import { isWrongCartridge } from '../mask'
import { get } from '../vars'
import { isDownwind, pointOf, rightPoint } from '../weather'
import { ASSEMBLY } from '../plan'
import { atAssembly, isReleased, marked, sinceRelease } from './make'

const both = duty(['worker', 'team-leader'], 'turn')
const worker = duty(['worker'], 'turn')

/** Out: far enough, not on the downwind side, and in clean air by the meter. */
const isClear = (sim: Sim): boolean =>
  groundDistance(sim.world.head.p, LEAK) >= CLEAR_OF_LEAK_M &&
  !isDownwind(sim, sim.world.head.p) &&
  sim.world.exposure.ambientMgM3 < ALARM_MG

const hasTurned = (sim: Sim): boolean => get(sim, 'shiftedAt') > 0

/** The turn of both roles: what is owed once the coupling has let go. Windows are drill targets (practice). */
export const turnDuties: DutyDef[] = [
  worker('esd', 'respond', 4, 'esd-bay', marked('esdAt'), {
    opens: isReleased,
    windowS: 10,
    acts: ['esd-bay', 'esd-exit'],
  }),
  worker('mask-on', 'respond', 3, 'mask', (sim) => entity(sim, 'mask').worn && !isWrongCartridge(sim), {
    opens: isReleased,
    windowS: 15,
  }),
  both(
    'order-cable',
    'communicate',
    2,
    'remote-cord',
    sinceRelease('said.pull-cable', 'said.cable-now', 'cordTriedAt'),
    {
      opens: isReleased,
      windowS: 60,
    },
  ),
  both('get-out', 'respond', 4, (sim) => ASSEMBLY[rightPoint(sim)], isClear, { opens: isReleased, windowS: 100 }),
  both('report', 'communicate', 3, (sim) => sim.world.head.p, sinceRelease('reportedAt'), {
    opens: isReleased,
    windowS: 120,
  }),
  both('assembly', 'respond', 3, atAssembly, (sim) => pointOf(sim) === rightPoint(sim), {
    opens: hasTurned,
    windowS: 120,
  }),
  both('count', 'communicate', 3, atAssembly, (sim) => get(sim, 'countedAt') > get(sim, 'shiftedAt'), {
    opens: hasTurned,
    windowS: 180,
    after: ['assembly'],
  }),
]
