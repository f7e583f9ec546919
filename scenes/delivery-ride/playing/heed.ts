import { stoppingPace } from '../../../src/players/riding'
import { KINDS } from '../../../src/sim/traffic/kinds'
import { lightOf } from '../../../src/sim/traffic/signals'
import type { Agent } from '../../../src/sim/traffic/state'
import type { Sim } from '../../../src/sim/sim'
import { type BikeNow, bikeNow, fromBike } from '../bike'
import { UNDERPASS } from '../course'
import { hasHazard } from '../form'
import { laneAt } from '../lanes'
import { SCHOOL_ZEBRA } from '../road'
import { get } from '../vars'
import { isWet } from '../crash'

/** What good riders heed: lights, who is ahead or comes across, and places where one goes slowly. Speeds in m/s. */

const MS = 1 / 3.6
/** A little below the limits, as a speedometer is read: dry, wet, where somebody may be hidden, km/h. */
const KMH = { dry: 14.2, wet: 11.2, slow: 8.5 } as const
/** From the saddle to the front wheel's edge, and left free before a line and before somebody, m. */
const NOSE_M = 1.1
const LINE_M = 0.6
const BEHIND_M = 2
/** In the wet one stops over a longer way: reckoned with, m/s2. */
const EASY = { dry: 1.5, wet: 0.7 } as const
const easy = (sim: Sim): number => (isWet(sim) ? EASY.wet : EASY.dry)

/** The stop line ahead, unless it is green for long enough to get over it. */
export function atLights(sim: Sim, bike: BikeNow): number {
  const lane = laneAt('bike', bike.x, bike.z, bike.hx, bike.hz, 2.4)
  const { plan } = lane?.road ?? {}
  if (!lane || !plan || lane.along < 0.3) return Infinity
  const left = lane.road.lengthM - lane.s - NOSE_M - LINE_M
  if (left < -0.8 || lightOf(plan, lane.road.group, sim.world.tick) === 'green') return Infinity
  // too near to stop for an amber that has just come
  if (lightOf(plan, lane.road.group, sim.world.tick) === 'amber' && left < (bike.kmH * MS * bike.kmH * MS) / 5)
    return Infinity
  return stoppingPace(left, easy(sim))
}

/** Behind whoever goes ahead, and stopped for whoever comes across. */
function forAgent(sim: Sim, bike: BikeNow, a: Agent): number {
  if (a.mode === 'away') return Infinity
  const k = KINDS[a.kind]
  const { ahead, right } = fromBike(bike, {
    x: a.x + a.hx * (k.noseM - k.lengthM / 2),
    z: a.z + a.hz * (k.noseM - k.lengthM / 2),
  })
  if (ahead < 0 || ahead > 26) return Infinity
  const cos = Math.abs(a.hx * bike.hx + a.hz * bike.hz)
  const halfAcross = (k.widthM / 2) * cos + (k.lengthM / 2) * (1 - cos)
  const halfAlong = (k.lengthM / 2) * cos + (k.widthM / 2) * (1 - cos)
  const free = ahead - halfAlong - NOSE_M - BEHIND_M
  const withMe = a.v * (a.hx * bike.hx + a.hz * bike.hz)
  const across = a.v * (a.hz * bike.hx - a.hx * bike.hz)
  const inWay = Math.abs(right) < halfAcross + 0.75
  // comes into the way within some seconds
  const comes =
    a.v > 0.2 &&
    right * across < 0 &&
    Math.abs(right) - halfAcross < Math.abs(across) * 4 + 0.8 &&
    Math.abs(across) > 0.4
  if (inWay && withMe < -0.5) return stoppingPace(free / 2, easy(sim)) + 1.2
  if (inWay || comes) return stoppingPace(free, easy(sim)) + Math.max(0, withMe) * 0.9
  return Infinity
}

/** Slowly from so far before a place until past it. */
const slowAt = (
  bike: BikeNow,
  at: { x: number; z: number },
  fromM: number,
  toM: number,
  ms: number,
  sim: Sim,
): number => {
  const { ahead, right } = fromBike(bike, at)
  if (Math.abs(right) > 9 || ahead < toM) return Infinity
  const before = ahead - fromM
  return Math.sqrt(ms * ms + 2 * easy(sim) * Math.max(0, before))
}

