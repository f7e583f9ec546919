import { rad } from '../../../src/base/math'
import { entity, type Sim } from '../../../src/sim/sim'
import type { BikeNow } from '../bike'
import { fromBike } from '../bike'
import { MANHOLE, RAIL, UNDERPASS, onManhole, onRail } from '../course'
import { hasHazard } from '../form'
import { LIMITS } from '../limits'
import { get, once } from '../vars'
import { isSpoilt, spoil } from './passing'

const BIT = { manhole: 256, rail: 512, underpass: 1024 } as const
/** More of the levers than this on iron, or leaning by more: a hand at work. Shares, rad. Chosen. */
const BRAKING = 0.3
const LEAN = rad(6)
/** A rail is crossed at no less than 45 degrees: sine of it. Chosen (practice asks for 60 and more, where there is room). */
const SQUARE = Math.SQRT1_2

/** Iron in the road: over it upright, without brakes, and across a rail squarely. */
export function ground(sim: Sim, bike: BikeNow): void {
  const { ride } = bike.ride
  const at = { x: bike.x, z: bike.z }
  const works = bike.ride.front > BRAKING || bike.ride.rear > BRAKING || Math.abs(ride.leanRad) > LEAN
  if (hasHazard(sim, 'manhole-wet') && get(sim, 'manholeOkAt') === 0) {
    if (onManhole(at) && (works || bike.kmH > LIMITS.laneKmH)) spoil(sim, BIT.manhole)
    const { ahead } = fromBike(bike, MANHOLE)
    if (ahead < -2 && ahead > -20 && Math.abs(fromBike(bike, MANHOLE).right) < 6 && !isSpoilt(sim, BIT.manhole))
      once(sim, 'manholeOkAt')
  }
  if (hasHazard(sim, 'rail-flat-angle') && get(sim, 'railOkAt') === 0) {
    if (onRail(at) && ride.speedMS > LIMITS.rollingMS) {
      const across = Math.abs(bike.hx * RAIL.uz - bike.hz * RAIL.ux)
      if (across < SQUARE || works) spoil(sim, BIT.rail)
    }
    const { ahead, right } = fromBike(bike, RAIL.at)
    if (ahead < -6 && ahead > -30 && Math.abs(right) < 8 && !isSpoilt(sim, BIT.rail)) once(sim, 'railOkAt')
  }
}
/** In the underpass: the lamp has to be on, and one goes slowly. */
export function underpass(sim: Sim, bike: BikeNow): void {
  const inside = bike.x < UNDERPASS.fromX && bike.x > UNDERPASS.toX && Math.abs(bike.z - UNDERPASS.z) < 10
  const before = bike.x < UNDERPASS.fromX + 35 && bike.x > UNDERPASS.toX && Math.abs(bike.z - UNDERPASS.z) < 10
  if (before) once(sim, 'underpassAt')
  if (!inside) return
  if (bike.kmH > LIMITS.laneKmH * (1 + LIMITS.off) || entity(sim, 'headlight').value < 0.5) spoil(sim, BIT.underpass)
  else if (bike.x < UNDERPASS.fromX - 3 && !isSpoilt(sim, BIT.underpass)) once(sim, 'litAt')
}
