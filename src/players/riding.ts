import { clamp } from '../base/math'
import { fromYaw, rotate } from '../base/quat'
import { ticks } from '../base/time'
import { type Vec3, vec } from '../base/vec'
import { EBIKE_LANE_KMH } from '../sim/hazards/stopping'
import { KMH } from '../sim/ride/aboard'
import { placeOf, yawOfRide } from '../sim/ride/plan'
import type { RideState } from '../sim/ride/state'
import { mostCurvature } from '../sim/ride/steering'
import type { Sim } from '../sim/sim'
import { type Action, PlayerStuck } from './actions'
import { bendPace, measure, nearestAlong, pointAt } from './line'
import type { RideStep } from './player'

/** Braking that is no effort and throws nobody about, m/s2. Chosen. */
const EASY_MS2 = 1.5
/** Nobody reckons with more than this share of what the brakes can do. */
const SHARE = 0.75
/** In a lane for bicycles, km/h (stopping.ts). */
const DEFAULT_KMH = EBIKE_LANE_KMH
/** One steers for a point so far ahead, seconds, and never less than this, metres. Chosen for a calm line. */
const AHEAD_S = 0.8
const AHEAD_M = 2.5
/** One looks farther ahead than one steers for, metres. */
const LOOK_M = 12
const LOOK_HIGH_M = 1.2
/** The end of the line is reached so near, metres; and passed by who rolls on. */
const THERE_M = 0.4
/** As good as standing, m/s. */
const STANDS_MS = 0.1
/** Full throttle, and full levers, when so much too slow or too fast, m/s. */
const THROTTLE_BAND = 0.8
const BRAKE_BAND = 0.8
/** Who wants to stand keeps so much of the levers pulled to the end. */
const HOLD = 0.25
/** So much too fast it is let roll, m/s. */
const SLACK = 0.15
/** Who does not get on for so long gives up, seconds: longer than any red light. */
const PATIENCE_S = 150

/** The bike. Throws when the scene has none. */
export function bikeOf({ world, scene }: Sim): RideState {
  if (!world.ride) throw new PlayerStuck(`scene '${scene.id}' has no bike`)
  return world.ride
}

/** How hard one brakes without effort, m/s2, of what the brakes can do now: in the wet less. */
export function easyDecel(sim: Sim): number {
  const { ride } = sim.scene
  if (!ride) return EASY_MS2
  const { frontBrakeN, rearBrakeN, massKg } = ride.model(sim)
  const left = ride.brakes(sim)
  return Math.min(EASY_MS2, (SHARE * (left.front * frontBrakeN + left.rear * rearBrakeN)) / massKg)
}

/** The speed, m/s, from which one comes to rest within `awayM` metres by braking at `decelMS2`: v^2 = 2 a s. */
export const stoppingPace = (awayM: number, decelMS2: number = EASY_MS2): number =>
  Math.sqrt(2 * decelMS2 * Math.max(0, awayM))

/** Share of the bars, right positive, that leads along an arc from the bike to a point: curvature 2 y / d^2 (pure pursuit). */
function steerTo(bike: RideState, to: Vec3): number {
  const here = placeOf(bike.ride)
  const local = rotate(fromYaw(-yawOfRide(bike.ride)), vec(to.x - here.x, 0, to.z - here.z))
  const d2 = local.x * local.x + local.z * local.z
  if (d2 < 1e-6) return 0
  // what lies behind: round by the tighter side
  if (local.z > 0) return local.x < 0 ? -1 : 1
  return clamp((2 * local.x) / d2 / mostCurvature(bike.ride.speedMS), -1, 1)
}

/** Throttle and brakes for a speed; both 0 near it. */
function pedals(speedMS: number, wantedMS: number): { throttle: number; brake: number } {
  const off = wantedMS - speedMS
  if (wantedMS <= 0) return { throttle: 0, brake: speedMS > 0 ? clamp(speedMS / BRAKE_BAND + HOLD, 0, 1) : 0 }
  return off >= 0
    ? { throttle: clamp(off / THROTTLE_BAND, 0, 1), brake: 0 }
    : { throttle: 0, brake: clamp((-off - SLACK) / BRAKE_BAND, 0, 1) }
}

/** Rides along the line. */
export function* rideAlong(sim: Sim, step: RideStep): Action {
  const bike = bikeOf(sim)
  if (bike.state !== 'riding') throw new PlayerStuck('one rides only on the bike: mount first')
  const line = measure(typeof step.along === 'function' ? step.along(sim) : step.along)
  const decel = step.decelMS2 ?? easyDecel(sim)
  const rolls = step.end === 'roll'
  let at = nearestAlong(line, placeOf(bike.ride))
  let since = sim.world.tick
  let before = at
  for (;;) {
    at = nearestAlong(line, placeOf(bike.ride), at)
    if (step.until?.(sim)) return
    const left = line.long - at
    const done = rolls ? left <= THERE_M : left <= THERE_M && bike.ride.speedMS < STANDS_MS
    if (done) return
    if (at > before + THERE_M) {
      before = at
      since = sim.world.tick
    }
    if (sim.world.tick - since > ticks(PATIENCE_S)) {
      const { x, z } = placeOf(bike.ride)
      throw new PlayerStuck(`does not get on along the line at (${x.toFixed(1)}, ${z.toFixed(1)})`)
    }
    const kmh = (typeof step.kmh === 'function' ? step.kmh(sim) : step.kmh) ?? DEFAULT_KMH
    const wanted = Math.min(
      kmh / KMH,
      step.heed?.(sim) ?? Infinity,
      bendPace(line, at, decel),
      rolls ? Infinity : stoppingPace(left - THERE_M / 2, decel),
    )
    const ahead = at + Math.max(AHEAD_M, bike.ride.speedMS * AHEAD_S)
    const road = pointAt(line, at + LOOK_M)
    const look = step.look?.(sim) ?? vec(road.x, LOOK_HIGH_M, road.z)
    yield { look, drive: { ...pedals(bike.ride.speedMS, wanted), steer: steerTo(bike, pointAt(line, ahead)) } }
  }
}

/** Brakes until it stands. */
export function* halt(sim: Sim): Action {
  const bike = bikeOf(sim)
  while (bike.state === 'riding' && bike.ride.speedMS > STANDS_MS)
    yield { drive: { throttle: 0, brake: 0.6, steer: 0 } }
}