/** Entities that are passed slowly, from how far before to how far past, m. */
const SLOW: readonly (readonly [hazard: string, id: string, fromM: number, toM: number])[] = [
  ['car-door', 'door-car', 9, -5],
  ['ped-behind-van', 'van', 13, -7],
  ['fence-truck', 'fence-lorry', 12, -6],
  ['wrong-way-ebike', 'ghost-rider', 18, -3],
]

/** The end of what is not to be passed yet, m behind its middle. */
const HOLD: readonly (readonly [
  hazard: string,
  id: string,
  ok: 'busOkAt' | 'taxiOkAt' | 'lorryOkAt',
  behindM: number,
])[] = [
  ['bus-out', 'bus-out', 'busOkAt', 12],
  ['taxi-uturn', 'taxi-turning', 'taxiOkAt', 9],
  ['right-turn-truck', 'lorry-turning', 'lorryOkAt', 10],
]

function forHazards(sim: Sim, bike: BikeNow): number {
  let pace = Infinity
  const at = (id: string) => sim.world.entities[sim.index.get(id) ?? -1]
  for (const [hazard, id, fromM, toM] of SLOW) {
    const it = at(id)
    if (hasHazard(sim, hazard) && it?.present) pace = Math.min(pace, slowAt(bike, it.p, fromM, toM, KMH.slow * MS, sim))
  }
  for (const [hazard, id, ok, behindM] of HOLD) {
    const it = at(id)
    if (!hasHazard(sim, hazard) || !it?.present || get(sim, ok) > 0) continue
    const { ahead, right } = fromBike(bike, it.p)
    if (ahead > 0 && ahead < 60 && Math.abs(right) < 8) pace = Math.min(pace, stoppingPace(ahead - behindM, easy(sim)))
  }
  if (hasHazard(sim, 'school-children')) {
    pace = Math.min(pace, slowAt(bike, SCHOOL_ZEBRA, 14, -2, KMH.slow * MS, sim))
    const { ahead } = fromBike(bike, SCHOOL_ZEBRA)
    const crossing = ['child-1', 'child-2'].some((id) => (at(id)?.p.z ?? 0) > SCHOOL_ZEBRA.z - 2)
    if (ahead > 0 && crossing) pace = Math.min(pace, stoppingPace(ahead - 4.5, easy(sim)))
  }
  return pace
}

/** All that a good rider heeds now. */
export function heed(sim: Sim): number {
  const bike = bikeNow(sim)
  let pace = Math.min(atLights(sim, bike), forHazards(sim, bike))
  for (const a of sim.world.traffic?.agents ?? []) pace = Math.min(pace, forAgent(sim, bike, a))
  if (bike.x < UNDERPASS.fromX + 12 && bike.x > UNDERPASS.toX && Math.abs(bike.z - UNDERPASS.z) < 9)
    pace = Math.min(pace, 11 * MS)
  return pace
}
export const paceKmH = (sim: Sim): number => (isWet(sim) ? KMH.wet : KMH.dry)

/** Somebody with a bike is over a street of two lanes in so long, s; and nobody at more than a walk is nearer to the crossing than this, m. */
const OVER_S = 13
const NEAR_M = 4

/** Can one go over street C on the crossing: does nobody get there before one is over, but those who have stopped? */
export const isClear = (sim: Sim, crossing: { x: number; z: number }): boolean =>
  (sim.world.traffic?.agents ?? []).every((a) => {
    if (a.mode === 'away' || KINDS[a.kind].lane === 'foot' || a.v < 0.4 || Math.abs(a.hx) < 0.7) return true
    if (Math.abs(a.z - crossing.z) > 9) return true
    const ahead = (crossing.x - a.x) * Math.sign(a.hx)
    return ahead < -NEAR_M || ahead > a.v * OVER_S + NEAR_M
  })
