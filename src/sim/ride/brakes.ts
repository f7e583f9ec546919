import { clamp } from '../../base/math'
import type { Bike } from '../hazards/ebike'
import { EBIKE_BRAKE_TEST, meanDecel, msFromKmH } from '../hazards/stopping'

/** Mean deceleration of a bike that just passes the brake test of GB 17761-2018 with both brakes, m/s2: 3.44 dry, 1.10 wet. */
const tested = (wet: boolean): number => {
  const test = EBIKE_BRAKE_TEST.find((t) => t.wet === wet && t.brakes === 'both')
  return test ? meanDecel(msFromKmH(test.kmH), test.withinM) : 0
}
export const TESTED_MS2 = { dry: tested(false), wet: tested(true) } as const

/**
 * Shares that are left of a model's brakes so that both together stop it as in the brake test: dry at `wet` 0, wet at 1, between
 * them in proportion; `worn` (0..1 of what they did) takes from each. The model's own forces are what they could do at best.
 */
export function brakesLeft(
  bike: Bike,
  wet: number,
  worn: { front: number; rear: number } = { front: 0, rear: 0 },
): { front: number; rear: number } {
  const decelMS2 = TESTED_MS2.dry + (TESTED_MS2.wet - TESTED_MS2.dry) * clamp(wet, 0, 1)
  const share = (decelMS2 * bike.massKg) / (bike.frontBrakeN + bike.rearBrakeN)
  return { front: share * (1 - clamp(worn.front, 0, 1)), rear: share * (1 - clamp(worn.rear, 0, 1)) }
}
