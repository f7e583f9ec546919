import { atan2, clamp, rad } from '../base/math'
import { type Quat, rotate } from '../base/quat'
import { vec } from '../base/vec'
import { finely } from './riding'

/** A screen held at this slant steers as far as it goes, radians; within a tenth of it the bars are straight. Chosen. */
const FULL = rad(30)
const STRAIGHT = 0.1

/** Slant of a screen's lower edge, radians: positive when its right end is the lower one, however far it is tipped back. */
export function leanOf(screen: Quat): number {
  const { y } = rotate(screen, vec(1, 0, 0))
  return atan2(-y, Math.sqrt(Math.max(0, 1 - y * y)))
}

/** Share of the bars for that slant, the right positive. */
export const steerByLean = (leanRad: number): number => finely(clamp(leanRad / FULL, -1, 1), STRAIGHT)
