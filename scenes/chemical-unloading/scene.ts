import { vec } from '../../src/base/vec'
import { type RoleDef, defineScene } from '../../src/sim/scene'
import { leaderDuties } from './duties/leader'
import { turnDuties } from './duties/turn'
import { workerDuties } from './duties/worker'
import { entities } from './entities/all'
import { forms } from './forms'
import { decoys, hazards } from './hazards'
import { logic } from './logic'
import { site } from './site'
import { sounds } from './sounds'
import { unsafeActs } from './unsafe'

/** Everybody on the site wears these; the radio is on the chest. */
const WEARS = ['helmet', 'radio']

const roles: RoleDef[] = [
  {
    id: 'worker',
    start: { p: vec(-12.6, 0, -3.6), yaw: 0 },
    wears: WEARS,
    pass: { score: 80, duties: ['lock', 'leak-test', 'refuse', 'esd', 'get-out', 'report'] },
  },
  {
    id: 'team-leader',
    start: { p: vec(-16.4, 0, -2.6), yaw: 0 },
    wears: WEARS,
    pass: { score: 80, duties: ['lead-refuse', 'evacuate', 'get-out', 'count', 'report'] },
  },
]

/** Unloading liquid ammonia from a road tanker (GB/T 4754 class C26). */
const scene = defineScene({
  id: 'chemical-unloading',
  site,
  classes: ['0002', '0006', '0008', '0011', '0015', '0016', '0023', '0026'],
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
