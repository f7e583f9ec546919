import { type Sim, entity } from '../../src/sim/sim'
import { map } from './map'
import { type BikeNow, away } from './bike'
import { isWet } from './crash'
import { type OnLane, laneAt } from './lanes'
import { LIMITS } from './limits'
import { isYard } from './house'
import { START_AT } from './course'
import { EVERY } from './tracking'
import { add, once } from './vars'

/** Half breadths within which one is in a lane, m: what is painted, and the bike's own half on its edge. */
const IN_BIKE_M = 1.4
const IN_MOTOR_M = 1.6
/** Nearer than this to a lane one is on the carriageway, or at its kerb, m; farther off the carriageway one is on the pavement. */
const OFF_ROAD_M = 3
/** Out of the way to set off in, m. */
const SET_OFF_M = 9
/** Goes along a lane, and against it: cosines of 60 degrees. */
const WITH = 0.5

const crossingLanes = new Set(map.crossings.filter((c) => c.zebra).flatMap((c) => c.lanes))

/** Rides along the stripes, over the carriageway? */
function isOverCrossing(bike: BikeNow, motor: OnLane | null): boolean {
  if (!motor || Math.abs(motor.along) > WITH) return false
  const foot = laneAt('foot', bike.x, bike.z, bike.hx, bike.hz, 2.2)
  return foot !== null && crossingLanes.has(foot.road.id) && Math.abs(foot.along) > WITH
}

/** How one rides, ten times a second: where, how fast, and with eyes on what. Only what rolls is judged. */
export function riding(sim: Sim, bike: BikeNow): void {
  const rolls = bike.ride.state === 'riding' && bike.kmH / 3.6 > LIMITS.rollingMS
  if (!rolls) return
  if (away(bike, START_AT) > SET_OFF_M) once(sim, 'setOffAt')
  const { x, z, hx, hz, kmH } = bike
  const lane = laneAt('bike', x, z, hx, hz, OFF_ROAD_M)
  const motor = laneAt('motor', x, z, hx, hz, OFF_ROAD_M)
  const inLane = lane !== null && lane.farM < IN_BIKE_M
  const inMotor = !inLane && motor !== null && motor.farM < IN_MOTOR_M && motor.road.turn === null
  if (kmH > LIMITS.laneKmH * (1 + LIMITS.off)) add(sim, 'overTicks', EVERY)
  if (isWet(sim) && kmH > LIMITS.wetKmH * (1 + LIMITS.off)) add(sim, 'wetOverTicks', EVERY)
  const against = inLane ? lane.along : inMotor ? motor.along : 0
  if (against < -WITH) add(sim, 'wrongTicks', EVERY)
  if (inMotor && motor.along > WITH) add(sim, 'motorTicks', EVERY)
  if (!lane && !motor && !isYard(bike) && away(bike, START_AT) > SET_OFF_M) add(sim, 'pavementTicks', EVERY)
  if (isOverCrossing(bike, motor)) add(sim, 'zebraTicks', EVERY)
  if ((sim.world.gazeTicks[sim.index.get('phone') ?? -1] ?? 0) > 0) add(sim, 'glanceTicks', EVERY)
  if (!entity(sim, 'helmet').worn) add(sim, 'bareheadTicks', EVERY)
}

/** Both levers are pulled by more than this share, and a wheel slides: every tick, as it does not last. Chosen. */
const PULLED = 0.7
export function locking(sim: Sim, { ride }: BikeNow): void {
  const { flags } = ride.ride
  if (ride.front < PULLED || ride.rear < PULLED) return
  if (flags.includes('front-wheel-slides') || flags.includes('rear-wheel-slides')) add(sim, 'lockedTicks', 1)
}
