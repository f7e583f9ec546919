import { type Vec3, copyVec } from '../../../src/base/vec'
import type { DutyDef } from '../../../src/sim/scene'
import { duty } from '../../../src/sim/script/duty'
import { type Sim, entity } from '../../../src/sim/sim'
import { isLocked, isTied } from '../line'
import { calledRight } from '../radio'
import { get, since } from '../vars'
import { isQuarter } from '../weather'
import { atAssembly, isReleased, isSettled, marked } from './make'

const routine = duty(['team-leader'], 'routine')
const turn = duty(['team-leader'], 'turn')
const end = duty(['team-leader'], 'end')

const here = (sim: Sim): Vec3 => copyVec(sim.world.head.p)
const QUARTERS = ['north', 'east', 'south', 'west'] as const
const namedWind = (sim: Sim): boolean => QUARTERS.some((q) => get(sim, `said.wind-${q}`) > 0 && isQuarter(sim, q))
const loaded = (sim: Sim): boolean => get(sim, 'stage') === 2 && get(sim, 'releasedAt') === 0
/** The operator has been told to begin, or has begun by himself. */
const started = (sim: Sim): boolean => get(sim, 'said.op-start') > 0 || get(sim, 'gasOpenAt') > 0
/** The point that was called has become the wrong one. */
const mustMove = (sim: Sim): boolean => get(sim, 'shiftedAt') > 0 && since(sim, 'shiftedAt') > 6

/** What the team leader owes: brief, inspect, let test, stop where needed; after a release lead, count, report. */
export const leaderDuties: DutyDef[] = [
  routine('lead-meter', 'prepare', 1, 'meter', (sim) => entity(sim, 'meter').worn),
  routine('lead-papers', 'prepare', 1, 'papers', marked('read.papers', 'read.level-board')),
  routine('lead-wind', 'prepare', 2, 'windsock', marked('read.windsock', 'read.local-flag')),
  routine('lead-brief', 'communicate', 2, 'operator', marked('said.op-brief-task')),
  routine('lead-wind-named', 'communicate', 3, here, namedWind, { after: ['lead-wind'] }),
  routine('lead-escape', 'communicate', 3, 'operator', (sim) => get(sim, 'said.op-escape-crosswind') > 0),
  routine('lead-scba', 'prepare', 1, 'scba-gauge', marked('read.scba-gauge')),
  routine('lead-cord', 'prepare', 2, 'remote-cord', marked('cordTriedAt')),
  routine(
    'lead-drain',
    'prepare',
    1,
    'rain-valve',
    (sim) => get(sim, 'read.rain-valve') > 0 && entity(sim, 'rain-valve').value < 0.05,
  ),
  routine('lead-lock', 'operate', 4, 'coupling', (sim) => isLocked(sim) && get(sim, 'releasedAt') === 0),
  routine('lead-test', 'operate', 3, 'operator', marked('testedAt'), { opens: started, after: ['lead-lock'] }),
  routine('lead-refuse', 'respond', 6, 'esv-lever', isSettled, {
    opens: (sim) => isTied(sim) && (started(sim) || get(sim, 'driverNever') > 0),
  }),
  turn('evacuate', 'respond', 4, here, (sim) => get(sim, 'said.evacuate-all') > get(sim, 'releasedAt'), {
    opens: isReleased,
    windowS: 20,
  }),
  turn('point-named', 'communicate', 3, atAssembly, calledRight, { opens: mustMove, windowS: 45 }),
  end('lead-sign-off', 'communicate', 2, here, marked('said.sign-off'), { opens: loaded }),
]
