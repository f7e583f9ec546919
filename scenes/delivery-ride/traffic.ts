import { yawOfRide } from '../../src/sim/ride/plan'
import { type Sim, entity, has } from '../../src/sim/sim'
import { feetOf } from '../../src/sim/stance'
import { placeTraffic, traffic as step } from '../../src/sim/traffic/asEntities'
import { createTraffic } from '../../src/sim/traffic/create'
import { type Rect, bodyAt, doorOf } from '../../src/sim/traffic/footprint'
import { agentOf, order } from '../../src/sim/traffic/order'
import type { Other } from '../../src/sim/traffic/spec'
import type { TrafficState } from '../../src/sim/traffic/state'
import type { BikeNow } from './bike'
import { wayOf } from './course'
import { fleetOf } from './fleet'
import { hasHazard } from './form'
import { map } from './map'
import { LORRY } from './road'
import { EVERY } from './tracking'
import { once } from './vars'

/** Bodies of the trainee, m: with the bike (GB 17761: no broader than 0.7 with what sticks out), and on foot. */
const BIKE = { lengthM: 1.8, widthM: 0.7 } as const
const BODY = { lengthM: 0.5, widthM: 0.5 } as const

const body: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }
const leaf: Rect = { x: 0, z: 0, hx: 0, hz: 0, halfL: 0, halfW: 0 }

/** The leaf of the door that opens, as something that one can point at and run into. */
function showDoor(sim: Sim, state: TrafficState): void {
  if (!has(sim, 'car-door')) return
  const it = entity(sim, 'car-door')
  const a = agentOf(state, 'door-car')
  it.present = a.door !== ''
  if (a.door === '') return
  bodyAt(a.kind, a.x, a.z, a.hx, a.hz, body)
  doorOf(body, a.door, leaf)
  it.p = { x: leaf.x, y: 0, z: leaf.z }
  it.q = { ...entity(sim, 'door-car').q }
}

/** The trainee as the traffic sees them: on the bike, with it at their side, or on foot. */
function trainee(sim: Sim, { ride, x, z, hx, hz }: BikeNow): Other {
  const yaw = yawOfRide(ride.ride)
  const v = ride.ride.speedMS
  if (ride.state !== 'parked') return { x, z, yaw, ...BIKE, vx: hx * v, vz: hz * v, onFoot: ride.state === 'pushing' }
  const feet = feetOf(sim)
  return { x: feet.x, z: feet.z, yaw, ...BODY, vx: 0, vz: 0, onFoot: true }
}

/** Everybody on the road at their places. */
export function setupTraffic(sim: Sim): void {
  sim.world.traffic = createTraffic(map, fleetOf(sim.world.form), sim.world.rng)
  placeTraffic(sim, sim.world.traffic)
}

/** The lorry that turns right comes up from the south before the trainee is at the corner, and waits at the northern one. */
function fetchLorry(sim: Sim, state: TrafficState, bike: BikeNow): void {
  if (!hasHazard(sim, 'right-turn-truck')) return
  if (wayOf(bike) > LORRY.comesM && once(sim, 'lorryCalledAt'))
    order(state, map, LORRY.id, { kind: 'pull-out', signalS: 1 })
  const lorry = agentOf(state, LORRY.id)
  if (lorry.mode === 'lane' && lorry.z < LORRY.waitsZ && once(sim, 'lorryHeldAt'))
    order(state, map, LORRY.id, { kind: 'stop' })
}

/** One tick of everybody on the road. */
export function traffic(sim: Sim, bike: BikeNow): void {
  const state = sim.world.traffic
  if (!state) return
  step(sim, state, map, trainee(sim, bike))
  showDoor(sim, state)
  if (sim.world.tick % EVERY === 0) fetchLorry(sim, state, bike)
}
