import { lightOf } from '../../src/sim/traffic/signals'
import { roadsOf } from '../../src/sim/traffic/roads'
import type { Road } from '../../src/sim/traffic/road'
import type { Sim } from '../../src/sim/sim'
import type { BikeNow } from './bike'
import { laneAt } from './lanes'
import { map } from './map'
import { get, once, set } from './vars'

/** The front axle is so far before the saddle, m (wheelbase of 1.25 m). */
const AXLE_M = 0.85
/** Who comes near to a red light has to stop from here on, and stands at it from here on, m before the line. */
const COMING_M = 35
const WAITING_M = 16
/** A line is watched from here until one is well past it, m. */
const WATCH_M = 8
/** As good as standing, km/h. */
const STANDING_KMH = 1
/** On the lane and along it. */
const NEAR_M = 2.2
const WITH = 0.5

/** Who passes a line farther than this from its lane's middle passes beside it, m. */
const BESIDE_M = 1.5

/** How far the front axle is past the stop line at the lane's end, m (below 0 before it), and how far beside the lane's middle. */
function pastLine(bike: BikeNow, road: Road): { past: number; beside: number } {
  const n = road.xs.length - 1
  const [ux, uz] = [road.ux[n - 1] as number, road.uz[n - 1] as number]
  const fx = bike.x + bike.hx * AXLE_M - (road.xs[n] as number)
  const fz = bike.z + bike.hz * AXLE_M - (road.zs[n] as number)
  return { past: fx * ux + fz * uz, beside: Math.abs(fz * ux - fx * uz) }
}
const lightAt = (sim: Sim, road: Road) => (road.plan ? lightOf(road.plan, road.group, sim.world.tick) : 'green')

/** Stops at red, and lines passed at red; ten times a second. The line that is watched is kept from one time to the next. */
export function signals(sim: Sim, bike: BikeNow): void {
  const watched = roadsOf(map).list[get(sim, 'line') - 1]
  if (watched) {
    const { past, beside } = pastLine(bike, watched)
    if (past > 0 && get(sim, 'beforeLine') > 0) {
      if (beside < BESIDE_M && bike.ride.state === 'riding' && lightAt(sim, watched) === 'red') once(sim, 'ranRedAt')
      set(sim, 'beforeLine', 0)
    }
    if (past > WATCH_M || past < -WATCH_M) set(sim, 'line', 0)
  }
  const lane = laneAt('bike', bike.x, bike.z, bike.hx, bike.hz, NEAR_M)
  if (!lane?.road.plan || lane.along < WITH || bike.ride.state !== 'riding') return
  const { past } = pastLine(bike, lane.road)
  if (past > 0) return
  if (past > -WATCH_M) {
    set(sim, 'line', lane.road.index + 1)
    set(sim, 'beforeLine', 1)
  }
  if (lightAt(sim, lane.road) === 'green') return
  if (past > -COMING_M) once(sim, 'redAt')
  if (past > -WAITING_M && bike.kmH < STANDING_KMH) once(sim, 'waitedRedAt')
}
