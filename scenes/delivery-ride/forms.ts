import { type Rng, nextBetween } from '../../src/base/random'
import type { FormDef } from '../../src/sim/scene'
import { CRASH } from './crash'

const draw =
  (crash: keyof typeof CRASH, more: Record<string, number> = {}) =>
  (rng: Rng): Record<string, number> => ({
    /** What befell the colleague who lies on the road. */
    crash: CRASH[crash],
    /** Is the road wet, does it rain; is one on the way home from a night shift; has one ridden for 4 hours. */
    wet: 0,
    home: 0,
    longShift: 0,
    /** Which of the parked cars opens its door, and where along the row: the number of the car from its near end. */
    doorCar: Math.floor(nextBetween(rng, 2, 5)),
    /** How long a bus with its indicator on waits for a rider who has stopped for it, seconds. */
    busWaitS: nextBetween(rng, 8, 12),
    /** How long the taxi stands before it turns, seconds. */
    taxiWaitS: nextBetween(rng, 7, 10),
    /** Seconds until somebody sets off who steps out from behind the van. */
    stepOutS: nextBetween(rng, 0.4, 1),
    windMS: nextBetween(rng, 1.5, 3.5),
    ...more,
  })

/**
 * Six parallel forms. Each shows eight hazards of weight 18 and four decoys; nowhere are two thirds of one accident type: five are
 * road accidents, three are falls without another vehicle or fires.
 */
export const forms: FormDef[] = [
  {
    id: 'a',
    hazards: [
      'car-door',
      'bus-out',
      'red-light',
      'phone-order',
      'helmet-off',
      'rail-flat-angle',
      'overload-box',
      'charge-stairwell',
    ],
    decoys: ['decoy-parked-empty', 'decoy-shine-dry', 'decoy-dog-leash', 'decoy-brake-lamp-queue'],
    draw: draw('red-light'),
  },
  {
    id: 'b',
    hazards: [
      'brake-fade',
      'wrong-way-ebike',
      'ped-behind-van',
      'fence-truck',
      'helmet-off',
      'manhole-wet',
      'battery-lift',
      'charge-stairwell',
    ],
    decoys: ['decoy-painted-crossing', 'decoy-straight-truck', 'decoy-siren-far', 'decoy-parked-empty'],
    draw: draw('slid', { wet: 1 }),
    sky: 'rain',
  },
  {
    id: 'c',
    hazards: [
      'right-turn-truck',
      'school-children',
      'bus-out',
      'phone-order',
      'helmet-off',
      'rail-flat-angle',
      'overload-box',
      'battery-lift',
    ],
    decoys: ['decoy-brake-lamp-queue', 'decoy-dog-leash', 'decoy-parked-empty', 'decoy-siren-far'],
    draw: draw('lorry'),
    sky: 'overcast',
  },
  {
    id: 'd',
    hazards: [
      'underpass-dark',
      'taxi-uturn',
      'car-door',
      'red-light',
      'helmet-off',
      'manhole-wet',
      'battery-lift',
      'charge-stairwell',
    ],
    decoys: ['decoy-shine-dry', 'decoy-straight-truck', 'decoy-painted-crossing', 'decoy-dog-leash'],
    draw: draw('taxi'),
  },
  {
    id: 'e',
    hazards: [
      'fatigue',
      'right-turn-truck',
      'wrong-way-ebike',
      'phone-order',
      'helmet-off',
      'rail-flat-angle',
      'overload-box',
      'battery-lift',
    ],
    decoys: ['decoy-siren-far', 'decoy-shine-dry', 'decoy-painted-crossing', 'decoy-brake-lamp-queue'],
    draw: draw('asleep', { longShift: 1 }),
    sky: 'overcast',
  },
  {
    id: 'f',
    hazards: [
      'fatigue',
      'ped-behind-van',
      'taxi-uturn',
      'underpass-dark',
      'helmet-off',
      'rail-flat-angle',
      'manhole-wet',
      'charge-stairwell',
    ],
    decoys: ['decoy-parked-empty', 'decoy-straight-truck', 'decoy-siren-far', 'decoy-dog-leash'],
    draw: draw('asleep', { home: 1 }),
    sky: 'dusk',
  },
]
