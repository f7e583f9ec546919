import { clamp } from '../base/math'
import { OFF_MS } from '../sim/ride/mounting'
import { isRiding } from '../sim/ride/pushing'
import type { Sim } from '../sim/sim'

/** What one rides with, shares: throttle and brakes 0..1, bars -1..1 with the right positive. */
export interface Shares {
  throttle: number
  brake: number
  steer: number
}

/** Does one sit on the bike while it stands, so that one may get off? */
export const mayGetOff = (sim: Sim): boolean => isRiding(sim) && (sim.world.ride?.ride.speedMS ?? 0) < OFF_MS

/** As a sample has them in `move`. Whoever brakes and opens the throttle at once brakes. */
export const asMove = ({ throttle, brake, steer }: Shares): { x: number; y: number } => ({
  x: clamp(steer, -1, 1),
  y: brake > 0 ? -Math.min(1, brake) : clamp(throttle, 0, 1),
})

/** A push of -1..1 with its rest left out, finer near the middle, where bars are held most of the time. */
export function finely(push: number, rest: number): number {
  const size = clamp((Math.abs(push) - rest) / (1 - rest), 0, 1)
  return size === 0 ? 0 : Math.sign(push) * size * Math.sqrt(size)
}
