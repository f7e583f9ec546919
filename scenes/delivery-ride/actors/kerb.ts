import type { Sim } from '../../../src/sim/sim'
import { agentOf, order } from '../../../src/sim/traffic/order'
import type { TrafficState } from '../../../src/sim/traffic/state'
import { type BikeNow, away, toEntity } from '../bike'
import { hasHazard } from '../form'
import { LIMITS } from '../limits'
import { map } from '../map'
import { LANES, VAN_PATH } from '../road'
import { type Var, get, once, since } from '../vars'
import { type Passing, isSpoilt, pass, spoil } from './passing'
import { entity } from '../../../src/sim/sim'

/** Half a car and half the bars, m: what lies between middles and the gap between bodies. */
const BODIES_M = 1.2
/** A door opens this far ahead of a rider, m, or so long after one stopped to look, s. At 15 km/h it is 3.4 s: time to stop, dry. */
const DOOR_M = 14
const DOOR_S = 6
/** ... and is shut again after so long, s. Chosen. */
const SHUT_S = 8
const BIT = { door: 1, bus: 2, van: 4, taxi: 8 } as const

const door: Passing = {
  hazard: 'car-door',
  id: 'door-car',
  bit: BIT.door,
  seen: 'doorSeenAt',
  ok: 'doorOkAt',
  seenM: 30,
  fromM: 4,
  toM: -4,
  well: (_, bike, at) => Math.abs(at.right) - BODIES_M >= LIMITS.doorM || bike.kmH <= LIMITS.doorKmH,
}

function stepDoor(sim: Sim, bike: BikeNow): void {
  pass(sim, bike, door)
  const { traffic } = sim.world
  if (!traffic || get(sim, 'doorSeenAt') === 0) return
  const { ahead } = toEntity(sim, bike, 'door-car')
  const near = ahead < DOOR_M || since(sim, 'doorSeenAt') > DOOR_S
  if (near && get(sim, 'doorOpenAt') === 0 && order(traffic, map, 'door-car', { kind: 'door', side: 'right' }) === null)
    once(sim, 'doorOpenAt')
  if (since(sim, 'doorOpenAt') > SHUT_S && since(sim, 'doorOpenAt') < SHUT_S + 1)
    order(traffic, map, 'door-car', { kind: 'door', side: '' })
}

const van: Passing = {
  hazard: 'ped-behind-van',
  id: 'van',
  bit: BIT.van,
  seen: 'vanSeenAt',
  ok: 'vanOkAt',
  seenM: 30,
  fromM: 8,
  toM: -5,
  well: (_, bike) => bike.kmH <= LIMITS.hiddenKmH,
}
/** Somebody comes from behind the van when a rider is so near, m, or has stood before it for so long, s. */
const STEP_M = 12
const STEP_S = 7

function stepVan(sim: Sim, bike: BikeNow): void {
  pass(sim, bike, van)
  const { traffic } = sim.world
  if (!traffic || get(sim, 'vanSeenAt') === 0) return
  const { ahead } = toEntity(sim, bike, 'van')
  const due = ahead < STEP_M || since(sim, 'vanSeenAt') > STEP_S
  if (
    due &&
    get(sim, 'vanOutAt') === 0 &&
    order(traffic, map, 'van-walker', { kind: 'step-out', path: VAN_PATH, speedMS: 1.3 }) === null
  )
    once(sim, 'vanOutAt')
}

/** A bus or taxi is gone from its place once it has gone so far, m. */
const GONE_M = 11

/** A vehicle at the kerb that is about to go: not to be passed until it has. */
interface Leaving {
  traffic: TrafficState
  hazard: string
  id: string
  bit: number
  seen: Var
  off: Var
  ok: Var
  seenM: number
  /** Orders it off: why it cannot, or null. */
  begin: () => string | null
}

function stepOff(sim: Sim, bike: BikeNow, o: Leaving): void {
  if (!hasHazard(sim, o.hazard) || get(sim, o.ok) > 0) return
  const { ahead, right } = toEntity(sim, bike, o.id)
  if (ahead > 0 && ahead < o.seenM && Math.abs(right) < 9) once(sim, o.seen)
  if (get(sim, o.seen) === 0) return
  if (get(sim, o.off) === 0 && o.begin() === null) once(sim, o.off)
  const gone = agentOf(o.traffic, o.id).odo > GONE_M
  if (!gone && ahead < 0 && away(bike, entity(sim, o.id).p) < 15) spoil(sim, o.bit)
  if (gone && !isSpoilt(sim, o.bit)) once(sim, o.ok)
}

/** Who stands or goes off at the kerb. */
export function kerb(sim: Sim, bike: BikeNow): void {
  const { traffic } = sim.world
  if (!traffic) return
  const { busWaitS = 10, taxiWaitS = 8 } = sim.world.form.numbers
  if (hasHazard(sim, 'car-door')) stepDoor(sim, bike)
  if (hasHazard(sim, 'ped-behind-van')) stepVan(sim, bike)
  stepOff(sim, bike, {
    traffic,
    hazard: 'bus-out',
    id: 'bus-out',
    bit: BIT.bus,
    seen: 'busSeenAt',
    off: 'busOutAt',
    ok: 'busOkAt',
    seenM: 38,
    begin: () => order(traffic, map, 'bus-out', { kind: 'pull-out', signalS: busWaitS }),
  })
  stepOff(sim, bike, {
    traffic,
    hazard: 'taxi-uturn',
    id: 'taxi-turning',
    bit: BIT.taxi,
    seen: 'taxiSeenAt',
    off: 'taxiOffAt',
    ok: 'taxiOkAt',
    seenM: 38,
    begin: () =>
      since(sim, 'taxiSeenAt') < taxiWaitS
        ? 'waits'
        : order(traffic, map, 'taxi-turning', { kind: 'u-turn', onto: LANES.taxiOnto }),
  })
}
