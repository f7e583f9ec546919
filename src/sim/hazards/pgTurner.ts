import { PI, cos, ln, pow, sin } from '../../base/math'
import type { Stability } from './pasquill'

/**
 * Pasquill-Gifford spreads as fitted to Turner's curves: sigma y = 465.11628 x tan(T) with T = c - d ln x in degrees,
 * sigma z = a x^b by bands, x in km. US EPA, User's Guide for the ISC3 Dispersion Models, Vol. II (1995), tables 1-1 and
 * 1-2; Vallero, Fundamentals of Air Pollution, tables 19-4 and 19-5 prints the same numbers. Open country.
 */
export const PG_TURNER_RANGE_M = { from: 100, to: 100_000 } as const

/** c and d of the angle, degrees. */
const ANGLE: Readonly<Record<Stability, readonly [c: number, d: number]>> = {
  A: [24.167, 2.5334],
  B: [18.333, 1.8096],
  C: [12.5, 1.0857],
  D: [8.333, 0.72382],
  E: [6.25, 0.54287],
  F: [4.1667, 0.36191],
}

type Band = readonly [toKm: number, a: number, b: number]
/** Bands of sigma z, each up to and with its upper edge. */
const RISE: Readonly<Record<Stability, readonly Band[]>> = {
  A: [
    [0.1, 122.8, 0.9447],
    [0.15, 158.08, 1.0542],
    [0.2, 170.22, 1.0932],
    [0.25, 179.52, 1.1262],
    [0.3, 217.41, 1.2644],
    [0.4, 258.89, 1.4094],
    [0.5, 346.75, 1.7283],
    [Number.POSITIVE_INFINITY, 453.85, 2.1166],
  ],
  B: [
    [0.2, 90.673, 0.93198],
    [0.4, 98.483, 0.98332],
    [Number.POSITIVE_INFINITY, 109.3, 1.0971],
  ],
  C: [[Number.POSITIVE_INFINITY, 61.141, 0.91465]],
  D: [
    [0.3, 34.459, 0.86974],
    [1, 32.093, 0.81066],
    [3, 32.093, 0.64403],
    [10, 33.504, 0.60486],
    [30, 36.65, 0.56589],
    [Number.POSITIVE_INFINITY, 44.053, 0.51179],
  ],
  E: [
    [0.1, 24.26, 0.8366],
    [0.3, 23.331, 0.81956],
    [1, 21.628, 0.7566],
    [2, 21.628, 0.63077],
    [4, 22.534, 0.57154],
    [10, 24.703, 0.50527],
    [20, 26.97, 0.46713],
    [40, 35.42, 0.37615],
    [Number.POSITIVE_INFINITY, 47.618, 0.29592],
  ],
  F: [
    [0.2, 15.209, 0.81558],
    [0.7, 14.457, 0.78407],
    [1, 13.953, 0.68465],
    [2, 13.953, 0.63227],
    [3, 14.823, 0.54503],
    [7, 16.187, 0.4649],
    [15, 17.836, 0.41507],
    [30, 22.651, 0.32681],
    [60, 27.074, 0.27436],
    [Number.POSITIVE_INFINITY, 34.219, 0.21716],
  ],
}
/** No deeper layer is mixed: sigma z of classes A to C is held here, m (ISC3, table 1-2). */
const DEEPEST_M = 5000

/** Crosswind spread, m, `x` metres downwind; 0 at or above the source. */
export function pgSigmaY(x: number, stability: Stability): number {
  if (!(x > 0)) return 0
  const [c, d] = ANGLE[stability]
  const km = x / 1000
  const angle = ((c - d * ln(km)) * PI) / 180
  return (465.11628 * km * sin(angle)) / cos(angle)
}

/** Vertical spread, m, `x` metres downwind; 0 at or above the source. */
export function pgSigmaZ(x: number, stability: Stability): number {
  if (!(x > 0)) return 0
  const km = x / 1000
  const bands = RISE[stability]
  const [, a, b] = bands.find(([to]) => km <= to) ?? (bands[bands.length - 1] as Band)
  return Math.min(DEEPEST_M, a * pow(km, b))
}
