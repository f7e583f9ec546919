import { RIDER_AND_BIKE, loaded } from '../../src/sim/hazards/ebike'
import { FRICTION } from '../../src/sim/hazards/stopping'
import { brakesLeft } from '../../src/sim/ride/brakes'
import type { RideDef } from '../../src/sim/ride/def'
import type { Sim } from '../../src/sim/sim'
import type { Vec3 } from '../../src/base/vec'
import { isWet } from './crash'
import { GRIPS, ON_BARS, PIVOT } from './entities/bike'
import { hasHazard } from './form'
import { otherOf } from './road'
import { onManhole, onRail } from './course'
import { get } from './vars'

/** What is carried: an order in a box of the usual size, and a full one that is too large; kg, height and place before the rear axle, m. Chosen. */
const LOADS = { usual: [8, 1, -0.1], large: [28, 1.3, -0.2] } as const
/** Friction of a worn or oily iron cover, and of the rail's groove, dry and wet: chosen, well below asphalt (hazards/stopping.ts). */
const IRON = { dry: 0.35, wet: 0.1 } as const
/** What worn pads have left to do, as shares taken from front and rear. Chosen: the lever comes to the grip. */
const WORN = { front: 0.45, rear: 0.55 } as const

const isLarge = (sim: Sim): boolean => hasHazard(sim, 'overload-box') && get(sim, 'boxSmall') === 0
const isWorn = (sim: Sim): boolean => hasHazard(sim, 'brake-fade') && get(sim, 'brakesMended') === 0
const heavy = loaded(RIDER_AND_BIKE, ...LOADS.large)
const usual = loaded(RIDER_AND_BIKE, ...LOADS.usual)
const model = (sim: Sim) => (isLarge(sim) ? heavy : usual)

function road(sim: Sim, at: Vec3): { friction: number } {
  const iron = (hasHazard(sim, 'manhole-wet') && onManhole(at)) || onRail(at)
  const wet = isWet(sim)
  if (iron) return { friction: wet ? IRON.wet : IRON.dry }
  return { friction: wet ? FRICTION.wet : FRICTION.dry }
}

/** The trainee's bike: by the model of `src/sim/hazards/ebike.ts`, with longer braking in rain and with worn pads. */
export const ride: RideDef = {
  bike: 'bike',
  saddle: 'saddle',
  stand: 'stand',
  speedo: 'speedo',
  bars: { pivot: PIVOT, left: GRIPS.left, right: GRIPS.right, turn: ON_BARS },
  model,
  road,
  brakes: (sim) => brakesLeft(model(sim), isWet(sim) ? 1 : 0, isWorn(sim) ? WORN : undefined),
  other: otherOf,
}
