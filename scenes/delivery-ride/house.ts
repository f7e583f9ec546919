import type { Sim } from '../../src/sim/sim'
import { type BikeNow, bikeNow, away } from './bike'
import { CORNER_AT, GATE_ZEBRA, YARD } from './course'
import { get, once } from './vars'

/** Parked within this of its middle the bike stands in the battery point, m. */
const CORNER_M = 5
/** From here on one sees where one has to cross, m; and so far to either side one is on the stripes, m. */
const COMING_M = 30
const STRIPES_M = 3.5

export const isYard = ({ x, z }: { x: number; z: number }): boolean =>
  Math.abs(x - YARD.x) < YARD.halfX && z > YARD.fromZ && z < YARD.toZ

export const mayPark = (sim: Sim): boolean => away(bikeNow(sim), CORNER_AT) < CORNER_M

/** Comes to the gate, crosses over to it on foot, and has the bike on its stand in the battery point. */
export function house(sim: Sim, bike: BikeNow): void {
  const before = bike.x - GATE_ZEBRA.x
  if (Math.abs(bike.z - GATE_ZEBRA.z) < 9 && before < COMING_M && before > 0) once(sim, 'gateAt')
  // past the middle of the street on the stripes, the bike at one's side
  const onFoot = bike.ride.state !== 'riding'
  const past = bike.z > GATE_ZEBRA.z && bike.z < GATE_ZEBRA.z + 7
  if (get(sim, 'gateAt') > 0 && onFoot && past && Math.abs(before) < STRIPES_M) once(sim, 'crossedAt')
  if (get(sim, 'setOffAt') > 0 && bike.ride.state === 'parked' && away(bike, CORNER_AT) < CORNER_M)
    once(sim, 'arrivedAt')
}
