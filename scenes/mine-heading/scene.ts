import { type RoleDef, defineScene } from '../../src/sim/scene'
import { leaderDuties } from './duties/leader'
import { turnDuties } from './duties/turn'
import { workerDuties } from './duties/worker'
import { entities } from './entities/all'
import { forms } from './forms'
import { decoys, hazards } from './hazards'
import { logic } from './logic'
import { START } from './plan'
import { site } from './site'
import { sounds } from './sounds'
import { unsafeActs } from './unsafe'

/** Into the heading, eastward. */
const EAST = -Math.PI / 2

const roles: RoleDef[] = [
  {
    id: 'worker',
    start: { p: START, yaw: EAST },
    wears: ['helmet'],
    pass: { score: 80, duties: ['forepoles', 'refuse-cut', 'stop-cutting', 'leave', 'rescuer-on', 'report', 'count'] },
  },
  {
    id: 'team-leader',
    start: { p: START, yaw: EAST },
    wears: ['helmet'],
    pass: {
      score: 80,
      duties: ['lead-gas', 'lead-forepoles', 'lead-refuse', 'stop-cutting', 'leave', 'rescuer-on', 'report', 'count'],
    },
  },
]

/** Driving a heading in coal with forced ventilation (GB/T 4754 class B06). */
const scene = defineScene({
  id: 'mine-heading',
  site,
  classes: ['0003', '0004', '0012', '0013', '0016', '0018', '0023', '0024'],
  limitS: 720,
  roles,
  hazards,
  decoys,
  duties: [...workerDuties, ...leaderDuties, ...turnDuties],
  unsafeActs,
  forms,
  entities,
  logic,
  sounds,
})
export default scene
