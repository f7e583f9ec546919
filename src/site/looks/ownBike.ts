import type { VehiclePaint } from './vehicle'

/**
 * The bike that the trainee rides, each piece in its own entity's frame: the bike's is on the ground under the saddle, -z ahead,
 * and the others lie in it where EBIKE has them. Metres.
 */

/** Frame, rear wheel, footboard, lamps and plate: everything that does not turn with the bars. */
export interface OwnBikeLook {
  kind: 'own-bike'
  paint: VehiclePaint
}

/** Bars with grips, switches' housings, fork crown, headlamp and front basket; origin where the bars turn. */
export interface BikeBarsLook {
  kind: 'bike-bars'
  paint: VehiclePaint
}

/** Front wheel with its fork's legs and mudguard; origin at the axle. */
export interface BikeWheelLook {
  kind: 'bike-wheel'
  paint: VehiclePaint
}

/** The saddle; origin at its middle. */
export interface BikeSaddleLook {
  kind: 'bike-saddle'
}

/** The side stand, folded or down (mode `down`); origin at its handle's height. */
export interface BikeStandLook {
  kind: 'bike-stand'
}

/** A mirror on its stalk, on that side of the bars; origin in the middle of the glass. */
export interface BikeMirrorLook {
  kind: 'bike-mirror'
  side: 'left' | 'right'
}

/** The round speedometer; its face turned up to the rider, origin in the middle of the face. */
export interface BikeSpeedoLook {
  kind: 'bike-speedo'
}

/** A phone in its holder over the bars; origin in the middle of its screen. */
export interface BikePhoneLook {
  kind: 'bike-phone'
}

/** A brake lever, on that side; origin at its middle. */
export interface BikeLeverLook {
  kind: 'bike-lever'
  side: 'left' | 'right'
}

/** A switch on the bars: of the headlight, or of the horn. */
export interface BikeSwitchLook {
  kind: 'bike-switch'
  of: 'headlight' | 'horn'
}

/** A delivery box by its full size (across, up, along), lid and bands; origin at its middle. */
export interface DeliveryBoxLook {
  kind: 'delivery-box'
  size: readonly [width: number, height: number, depth: number]
  paint: VehiclePaint
}

export type OwnBikeLooks =
  | OwnBikeLook
  | BikeBarsLook
  | BikeWheelLook
  | BikeSaddleLook
  | BikeStandLook
  | BikeMirrorLook
  | BikeSpeedoLook
  | BikePhoneLook
  | BikeLeverLook
  | BikeSwitchLook
  | DeliveryBoxLook
