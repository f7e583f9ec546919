import type { VehicleLook } from '../../../site/looks/vehicle'
import type { KitPieces } from '../pieces'
import { bus } from './bus'
import { car, taxi } from './car'
import { carDoor } from './carDoor'
import { dog } from './dog'
import { dumpLorry } from './dumpLorry'
import { ebike } from './ebike'
import { sharedBike } from './sharedBike'
import { tricycle } from './tricycle'
import { van } from './van'

/** What draws vehicles of the road, and the dog that is led beside it. */
export const VEHICLES: {
  [K in VehicleLook['kind']]: (to: KitPieces, look: Extract<VehicleLook, { kind: K }>) => void
} = {
  bus,
  car,
  'car-door': carDoor,
  dog,
  'dump-lorry': dumpLorry,
  ebike,
  'shared-bike': sharedBike,
  taxi,
  tricycle,
  van,
}
