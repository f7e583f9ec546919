import { type Sim, emit } from '../sim'
import type { RideDef } from './def'
import type { RideState } from './state'

/** Braking is hard from here, m/s2, and over below the other: what drivers and riders keep to when nothing forces them (AASHTO: 3.4). */
const HARD_MS2 = 3
const OVER_MS2 = 1
/** A wheel that slides slower than this is not worth a word, m/s. Chosen. */
const WALKING_MS = 1

/** Writes down what the brakes do that is worth it: each braking and each lock once. */
export function tellBraking(sim: Sim, { bike }: RideDef, { ride, told }: RideState): void {
  const { decelMS2, flags, speedMS } = ride
  if (decelMS2 >= HARD_MS2 && !told.hard) emit(sim, { type: 'braked-hard', entity: bike, speedMS })
  told.hard = told.hard ? decelMS2 > OVER_MS2 : decelMS2 >= HARD_MS2
  const locked = (slides: boolean, wheel: 'front' | 'rear'): void => {
    if (slides && !told[wheel]) emit(sim, { type: 'wheel-locked', entity: bike, wheel })
    told[wheel] = slides
  }
  locked(speedMS > WALKING_MS && flags.includes('front-wheel-slides'), 'front')
  locked(speedMS > WALKING_MS && flags.includes('rear-wheel-slides'), 'rear')
}
