import { fallSpeed, fallTime } from './freeFall'
import { fallRadius } from './workAtHeight'

/** A load on the hook, as seen from the ground below. */
export interface HungLoad {
  /** Its underside above the ground, m. */
  heightM: number
  /** Half of its longest side, m. */
  halfM: number
  /** How fast it moves sideways, m/s. */
  speedMS: number
}

/** Nobody stands under a hung load, at any height (GB 55034-2022, 3.4.1). */
export interface LoadZone {
  /** Under the load itself, m from its middle. */
  underM: number
  /** Where it may land: its half side, the fall radius of its height, and how far its way carries it, m. */
  landingM: number
}

/**
 * Where a hung load may land, m from below its middle: fall radius by height (3 m where the table has none, below 2 m)
 * plus half the load plus its way during the fall. Adding the way is ours; the table is made for what is at rest.
 */
export function loadZone(load: HungLoad): LoadZone {
  const height = Math.max(0, load.heightM)
  const underM = Math.max(0, load.halfM)
  const carriedM = Math.abs(load.speedMS) * fallTime(height)
  return { underM, landingM: underM + (fallRadius(height) ?? 3) + carriedM }
}

/** Where somebody `distanceM` from below the load's middle stands. */
export const placeUnder = (load: HungLoad, distanceM: number): 'under-the-load' | 'in-the-zone' | 'clear' => {
  const { underM, landingM } = loadZone(load)
  return distanceM <= underM ? 'under-the-load' : distanceM < landingM ? 'in-the-zone' : 'clear'
}

/** Speed with which a load let go meets the ground, m/s, its way sideways included. */
export const loadStrikeSpeed = (load: HungLoad): number => {
  const down = fallSpeed(load.heightM)
  return Math.sqrt(down * down + load.speedMS * load.speedMS)
}
