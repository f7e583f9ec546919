import type { OwnBikeLooks } from '../../../site/looks/ownBike'
import type { VehicleLook } from '../../../site/looks/vehicle'

type Examples<L extends { kind: string }> = { [K in L['kind']]: Extract<L, { kind: K }> }

/** One of each vehicle and of each piece of the trainee's bike. */
export const VEHICLE_EXAMPLES: Examples<VehicleLook> & Examples<OwnBikeLooks> = {
  bus: { kind: 'bus', paint: 'green' },
  car: { kind: 'car', paint: 'blue' },
  'car-door': { kind: 'car-door', paint: 'blue', side: 'right' },
  dog: { kind: 'dog', coat: 'tan' },
  'dump-lorry': { kind: 'dump-lorry', paint: 'orange' },
  ebike: { kind: 'ebike', paint: 'red', carries: 'box' },
  'shared-bike': { kind: 'shared-bike', paint: 'teal' },
  taxi: { kind: 'taxi', paint: 'teal' },
  tricycle: { kind: 'tricycle', paint: 'green' },
  van: { kind: 'van', paint: 'white' },
  'bike-bars': { kind: 'bike-bars', paint: 'blue' },
  'bike-lever': { kind: 'bike-lever', side: 'right' },
  'bike-mirror': { kind: 'bike-mirror', side: 'left' },
  'bike-phone': { kind: 'bike-phone' },
  'bike-saddle': { kind: 'bike-saddle' },
  'bike-speedo': { kind: 'bike-speedo' },
  'bike-stand': { kind: 'bike-stand' },
  'bike-switch': { kind: 'bike-switch', of: 'headlight' },
  'bike-wheel': { kind: 'bike-wheel', paint: 'blue' },
  'delivery-box': { kind: 'delivery-box', size: [0.46, 0.48, 0.46], paint: 'yellow' },
  'own-bike': { kind: 'own-bike', paint: 'blue' },
}
