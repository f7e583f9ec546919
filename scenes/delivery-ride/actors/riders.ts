import { type Sim, entity } from '../../../src/sim/sim'
import { order } from '../../../src/sim/traffic/order'
import { hear } from '../../../src/sim/script/voice'
import { type BikeNow, away, toEntity } from '../bike'
import { hasHazard } from '../form'
import { LIMITS } from '../limits'
import { map } from '../map'
import { GHOST, RUNNER } from '../road'
import { get, once } from '../vars'
import { type Passing, pass } from './passing'

const ghost: Passing = {
  hazard: 'wrong-way-ebike',
  id: 'ghost-rider',
  bit: 32,
  seen: 'ghostSeenAt',
  ok: 'ghostOkAt',
  seenM: 40,
  fromM: 6,
  toM: -2,
  // to the right of them, and slowly
  well: (_, bike, at) => bike.kmH <= LIMITS.wetKmH && (at.ahead > 3 || Math.abs(at.right) > 0.9),
}
/** It sets off against the traffic when one is so near to where it comes from, m. */
const GHOST_M = 95

/** The rider who comes against the traffic, and the one who runs the red. */
export function riders(sim: Sim, bike: BikeNow): void {
  const { traffic } = sim.world
  if (!traffic) return
  if (hasHazard(sim, 'wrong-way-ebike')) {
    if (
      get(sim, 'ghostOffAt') === 0 &&
      away(bike, GHOST.from) < GHOST_M &&
      order(traffic, map, 'ghost-rider', GHOST.order) === null
    )
      once(sim, 'ghostOffAt')
    pass(sim, bike, ghost)
  }
  if (!hasHazard(sim, 'red-light')) return
  const { ahead } = toEntity(sim, bike, 'red-runner')
  if (ahead > 0 && away(bike, entity(sim, 'red-runner').p) < 32) once(sim, 'runnerSeenAt')
  const stands = get(sim, 'waitedRedAt') > 0 && sim.world.tick - get(sim, 'waitedRedAt') > RUNNER.afterS * 60
  if (get(sim, 'runnerSeenAt') === 0 || get(sim, 'runnerOffAt') > 0 || !(stands || ahead < 9)) return
  if (order(traffic, map, 'red-runner', RUNNER.order) === null && once(sim, 'runnerOffAt'))
    hear(sim, 'red-runner', 'come-on')
}
