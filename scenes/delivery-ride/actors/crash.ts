import { fromYaw } from '../../../src/base/quat'
import { groundDistance, vec } from '../../../src/base/vec'
import { hear } from '../../../src/sim/script/voice'
import { type Sim, emit, entity, has } from '../../../src/sim/sim'
import { type BikeNow, away, fromBike } from '../bike'
import { CRASH_AT, START_AT } from '../course'
import { get, once, since } from '../vars'

/** Out of sight of the start he is put where he lies, m. */
const GONE_M = 140
/** He is seen lying from so far, m; who stands within so much, and as good as stands, is with him; who goes so far has left him. */
const SEEN_M = 40
const NEAR_M = 12
const STANDING_KMH = 1
const LEFT_M = 40
/** The other driver wants to settle so long after one came, s; the ambulance is there so long after it was called and the station told,
 * and at the latest so long after the call. Shorter than in life. Chosen. */
const DEAL_S = 6
const AMBULANCE_S = 20
const LATEST_S = 120
/** Where he is looked after on the pavement, so that the lane is free: to the right of where he lay, m. */
const ASIDE = vec(0, 0, -3.4)

const put = (sim: Sim, id: string, at: { x: number; z: number }, yaw: number, mode: string): void => {
  const it = entity(sim, id)
  it.p = vec(at.x, 0, at.z)
  it.q = fromYaw(yaw)
  it.mode = mode
}

/** The colleague of the morning lies on the road at the market. */
export function crash(sim: Sim, bike: BikeNow): void {
  const mate = entity(sim, 'mate')
  const isOut = get(sim, 'mateOffAt') > 0
  if (!isOut) {
    if (groundDistance(START_AT, vec(bike.x, 0, bike.z)) < GONE_M) return
    once(sim, 'mateOffAt')
    put(sim, 'mate', CRASH_AT, Math.PI / 2, 'down')
    for (const id of ['mate-bike', 'other-driver']) if (has(sim, id)) entity(sim, id).present = true
    return
  }
  const { ahead } = fromBike(bike, CRASH_AT)
  const far = away(bike, CRASH_AT)
  if (far < SEEN_M && Math.abs(bike.z - CRASH_AT.z) < 12 && once(sim, 'crashSeenAt')) {
    hear(sim, 'mate', 'help-me')
    emit(sim, { type: 'actor', actor: 'mate', what: 'lies' }, mate.p)
  }
  if (get(sim, 'crashSeenAt') === 0) return
  if (far < NEAR_M && bike.kmH < STANDING_KMH) once(sim, 'nearAt')
  if (get(sim, 'nearAt') > 0 && has(sim, 'other-driver') && since(sim, 'nearAt') > DEAL_S && once(sim, 'dealAskedAt'))
    hear(sim, 'other-driver', 'settle-it')
  const called = get(sim, 'said.call-120') > 0
  const told = get(sim, 'reportedAt') >= get(sim, 'crashSeenAt')
  const wait = since(sim, 'said.call-120')
  if (called && ((told && wait > AMBULANCE_S) || wait > LATEST_S) && once(sim, 'ambulanceAt')) {
    hear(sim, 'shopkeeper', 'ambulance-here')
    put(sim, 'mate', { x: CRASH_AT.x + ASIDE.x, z: CRASH_AT.z + ASIDE.z }, Math.PI / 2, 'down')
    put(sim, 'mate-bike', { x: CRASH_AT.x - 3, z: CRASH_AT.z + ASIDE.z }, 0.6, '')
  }
  if (get(sim, 'ambulanceAt') === 0 && far > LEFT_M && ahead < 0) once(sim, 'leftHimAt')
}
