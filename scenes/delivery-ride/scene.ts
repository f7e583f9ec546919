import { type RoleDef, defineScene } from '../../src/sim/scene'
import { STAND_AT } from './course'
import { managerDuties } from './duties/manager'
import { rideDuties } from './duties/ride'
import { riderDuties } from './duties/rider'
import { turnDuties } from './duties/turn'
import { entities } from './entities/all'
import { forms } from './forms'
import { decoys, hazards } from './hazards'
import { logic } from './logic'
import { ride } from './ride'
import { site } from './site'
import { sounds } from './sounds'
import { unsafeActs } from './unsafe'

/** Eastward along the street. */
const start = { p: STAND_AT, yaw: -Math.PI / 2 }
/** What nobody passes without, whoever they are, as far as it came to it. */
const ALWAYS = ['helmet', 'check-brakes', 'stop-at-red', 'push-across', 'stop-for-him', 'call-120', 'report']

const roles: RoleDef[] = [
  { id: 'rider', start, wears: [], pass: { score: 80, duties: [...ALWAYS, 'swap', 'rest'] } },
  {
    id: 'manager',
    start,
    wears: [],
    judges: true,
    // whoever ranks all alike and orders fines has not judged, however much was found
    pass: { score: 85, duties: [...ALWAYS, 'give-time', 'man-cure', 'hand-in'] },
  },
]

/** A meal by e-bike at the noon rush, along four streets (GB/T 4754 class G609). */
const scene = defineScene({
  id: 'delivery-ride',
  site,
  classes: ['0001', '0003', '0006', '0008', '0009', '0010', '0011', '0012'],
  limitS: 960,
  roles,
  hazards,
  decoys,
  duties: [...rideDuties, ...riderDuties, ...managerDuties, ...turnDuties],
  unsafeActs,
  forms,
  entities,
  logic,
  ride,
  sounds,
})
export default scene
