import { type Sim, entity } from '../../../src/sim/sim'
import { groundDistance } from '../../../src/base/vec'
import { order } from '../../../src/sim/traffic/order'
import { type BikeNow, away, toEntity } from '../bike'
import { hasHazard } from '../form'
import { LIMITS } from '../limits'
import { map } from '../map'
import { NE } from '../road'
import { EVERY } from '../tracking'
import { add, get, once, since } from '../vars'
import { type Passing, isSpoilt, pass, spoil } from './passing'

const fence: Passing = {
  hazard: 'fence-truck',
  id: 'fence-lorry',
  bit: 64,
  seen: 'fenceSeenAt',
  ok: 'fenceOkAt',
  seenM: 40,
  fromM: 8,
  toM: -4,
  well: (_, bike) => bike.kmH <= LIMITS.hiddenKmH,
}

const TURNING_BIT = 128
/** A lorry of 8.5 m: half its length, and half its breadth with half the bars, m. */
const HALF_M = 4.3
const SIDE_M = 1.55
/** It waits for so long for a rider who has stopped, s, and goes when one comes on to within so much, m. Chosen. */
const WAITS_S = 9
const GOES_M = 10
/** It has turned once it is so far into the other street, m. */
const TURNED_M = 14

/** The lorry that turns right at the north-east corner, across the way of who goes straight on. */
function turning(sim: Sim, bike: BikeNow): void {
  const { traffic } = sim.world
  // it has come up from the south and waits at the corner
  if (!traffic || get(sim, 'lorryHeldAt') === 0 || get(sim, 'lorryOkAt') > 0) return
  const at = toEntity(sim, bike, 'lorry-turning')
  if (at.ahead > 0 && at.ahead < 40 && Math.abs(at.right) < 9) once(sim, 'lorrySeenAt')
  if (get(sim, 'lorrySeenAt') === 0) return
  const goes = since(sim, 'lorrySeenAt') > WAITS_S || (at.ahead < GOES_M && bike.kmH > 3)
  if (goes && get(sim, 'lorryOffAt') === 0) {
    once(sim, 'lorryOffAt')
    order(traffic, map, 'lorry-turning', { kind: 'go' })
  }
  const turned =
    groundDistance(entity(sim, 'lorry-turning').p, NE) > TURNED_M &&
    get(sim, 'lorryOffAt') > 0 &&
    entity(sim, 'lorry-turning').p.x > NE.x + 8
  const beside = Math.abs(at.ahead) < HALF_M + 1 && Math.abs(at.right) < SIDE_M + LIMITS.lorryM
  if (!turned && beside && bike.ride.state === 'riding') add(sim, 'lorryTicks', EVERY)
  // past it before it has turned
  if (!turned && at.ahead < HALF_M && away(bike, entity(sim, 'lorry-turning').p) < 15) spoil(sim, TURNING_BIT)
  if (turned && !isSpoilt(sim, TURNING_BIT)) once(sim, 'lorryOkAt')
}

/** Lorries: the one that shows its nose at the site gate, and the one that turns. */
export function lorries(sim: Sim, bike: BikeNow): void {
  pass(sim, bike, fence)
  if (hasHazard(sim, 'right-turn-truck')) turning(sim, bike)
}
