import { hear } from '../../src/sim/script/voice'
import type { Sim } from '../../src/sim/sim'
import type { BikeNow } from './bike'
import { get, once, set, since } from './vars'

/** A rest of 20 minutes (platform rule of 2025) is this long here, s; whoever rolls on has not rested. Told on screen. */
export const REST_S = 12
const STANDING_KMH = 1

/** Rests after having said so: standing for so long without a break. */
export function rest(sim: Sim, bike: BikeNow): void {
  if (get(sim, 'said.take-rest') === 0 || get(sim, 'restedAt') > 0) return
  if (bike.kmH > STANDING_KMH) set(sim, 'restFrom', 0)
  else once(sim, 'restFrom')
  if (get(sim, 'restFrom') > 0 && since(sim, 'restFrom') > REST_S && once(sim, 'restedAt'))
    hear(sim, 'platform', 'rest-over')
}
