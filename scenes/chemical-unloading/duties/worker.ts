import { type Vec3, copyVec } from '../../../src/base/vec'
import type { DutyDef } from '../../../src/sim/scene'
import { duty } from '../../../src/sim/script/duty'
import { type Sim, entity } from '../../../src/sim/sim'
import { isGasDocked, isLocked, isOpen, isShut, isTied } from '../line'
import { get } from '../vars'
import { isSettled, marked } from './make'

const routine = duty(['worker'], 'routine')
const end = duty(['worker'], 'end')

/** Done by radio: wherever one stands. */
const here = (sim: Sim): Vec3 => copyVec(sim.world.head.p)

/** Work on the arms has begun: from here the steps of coupling and testing are owed. */
const begun = (sim: Sim): boolean =>
  get(sim, 'gasDockedAt') > 0 ||
  entity(sim, 'n2-valve').value > 0.5 ||
  isOpen(sim, 'gas-valve') ||
  isOpen(sim, 'liquid-valve')
const runs = (sim: Sim): boolean => get(sim, 'runSince') > 0 && get(sim, 'releasedAt') === 0
const loaded = (sim: Sim): boolean => get(sim, 'stage') === 2 && get(sim, 'releasedAt') === 0
/** Liquid was given to the arm slowly: at least this long from the first thread to wide open, seconds. */
const SLOW_S = 6
/** The coupling is watched for so long at the start of the run (5 min in the yard), seconds. */
const WATCH_S = 10
/** Rest before the earth clamp comes off: 10 min in the yard (ammonia unloading guidance), here seconds. */
export const REST_S = 10

const chocked = (sim: Sim): boolean =>
  ['chock-front', 'chock-rear'].every((place) => ['chock-1', 'chock-2'].some((c) => entity(sim, c).socket === place))
const unchocked = (sim: Sim): boolean =>
  ['chock-1', 'chock-2'].every((c) => !['chock-front', 'chock-rear'].includes(entity(sim, c).socket))
const coned = (sim: Sim): boolean =>
  ['cone-west', 'cone-east'].every((place) => ['cone-1', 'cone-2'].some((c) => entity(sim, c).socket === place)) &&
  entity(sim, 'work-board').value === 1

const slow = (sim: Sim): boolean =>
  get(sim, 'liquidWide') > 0 && (get(sim, 'liquidWide') - get(sim, 'liquidFrom')) / 60 >= SLOW_S
const rested = (sim: Sim): boolean =>
  get(sim, 'earthOffAt') > 0 && (get(sim, 'earthOffAt') - get(sim, 'uncoupledAt')) / 60 >= REST_S
/** The wire is still on when the work begins, or it has become plain that it stays on. */
const mustRefuse = (sim: Sim): boolean => isTied(sim) && (begun(sim) || get(sim, 'driverNever') > 0)

/** What the operator of the bay owes, in the order of the rules. */
export const workerDuties: DutyDef[] = [
  routine('papers', 'prepare', 1, 'papers', marked('read.papers', 'read.level-board')),
  routine('meter', 'prepare', 1, 'meter', (sim) => entity(sim, 'meter').worn),
  routine('wind', 'prepare', 2, 'windsock', marked('read.windsock', 'read.local-flag')),
  routine('scba', 'prepare', 1, 'scba-gauge', marked('read.scba-gauge')),
  routine('keys', 'prepare', 2, 'key-box', (sim) => entity(sim, 'keys').socket === 'key-hook'),
  routine('chocks', 'prepare', 1, 'chock-1', chocked),
  routine('earth', 'prepare', 2, 'earth-lug-plate', (sim) => entity(sim, 'earth-clamp').socket === 'earth-lug'),
  routine('cordon', 'prepare', 1, 'work-board', coned),
  routine('remote-cord', 'prepare', 2, 'remote-cord', marked('cordTriedAt')),
  routine(
    'rain-valve',
    'prepare',
    2,
    'rain-valve',
    (sim) => get(sim, 'read.rain-valve') > 0 && entity(sim, 'rain-valve').value < 0.05,
  ),
  routine('eyewash', 'prepare', 1, 'eyewash-plate', (sim) => get(sim, 'eyewashAt') > 0),
  routine('no-hose', 'communicate', 2, 'driver', marked('said.no-hose'), {
    opens: (sim) => get(sim, 'hoseOfferedAt') > 0,
    windowS: 90,
  }),
  routine('notify', 'communicate', 1, here, marked('said.notify-start'), { opens: begun }),
  routine('refuse', 'respond', 6, (sim) => entity(sim, 'esv-lever').p, isSettled, { opens: mustRefuse }),
  routine('couple-gas', 'operate', 1, 'gas-arm', isGasDocked, { opens: begun, after: ['chocks', 'earth', 'keys'] }),
  routine('lock', 'operate', 4, 'coupling', (sim) => isLocked(sim) && get(sim, 'releasedAt') === 0, {
    opens: begun,
    after: ['earth'],
  }),
  routine(
    'pull-test',
    'operate',
    2,
    'coupling-pull',
    (sim) => get(sim, 'pulledAt') > 0 && get(sim, 'pulledAt') > get(sim, 'lockedAt') && isLocked(sim),
    {
      opens: begun,
      after: ['lock'],
    },
  ),
  routine('leak-test', 'operate', 4, 'arm-gauge', marked('testedAt'), { opens: begun, after: ['lock', 'couple-gas'] }),
  routine(
    'gas-first',
    'operate',
    1,
    'gas-valve',
    (sim) =>
      get(sim, 'gasOpenAt') > 0 && (get(sim, 'liquidFrom') === 0 || get(sim, 'gasOpenAt') <= get(sim, 'liquidFrom')),
    {
      opens: begun,
      after: ['leak-test', 'notify'],
    },
  ),
  routine('slow', 'operate', 2, 'liquid-valve', slow, { opens: begun, after: ['gas-first'] }),
  routine('watch', 'operate', 2, 'coupling', (sim) => get(sim, 'watchedTicks') >= WATCH_S * 60, { opens: runs }),
  routine('log', 'operate', 1, 'arm-gauge', (sim) => get(sim, 'read.arm-gauge') > get(sim, 'runSince'), {
    opens: runs,
  }),
  end('close', 'operate', 2, 'liquid-valve', (sim) => isShut(sim, 'liquid-valve') && isShut(sim, 'gas-valve'), {
    opens: loaded,
  }),
  end('purge', 'operate', 1, 'n2-valve', marked('purgedAt'), { opens: loaded, after: ['close'] }),
  end('uncouple', 'operate', 1, 'liquid-arm', marked('uncoupledAt'), { opens: loaded, after: ['close', 'purge'] }),
  end('earth-last', 'operate', 2, 'earth-clamp', rested, { opens: loaded, after: ['uncouple'] }),
  end('unchock', 'operate', 1, 'chock-1', unchocked, { opens: loaded, after: ['uncouple'] }),
  end('keys-back', 'communicate', 2, 'key-box', (sim) => get(sim, 'said.return-keys') > 0, {
    opens: loaded,
    after: ['earth-last', 'unchock'],
  }),
  end('sign-off', 'communicate', 1, here, (sim) => get(sim, 'said.sign-off') > 0 && get(sim, 'uncoupledAt') > 0, {
    opens: loaded,
    after: ['keys-back'],
  }),
]
