import type { Trade } from './person'

/**
 * Road vehicles and who rides them: each in its own frame as an agent's body is (src/sim/traffic), the origin on the road below the
 * middle, -z ahead, metres. What is lit, open or turned is said by words in the entity's mode: see VehicleWord.
 */

/** Colours of bodies, after those most sold; taxis and buses have liveries of no company. */
export type VehiclePaint =
  | 'white'
  | 'black'
  | 'silver'
  | 'grey'
  | 'red'
  | 'blue'
  | 'brown'
  | 'green'
  | 'teal'
  | 'yellow'
  | 'orange'

/** Who sits on it, hands on the bars: what they wear and what tells them apart, as of a person. */
export interface RiderLook {
  trade: Trade
  build?: number
}

/** A saloon of 4.6 by 1.8 by 1.45 m; `empty`: nobody sits in it and its lamps are out, as of what is parked for the day. */
export interface CarLook {
  kind: 'car'
  paint: VehiclePaint
  empty?: true
}

/** The same with a lamp on its roof and a band of another colour. */
export interface TaxiLook {
  kind: 'taxi'
  paint: VehiclePaint
}

/** A delivery van of 5.0 by 1.9 by 2.0 m; as an ambulance with red bands and a bar of blue lamps. */
export interface VanLook {
  kind: 'van'
  paint: VehiclePaint
  ambulance?: true
  empty?: true
}

/** A city bus of 12 by 2.55 by 3.1 m, doors on its right. */
export interface BusLook {
  kind: 'bus'
  paint: VehiclePaint
}

/** A dump lorry of 8.5 by 2.5 by 3.2 m with a high bed and guards at its sides. */
export interface DumpLorryLook {
  kind: 'dump-lorry'
  paint: VehiclePaint
}

/** A cargo tricycle of 2.6 by 1.0 m: box bed behind, or a closed box. */
export interface TricycleLook {
  kind: 'tricycle'
  paint: VehiclePaint
  closed?: true
  rider?: RiderLook
}

/** An e-bike of 1.8 by 0.7 m, with a box behind the saddle or a child's seat. */
export interface EbikeLook {
  kind: 'ebike'
  paint: VehiclePaint
  carries?: 'box' | 'large-box'
  rider?: RiderLook
}

/** A pedal bike for hire of 1.7 by 0.6 m with a basket. */
export interface SharedBikeLook {
  kind: 'shared-bike'
  paint: VehiclePaint
  rider?: RiderLook
}

/**
 * The front door of a car, open on that side: the origin on the road in the middle of what it sweeps (1.0 along the car, 0.9 out). The
 * car itself shows the gap while its mode has the word.
 */
export interface CarDoorLook {
  kind: 'car-door'
  paint: VehiclePaint
  side: 'left' | 'right'
}

/** A dog of 0.8 by 0.3 by 0.5 m with a collar at DOG_COLLAR. */
export interface DogLook {
  kind: 'dog'
  coat: 'tan' | 'black' | 'white'
}

/** Where a leash is tied to a dog, and where the hand is of somebody of 1.72 m who leads it: each in its own frame, metres. */
export const DOG_COLLAR = { x: 0, y: 0.42, z: -0.24 } as const
export const LEASH_HAND = { x: 0.24, y: 0.86, z: -0.06 } as const

export type VehicleLook =
  | CarLook
  | TaxiLook
  | VanLook
  | BusLook
  | DumpLorryLook
  | TricycleLook
  | EbikeLook
  | SharedBikeLook
  | CarDoorLook
  | DogLook

/**
 * Full sizes (across, up, along), metres: middle-class saloon and van by makers' sheets; bus and lorry within GB 1589-2016 (2.55 m
 * across, 4 m up, 12 m and, with three axles, 9 m along); e-bike within GB 17761-2024 (0.7 m across without its mirrors); the others
 * by makers' sheets. Breadths are without mirrors, as GB 1589 measures. Length and breadth are those of src/sim/traffic/kinds.ts.
 */
export const VEHICLE_SIZES = {
  car: [1.8, 1.45, 4.6],
  taxi: [1.8, 1.6, 4.6],
  van: [1.9, 2, 5],
  bus: [2.55, 3.23, 12],
  'dump-lorry': [2.5, 3.2, 8.5],
  ebike: [0.7, 1.3, 1.8],
  tricycle: [1, 1.33, 2.6],
  'shared-bike': [0.6, 1.1, 1.7],
  dog: [0.3, 0.62, 0.95],
} as const satisfies { [K in VehicleLook['kind']]?: readonly [number, number, number] }

/**
 * Words of a vehicle's mode, one space between: brake lamps, indicators that blink (both: hazard lights), lamps on (dusk, rain,
 * tunnel; under skies that ask for it they are on without it), a front door of a car open, front wheels turned.
 */
export const VEHICLE_WORDS = [
  'brake',
  'left',
  'right',
  'lights',
  'door-left',
  'door-right',
  'wheels-left',
  'wheels-right',
] as const
export type VehicleWord = (typeof VEHICLE_WORDS)[number]

const modes: string[] = []
/** The mode in which a vehicle shows these words; the same string each time. */
export function vehicleMode(shown: { readonly [W in VehicleWord]?: boolean }): string {
  let bits = 0
  for (let i = 0; i < VEHICLE_WORDS.length; i++) if (shown[VEHICLE_WORDS[i] as VehicleWord]) bits += 1 << i
  return (modes[bits] ??= VEHICLE_WORDS.filter((_, i) => (bits >> i) & 1).join(' '))
}
