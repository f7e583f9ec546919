import type { Sim } from '../../../src/sim/sim'
import { order } from '../../../src/sim/traffic/order'
import { type BikeNow, fromBike } from '../bike'
import { hasHazard } from '../form'
import { LIMITS } from '../limits'
import { map } from '../map'
import { CHILD_PATHS, SCHOOL_ZEBRA } from '../road'
import { get, once, since } from '../vars'
import { isSpoilt, spoil } from './passing'
import { entity } from '../../../src/sim/sim'

const BIT = 16
/** Seen from so far before the zebra, m; they run onto it when one is so near or has stood for so long. 32 m are 7.7 s at 15 km/h. */
const SEEN_M = 36
const RUN_M = 30
const RUN_S = 5
/** Who is nearer to the zebra than this while they are on one's half goes slowly or stands, m. */
const NEAR_M = 12
/** One's own half of the carriageway and the lane, m from the zebra's middle. */
const HALF_M = 7

/** Is one of them still on one's own half of the road? */
const onMyHalf = (sim: Sim): boolean =>
  ['child-1', 'child-2'].some((id) => {
    const { z } = entity(sim, id).p
    return z < SCHOOL_ZEBRA.z + HALF_M && z > SCHOOL_ZEBRA.z - 1
  })

/** Children who run over the zebra at the school: one lets them go first, slowly from afar. */
export function school(sim: Sim, bike: BikeNow): void {
  const { traffic } = sim.world
  if (!traffic || !hasHazard(sim, 'school-children') || get(sim, 'schoolOkAt') > 0) return
  const { ahead, right } = fromBike(bike, SCHOOL_ZEBRA)
  if (Math.abs(right) > 12) return
  if (ahead > 0 && ahead < SEEN_M) once(sim, 'schoolSeenAt')
  if (get(sim, 'schoolSeenAt') === 0) return
  if (get(sim, 'schoolOutAt') === 0 && (ahead < RUN_M || since(sim, 'schoolSeenAt') > RUN_S)) {
    once(sim, 'schoolOutAt')
    CHILD_PATHS.forEach(([id, path]) => order(traffic, map, id, { kind: 'step-out', path, speedMS: 1.9 }))
  }
  if (ahead < NEAR_M && ahead > 1 && bike.kmH > LIMITS.hiddenKmH) spoil(sim, BIT)
  if (ahead < 1 && ahead > -4 && onMyHalf(sim)) spoil(sim, BIT)
  if (ahead < -4 && !isSpoilt(sim, BIT)) once(sim, 'schoolOkAt')
}
