import type { TownLooks } from '../../../site/looks/town'
import type { KitPieces } from '../pieces'
import { barFence, foldingGate, siteGate, streetRailing, yardGate } from './fences'
import { chargeCorner, houseDoor } from './home'
import { townHouse } from './house'
import { roadIron } from './iron'
import { kerbLine } from './kerb'
import { lightPost, streetLight, streetLamp } from './lights'
import { breakfastStall, locker, pavementGoods } from './pavement'
import { bankWall, railBridge } from './railway'
import { busShelter } from './stop'

/** What draws the looks of a town's streets. */
export const TOWN: { [K in TownLooks['kind']]: (to: KitPieces, look: Extract<TownLooks, { kind: K }>) => void } = {
  'bank-wall': bankWall,
  'bar-fence': barFence,
  'breakfast-stall': breakfastStall,
  'bus-shelter': busShelter,
  'charge-corner': chargeCorner,
  'folding-gate': foldingGate,
  'groove-rail': roadIron,
  'house-door': houseDoor,
  'iron-cover': roadIron,
  'kerb-line': kerbLine,
  'light-post': lightPost,
  'parcel-locker': locker,
  'pavement-goods': pavementGoods,
  'rail-bridge': railBridge,
  'street-light': streetLight,
  'site-gate': siteGate,
  'street-lamp': streetLamp,
  'street-railing': streetRailing,
  'swap-cabinet': locker,
  'town-house': townHouse,
  'yard-gate': yardGate,
}
