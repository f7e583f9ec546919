import type { EntityLook } from '../../../src/site/look'
import type { RiderLook, VehiclePaint } from '../../../src/site/looks/vehicle'
import type { AgentKind } from '../../../src/sim/traffic/map'

/** Colours of cars, one after the other: most are white, grey and black. */
const CARS: readonly VehiclePaint[] = ['white', 'silver', 'black', 'blue', 'white', 'grey', 'red', 'brown']
const BIKES: readonly VehiclePaint[] = ['red', 'white', 'blue', 'black', 'teal', 'green']

/** The car whose door opens, and its door. */
export const DOOR_CAR: VehiclePaint = 'silver'

const pick = <T>(list: readonly T[], n: number): T => list[n % list.length] as T

/** Every other bike delivers; who sits on the others wears what they have. */
const riderOf = (n: number): RiderLook => ({ trade: n % 2 === 0 ? 'rider' : 'commuter', build: n })

/** Nobody sits in what is parked for the day. */
const isEmpty = (id: string): boolean => id.startsWith('parked') || id === 'empty-car'

/** What the n-th of everybody on the road looks like. */
export function lookOf(id: string, kind: AgentKind, n: number): EntityLook {
  switch (kind) {
    case 'car':
      return {
        kind: 'car',
        paint: id === 'door-car' ? DOOR_CAR : pick(CARS, n),
        ...(isEmpty(id) ? { empty: true } : {}),
      }
    case 'taxi':
      return { kind: 'taxi', paint: 'teal' }
    case 'van':
      return id.endsWith('ambulance')
        ? { kind: 'van', paint: 'white', ambulance: true }
        : { kind: 'van', paint: 'white' }
    case 'bus':
      return { kind: 'bus', paint: n % 2 === 0 ? 'green' : 'blue' }
    case 'lorry':
      return { kind: 'dump-lorry', paint: n % 2 === 0 ? 'orange' : 'green' }
    case 'ebike':
      return { kind: 'ebike', paint: pick(BIKES, n), rider: riderOf(n), ...(n % 2 === 0 ? { carries: 'box' } : {}) }
    case 'tricycle':
      return { kind: 'tricycle', paint: 'green', rider: { trade: 'passer', build: n } }
    case 'dog':
      return { kind: 'dog', coat: 'tan' }
    case 'child':
      return { kind: 'person', trade: 'pupil', build: n }
    case 'walker':
      return { kind: 'person', trade: 'passer', build: n }
  }
}
