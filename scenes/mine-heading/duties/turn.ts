import { duty } from '../../../src/sim/script/duty'
import type { Sim } from '../../../src/sim/sim'
import { entity } from '../../../src/sim/sim'
import { isT1Honest } from '../instruments'
import { hasPower } from '../power'
import { isSpoilt } from '../rescuer'
import { isOut, pointOf, rightPoint } from '../tracking'
import { isTurn, mustLeave } from '../turn'
import { get } from '../vars'
import { atMuster, here, marked, sinceAlarm } from './make'

const both = duty(['worker', 'team-leader'], 'turn')

const breathesSet = (sim: Sim): boolean => entity(sim, 'mouthpiece').worn && !isSpoilt(sim)
/** The heading has to be barred once it is not aired, or has too much gas; in smoke nobody stays for that. */
const mustBar = (sim: Sim): boolean => mustLeave(sim) && !isTurn(sim, 'smoke')

/** The turn of both roles: what is owed once the fan stands, the gas rises, or smoke comes. Windows are drill targets (practice). */
export const turnDuties = [
  both('stop-cutting', 'respond', 3, 'header-driver', marked('stoppedCutAt'), {
    opens: (sim) => isTurn(sim, 'rise') && get(sim, 'faceAlarmAt') > 0,
    windowS: 100,
  }),
  both('cut-power', 'respond', 2, 'feeder', (sim) => !hasPower(sim), {
    // where the head at the face is covered, no interlock does it
    opens: (sim) => isTurn(sim, 'rise') && mustLeave(sim) && !isT1Honest(sim),
    windowS: 300,
  }),
  both('rescuer-on', 'respond', 2, 'mouthpiece', breathesSet, {
    opens: (sim) => isTurn(sim, 'smoke') && mustLeave(sim),
    // within 30 s by touch alone, or nobody goes below ground (notice of Shanxi): the first fifth
    windowS: 150,
  }),
  both('tell-others', 'communicate', 2, 'new-hand', sinceAlarm('said.leave-now'), {
    opens: mustLeave,
    windowS: 100,
  }),
  both('leave', 'respond', 5, here, isOut, { opens: mustLeave, windowS: 360 }),
  both('bar-heading', 'respond', 2, 'no-entry', marked('barrierAt'), { opens: mustBar, windowS: 600 }),
  both('muster', 'respond', 2, atMuster, (sim) => pointOf(sim) === rightPoint(sim), {
    opens: mustLeave,
    windowS: 600,
  }),
  both('report', 'communicate', 3, atMuster, sinceAlarm('reportedAt'), { opens: mustLeave, windowS: 900 }),
  both('count', 'communicate', 3, atMuster, marked('countedAt'), { opens: mustLeave, windowS: 900, after: ['muster'] }),
  both('refuse-after', 'respond', 3, atMuster, (sim) => get(sim, 'answeredAt') > 0 && get(sim, 'gaveInAt') === 0, {
    opens: (sim) => get(sim, 'temptedAt') > 0,
    windowS: 60,
  }),
]
