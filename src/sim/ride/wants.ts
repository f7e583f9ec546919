import { clamp } from '../../base/math'
import { DT } from '../../base/time'
import type { Sample } from '../sample'
import type { World } from '../world'
import type { BarsDef } from './def'
import { handsOnBars } from './handsOnBars'
import type { RideState } from './state'
import { barsInBend, steerOf } from './steering'

/** A brake lever is pulled to its end, and let out again, within so many seconds: a hand's closing. Chosen. */
export const LEVER_S = 0.3
const LET_OUT_S = 0.1

const travel = (now: number, to: number): number => now + clamp(to - now, -DT / LET_OUT_S, DT / LEVER_S)

/**
 * What the rider wants now, by device and hands together. `move.y` above 0 is throttle, below 0 both brakes; `move.x` steers to the
 * right. No dead zone: a device gives what is meant.
 */
export function takeWants(
  bars: BarsDef,
  state: RideState,
  world: World,
  { wheelbaseM }: { wheelbaseM: number },
  sample: Sample,
): void {
  const hands = handsOnBars(bars, state, world, sample)
  const { x, y } = sample.move
  state.throttle = clamp(hands.throttle + Math.max(0, y), 0, 1)
  state.front = travel(state.front, clamp(hands.front + Math.max(0, -y), 0, 1))
  state.rear = travel(state.rear, clamp(hands.rear + Math.max(0, -y), 0, 1))
  state.steer = clamp((hands.barRad === null ? 0 : steerOf(hands.barRad)) + x, -1, 1)
  state.barRad = hands.barRad ?? barsInBend(wheelbaseM, state.ride.curvature)
}
