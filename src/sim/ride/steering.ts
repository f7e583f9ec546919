import { atan2, clamp } from '../../base/math'

/** Tightest that one rides, metres: the front wheel of a wheelbase of 1.25 m turned by some 40 degrees. Chosen. */
const TIGHTEST_M = 2
/** Farthest that a rider leans of their own will: the acceleration across, m/s2, of a lean of 24 degrees. Chosen. */
const MOST_ACROSS_MS2 = 4.4
/** The bars are at their end at so much, radians: 30 degrees of the palms' line. Chosen. */
export const BARS_MOST = 0.52

/** Greatest curvature that bars turned to the end ask for at a speed, 1/m: the tightest bend, or the greatest lean. */
export const mostCurvature = (speedMS: number): number =>
  Math.min(1 / TIGHTEST_M, MOST_ACROSS_MS2 / Math.max(speedMS * speedMS, 1e-6))

/** Share of the greatest curvature, right positive, that bars at this angle (left positive, radians) stand for. */
export const steerOf = (barRad: number): number => clamp(-barRad / BARS_MOST, -1, 1)

/** How the bars of a bike stand in a bend, radians; left positive: atan(wheelbase x curvature). */
export const barsInBend = (wheelbaseM: number, curvature: number): number => atan2(wheelbaseM * curvature, 1)
