import { type RoleDef, defineScene } from '../../src/sim/scene'
import { leaderDuties } from './duties/leader'
import { managerDuties } from './duties/manager'
import { turnDuties } from './duties/turn'
import { workerDuties } from './duties/worker'
import { entities } from './entities/all'
import { forms } from './forms'
import { decoys, hazards } from './hazards'
import { lanyard } from './lanyard'
import { logic } from './logic'
import { START } from './plan'
import { site } from './site'
import { sounds } from './sounds'
import { unsafeActs } from './unsafe'

/** Over the floor, eastward. */
const EAST = -Math.PI / 2
const start = { p: START, yaw: EAST }
const wears = ['helmet', 'radio']
/** What nobody passes without, whoever they are, as far as it came to it. */
const ALWAYS = ['call-stop', 'keep-out', 'contact', 'call-120', 'stop-lift', 'stop-height', 'count', 'report']

const roles: RoleDef[] = [
  {
    id: 'worker',
    start,
    wears,
    pass: { score: 80, duties: ['wear-harness', 'tie-off', 'close-zone', 'refuse-opening', ...ALWAYS] },
  },
  {
    id: 'team-leader',
    start,
    wears,
    pass: { score: 80, duties: ['lead-zone', 'lead-rescue', 'lead-test', 'lead-opening', 'name-roles', ...ALWAYS] },
  },
  {
    id: 'manager',
    start,
    wears,
    judges: true,
    // whoever ranks all alike, or orders fines, tape and gear for everything, has not judged, however much was found
    pass: { score: 85, duties: ['man-cure', 'man-list', 'man-opening', 'name-roles', ...ALWAYS] },
  },
]

/** The 8th floor of a tower block in concrete (GB/T 4754 class E47). */
const scene = defineScene({
  id: 'construction-floor',
  site,
  classes: ['0001', '0004', '0005', '0006', '0009', '0010', '0011', '0012'],
  limitS: 840,
  roles,
  hazards,
  decoys,
  duties: [...workerDuties, ...leaderDuties, ...managerDuties, ...turnDuties],
  unsafeActs,
  forms,
  entities,
  logic,
  lanyard,
  sounds,
})
export default scene
