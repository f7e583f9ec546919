import { exp, ln, pow } from '../../base/math'
import { BRIGGS_RANGE_M, sigmaY, sigmaZ } from './briggs'
import type { Stability } from './pasquill'
import { PG_TURNER_RANGE_M, pgSigmaY, pgSigmaZ } from './pgTurner'

/** A published pair of formulas for the spread of a plume, metres, `x` metres downwind. */
export interface Spreads {
  y: (x: number, stability: Stability) => number
  z: (x: number, stability: Stability) => number
  range: { from: number; to: number }
  source: string
}

/** Crosswind coefficient for means over 10 minutes: T. O. Spicer and J. A. Havens, DEGADIS (1988): a x^0.9. */
const SPICER_HAVENS_Y: Readonly<Record<Stability, number>> = {
  A: 0.423,
  B: 0.313,
  C: 0.21,
  D: 0.136,
  E: 0.102,
  F: 0.0674,
}
/** J. H. Seinfeld, Atmospheric Chemistry and Physics of Air Pollution (1986): a x^b exp(c ln^2 x). */
const SEINFELD_Z: Readonly<Record<Stability, readonly [a: number, b: number, c: number]>> = {
  A: [107.7, -1.7172, 0.277],
  B: [0.1355, 0.8752, 0.0136],
  C: [0.09623, 0.9477, -0.002],
  D: [0.04134, 1.1737, -0.0316],
  E: [0.02275, 1.301, -0.045],
  F: [0.01122, 1.4024, -0.054],
}

/**
 * Spreads by the name of their source. They differ by tens of percent for the same weather, and concentrations with
 * them: whoever shows a concentration names the set. The scenes use Briggs (AQ/T 3046-2013).
 */
export const SPREADS = {
  'briggs-rural': {
    y: (x, stability) => sigmaY(x, stability, 'rural'),
    z: (x, stability) => sigmaZ(x, stability, 'rural'),
    range: BRIGGS_RANGE_M,
    source: 'AQ/T 3046-2013, table E.7',
  },
  'briggs-urban': {
    y: (x, stability) => sigmaY(x, stability, 'urban'),
    z: (x, stability) => sigmaZ(x, stability, 'urban'),
    range: BRIGGS_RANGE_M,
    source: 'AQ/T 3046-2013, table E.7',
  },
  'pg-turner': {
    y: pgSigmaY,
    z: pgSigmaZ,
    range: PG_TURNER_RANGE_M,
    source: 'US EPA, ISC3 (1995), tables 1-1 and 1-2',
  },
  'spicer-havens': {
    y: (x, stability) => (x > 0 ? SPICER_HAVENS_Y[stability] * pow(x, 0.9) : 0),
    z: (x, stability) => {
      if (!(x > 0)) return 0
      const [a, b, c] = SEINFELD_Z[stability]
      const l = ln(x)
      return a * pow(x, b) * exp(c * l * l)
    },
    range: BRIGGS_RANGE_M,
    source: 'Spicer and Havens (1988); Seinfeld (1986)',
  },
} as const satisfies Record<string, Spreads>
export type SpreadSet = keyof typeof SPREADS
