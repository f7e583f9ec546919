import { vec } from '../../../src/base/vec'
import type { EntityLook } from '../../../src/site/look'
import { vehicleMode } from '../../../src/site/looks/vehicle'
import type { EntityDef } from '../../../src/sim/entity'
import type { SceneDef } from '../../../src/sim/scene'
import type { Part } from '../../../src/site/types'
import { yard } from '../../sim/yard'

const at = (id: string, x: number, z: number, yaw: number, look: EntityLook, mode = ''): EntityDef => ({
  id,
  at: vec(x, 0, z),
  yaw,
  mechanism: look.kind === 'person' ? { kind: 'person' } : { kind: 'moved' },
  solids: [],
  look,
  start: { mode },
})

const road: Part = {
  id: 'road',
  kind: 'road',
  at: vec(0, 0, 0),
  yaw: 0,
  solids: [{ shape: { kind: 'box', at: vec(0, -0.01, 0), half: vec(60, 0.01, 60) }, material: 'asphalt' }],
  labels: [],
}
const Q = Math.PI / 4

/** Vehicles and riders from before, from behind, lit and open: `?site=street`. */
export const streetSheet: SceneDef = {
  ...yard,
  id: 'street-sheet',
  site: { id: 'street-sheet', half: { x: 60, z: 60 }, parts: [road] },
  entities: () => [
    at('car-1', -5, -6, Math.PI + Q, { kind: 'car', paint: 'blue' }, vehicleMode({ 'wheels-left': true })),
    at('car-2', 0, -6, Q, { kind: 'car', paint: 'silver' }, vehicleMode({ brake: true, left: true, lights: true })),
    at(
      'taxi-1',
      5,
      -6,
      Math.PI - Q,
      { kind: 'taxi', paint: 'teal' },
      vehicleMode({ lights: true, 'door-right': true }),
    ),
    at('car-3', -6, -12, Math.PI / 2, { kind: 'car', paint: 'white', empty: true }),
    at('car-4', 1, -12, Math.PI / 2, { kind: 'car', paint: 'black' }, ''),
    at('van-1', 7, -12, Math.PI - Q, { kind: 'van', paint: 'white' }, ''),
    at('van-2', 13, -8, Q, { kind: 'van', paint: 'white', ambulance: true }, vehicleMode({ lights: true })),
    at('bus-1', -12, -22, Math.PI - Q, { kind: 'bus', paint: 'green' }, ''),
    at('bus-2', -22, -16, Q, { kind: 'bus', paint: 'blue' }, vehicleMode({ brake: true, left: true })),
    at('lorry-1', 4, -22, Math.PI + Q, { kind: 'dump-lorry', paint: 'orange' }, ''),
    at('lorry-2', 16, -20, Q, { kind: 'dump-lorry', paint: 'green' }, vehicleMode({ right: true, lights: true })),
    at('tri-1', -4, 4, Math.PI + Q, { kind: 'tricycle', paint: 'green', rider: { trade: 'passer', build: 5 } }),
    at('tri-2', -7, 5, Q, { kind: 'tricycle', paint: 'blue', closed: true, rider: { trade: 'commuter', build: 4 } }),
    at('ebike-1', -1, 4, Math.PI - Q, {
      kind: 'ebike',
      paint: 'red',
      carries: 'box',
      rider: { trade: 'rider', build: 1 },
    }),
    at('ebike-2', 1, 4, Q, { kind: 'ebike', paint: 'white', rider: { trade: 'commuter', build: 2 } }, 'brake'),
    at('ebike-3', 3, 4, Math.PI / 2, {
      kind: 'ebike',
      paint: 'blue',
      carries: 'large-box',
      rider: { trade: 'rider', build: 3 },
    }),
    at('ebike-4', 3, 2.4, Math.PI / 2, { kind: 'ebike', paint: 'black' }),
    at('shared-1', 5, 3, Math.PI - Q, { kind: 'shared-bike', paint: 'teal', rider: { trade: 'passer', build: 3 } }),
    at('shared-2', 6.5, 3, Math.PI / 2, { kind: 'shared-bike', paint: 'yellow' }),
    at('dog-1', 8, 4, Math.PI - Q, { kind: 'dog', coat: 'tan' }),
    at('door-1', 10, 3, Math.PI, { kind: 'car-door', paint: 'blue', side: 'right' }),
    ...[0, 1, 2].map((i) =>
      at(`pupil-${i}`, 9 + i * 0.7, 5.2, Math.PI, { kind: 'person', trade: 'pupil', build: i }, 'idle'),
    ),
    ...[0, 1, 2].map((i) =>
      at(`passer-${i}`, 11.5 + i * 0.8, 5, Math.PI, { kind: 'person', trade: 'passer', build: i }, 'idle'),
    ),
    { id: 'radio', at: vec(0, -5, 0), yaw: 0, mechanism: { kind: 'wearable', on: 'chest', mass: 0.3 }, solids: [] },
    { id: 'mask', at: vec(0, -5, 0), yaw: 0, mechanism: { kind: 'wearable', on: 'face', mass: 0.3 }, solids: [] },
  ],
  forms: [{ id: 'a', hazards: [], decoys: [], draw: () => ({}) }],
  hazards: [],
  unsafeActs: [],
  logic: { ...yard.logic, actors: () => undefined },
}
