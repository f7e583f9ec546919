import { pow } from '../../base/math'
import type { Stability, Terrain } from './pasquill'

/** Distances for which the Briggs formulas were made, metres. Nearer ones are extrapolated: a training model. */
export const BRIGGS_RANGE_M = { from: 100, to: 10_000 } as const

/** sigma = a x (1 + b x)^p, metres. */
interface Curve {
  a: number
  b: number
  p: -1 | -0.5 | 0 | 0.5
}
interface Pair {
  y: Curve
  z: Curve
}
const pair = (ya: number, yb: number, za: number, zb = 0, zp: Curve['p'] = 0): Pair => ({
  y: { a: ya, b: yb, p: -0.5 },
  z: { a: za, b: zb, p: zp },
})

/**
 * Briggs (1973), as in AQ/T 3046-2013 table E.7 and Vallero, Fundamentals of Air Pollution, tables 19-6 and 19-7.
 * Urban A-B sigma z has (1 + 0.001 x)^(1/2): the 0.0001 in copies of AQ/T 3046 is a misprint (252 instead of 339 m
 * at 1 km).
 */
const URBAN_AB = pair(0.32, 0.0004, 0.24, 0.001, 0.5)
const URBAN_EF = pair(0.11, 0.0004, 0.08, 0.0015, -0.5)
const BRIGGS: Readonly<Record<Terrain, Readonly<Record<Stability, Pair>>>> = {
  rural: {
    A: pair(0.22, 0.0001, 0.2),
    B: pair(0.16, 0.0001, 0.12),
    C: pair(0.11, 0.0001, 0.08, 0.0002, -0.5),
    D: pair(0.08, 0.0001, 0.06, 0.0015, -0.5),
    E: pair(0.06, 0.0001, 0.03, 0.0003, -1),
    F: pair(0.04, 0.0001, 0.016, 0.0003, -1),
  },
  urban: {
    A: URBAN_AB,
    B: URBAN_AB,
    C: pair(0.22, 0.0004, 0.2),
    D: pair(0.16, 0.0004, 0.14, 0.0003, -0.5),
    E: URBAN_EF,
    F: URBAN_EF,
  },
}

function at(c: Curve, x: number): number {
  if (!(x > 0)) return 0
  if (c.p === 0) return c.a * x
  const grown = 1 + c.b * x
  if (c.p === -1) return (c.a * x) / grown
  return c.p === 0.5 ? c.a * x * Math.sqrt(grown) : (c.a * x) / Math.sqrt(grown)
}

/** Crosswind spread of a plume in metres, `x` metres downwind; 0 upwind. See BRIGGS_RANGE_M for its range. */
export const sigmaY = (x: number, stability: Stability, terrain: Terrain): number => at(BRIGGS[terrain][stability].y, x)
/** Vertical spread of a plume in metres, `x` metres downwind; 0 upwind. See BRIGGS_RANGE_M for its range. */
export const sigmaZ = (x: number, stability: Stability, terrain: Terrain): number => at(BRIGGS[terrain][stability].z, x)

/** Spread of a puff from an instantaneous release: sigma = a x^b, metres. AQ/T 3046-2013 table E.8. */
const PUFF: Readonly<Record<Stability, readonly [ya: number, yb: number, za: number, zb: number]>> = {
  A: [0.18, 0.92, 0.6, 0.75],
  B: [0.14, 0.92, 0.53, 0.73],
  C: [0.1, 0.92, 0.34, 0.71],
  D: [0.06, 0.92, 0.15, 0.7],
  E: [0.04, 0.92, 0.1, 0.65],
  F: [0.02, 0.89, 0.05, 0.61],
}
/** Spreads of an instantaneous puff `x` metres downwind, in metres; along and across the wind are the same. 0 upwind. */
export function puffSigma(x: number, stability: Stability): { xy: number; z: number } {
  if (!(x > 0)) return { xy: 0, z: 0 }
  const [ya, yb, za, zb] = PUFF[stability]
  return { xy: ya * pow(x, yb), z: za * pow(x, zb) }
}
