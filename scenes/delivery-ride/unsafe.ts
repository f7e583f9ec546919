import type { UnsafeActDef } from '../../src/sim/scene'
import type { Sim } from '../../src/sim/sim'
import { isLongShift } from './crash'
import { LIMITS } from './limits'
import { type Var, get } from './vars'

const set = (id: string, when: (sim: Sim) => boolean, roles = ['rider', 'manager']): UnsafeActDef => ({
  id,
  roles,
  when,
})
/** It went on for longer than so many seconds altogether. */
const longer = (key: Var, s: number) => (sim: Sim) => get(sim, key) > s * 60

/** Acts that fail the run whatever the score. */
export const unsafeActs: UnsafeActDef[] = [
  set('runs-red', (sim) => get(sim, 'ranRedAt') > 0),
  set('wrong-way', longer('wrongTicks', LIMITS.wrongS)),
  set('motor-lane', longer('motorTicks', LIMITS.motorS)),
  set('on-the-pavement', longer('pavementTicks', LIMITS.pavementS)),
  set('too-fast', longer('overTicks', LIMITS.overFailS)),
  set('beside-turning-lorry', longer('lorryTicks', LIMITS.lorryS)),
  set('phone-while-rolling', longer('glanceTicks', LIMITS.glanceFailS)),
  set('rides-over-crossing', longer('zebraTicks', LIMITS.zebraS)),
  set('locks-both-brakes', longer('lockedTicks', LIMITS.lockedS)),
  set('no-helmet', longer('bareheadTicks', LIMITS.bareheadS)),
  set('charges-in-building', (sim) => get(sim, 'pluggedAt') > 0),
  set('battery-in-lift', (sim) => get(sim, 'liftAt') > 0),
  set(
    'rides-on-tired',
    (sim) => isLongShift(sim) && (get(sim, 'said.accept-order') > 0 || get(sim, 'said.ride-on') > 0),
    ['rider'],
  ),
  set('moves-the-injured', (sim) => get(sim, 'movedHimAt') > 0),
  set('leaves-him', (sim) => get(sim, 'leftHimAt') > 0),
  set('settles-privately', (sim) => get(sim, 'dealtAt') > 0),
  set('urges-riders', (sim) => get(sim, 'said.man-faster') > 0, ['manager']),
]
